/**
 * One-off: turns a folder with the facts of the GDV-Datensatz (satzarten.json, schluessel.json) into the data modules
 * of src/formats/gdv. Not needed by the product. Usage: node scripts/gdv-tabellen.ts FACTS_FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type FeldFakt = [string, number, number, string, (number | null)?, (string | null)?, (string | null)?];
type SatzFakt = {
  titel: string;
  satzart: string;
  sparte?: string;
  version: Record<string, string | null>;
  satznummerByte: Record<string, number | number[]>;
  teildatensaetze: Record<string, FeldFakt[]>;
  abweichungenAelter?: Record<string, 'fehlt' | AltesFeld[]>;
};
/** Teildatensatz, byte, length, name, type: how an older release cut these bytes. */
type AltesFeld = [number, number, number, string, string, (number | null)?];
type Satzarten = {
  _meta: { release: string };
  vorsatzVersionen: [number, number, string][];
  namen: Record<string, string>;
  saetze: Record<string, SatzFakt>;
};
type Schluessel = {
  tabellen: Record<string, { anlage: number | null; werte: Record<string, string> }>;
  spartenZuSatz: { satz: Record<string, string | string[]> };
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node scripts/gdv-tabellen.ts FACTS_FOLDER');
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const satzarten = read('satzarten.json') as Satzarten;
const schluessel = read('schluessel.json') as Schluessel;
const target = path.resolve(import.meta.dirname, '../src/formats/gdv');
const RELEASES = ['2009', '2013', '2015', '2018', '2023'];
const KOPF =
  'Satzart:N4 VuNr:A5 Buendelungskennzeichen:A1 Sparte:N3#Sparten VsNr:A17 FolgeNr:N2 GeschaeftsstelleVermittler:A10';

/** A sign field stands right behind its amount; the period of the Vorsatz and two blocks of sums are no plain numbers. */
const typeOf = ([name, , laenge, typ]: FeldFakt): string => {
  if (name === 'ErstellungsDatumZeitraumVomZeitraumBis') return 'Z';
  return (typ === 'N' || typ === 'F') && laenge > 15 ? 'A' : typ;
};

const feldText = (feld: FeldFakt): string => {
  const [name, byte, laenge, , stellen, preset, facts] = feld;
  // Bausparkassen call the Sparte "Produkt": the same codes at the same place.
  const tabelle = byte === 11 && laenge === 3 ? 'Sparten' : facts;
  const typ = typeOf(feld);
  const isBinding = /^(SatzNr|Wagnisart)/.test(name) && preset !== undefined && preset !== null;
  return `${name}:${typ}${laenge}${typ === 'F' ? `.${stellen ?? 0}` : ''}${isBinding ? `=${preset}` : ''}${tabelle ? `#${tabelle}` : ''}`;
};

const satzText = ([name, satz]: [string, SatzFakt]): string => {
  const sparten = Object.entries(schluessel.spartenZuSatz.satz)
    .filter(([key]) => key === name || key.startsWith(`${name}.`))
    .flatMap(([, list]) => (Array.isArray(list) ? list : []));
  const head = [
    name,
    satz.titel,
    RELEASES.map((r) => satz.version[r] ?? '-').join(' '),
    satz.sparte ? [...new Set(sparten)].join(' ') : '',
  ];
  const teile = Object.entries(satz.teildatensaetze).map(([td, felder]) => {
    const text = felder.map(feldText).join(' ');
    return `${td}|${[satz.satznummerByte[td] ?? []].flat().join(' ')}|${text.startsWith(KOPF) ? text.replace(KOPF, '@') : text}`;
  });
  return [head.join('|'), ...teile].join('\n');
};

const byteOf = (feld: FeldFakt): number => feld[1];

/** Fields of an older release in place of those that it cut otherwise. */
const alteFelder = (neu: FeldFakt[], alt: AltesFeld[]): FeldFakt[] => {
  const belegt = (byte: number): boolean => alt.some(([, von, laenge]) => byte >= von && byte < von + laenge);
  const ersatz = alt.map(([, byte, laenge, name, typ, stellen]): FeldFakt => {
    const preset = neu.find((f) => f[0] === name)?.[5];
    return [name, byte, laenge, typ, stellen, preset];
  });
  return [...neu.filter((f) => !belegt(byteOf(f))), ...ersatz].sort((a, b) => byteOf(a) - byteOf(b));
};

/** Whether an older release had something else there than blanks. */
const hatInhalt = (neu: FeldFakt[], alt: AltesFeld[]): boolean =>
  alt.some(
    ([, byte, laenge, name, typ]) =>
      !name.startsWith('Leerstellen') &&
      !neu.some((f) => f[0] === name && f[1] === byte && f[2] === laenge && f[3] === typ),
  );

/** Lines of ABWEICHUNGEN: the releases that differ in content, put together where they differ alike. */
const abweichungen = ([name, satz]: [string, SatzFakt]): string[] =>
  Object.keys(satz.teildatensaetze).flatMap((td) => {
    const neu = satz.teildatensaetze[td] ?? [];
    const zeilen = RELEASES.flatMap((release, i) => {
      const alle = satz.abweichungenAelter?.[release];
      const alt = Array.isArray(alle) ? alle.filter((f) => String(f[0]) === td) : [];
      if (!hatInhalt(neu, alt)) return [];
      const felder = alteFelder(neu, alt);
      const nummern = [satz.satznummerByte[td] ?? []].flat().map((byte) => {
        const nummer = neu.find((f) => f[1] === byte)?.[0];
        return felder.find((f) => f[0] === nummer)?.[1] ?? byte;
      });
      const ab = Math.min(...alt.map((f) => f[1]));
      const rest = felder.filter((f) => byteOf(f) >= ab).map(feldText);
      const version = satz.version[release] ?? '';
      return [
        { von: i === 0 ? '' : version, bis: version, text: `${nummern.join(' ')}|${ab}|${rest.join(' ')}` },
      ];
    });
    const gleiche = [...new Set(zeilen.map((z) => z.text))];
    return gleiche.map((text) => {
      const eigene = zeilen.filter((z) => z.text === text);
      return `${name}|${td}|${eigene[0]?.von ?? ''}|${eigene.at(-1)?.bis ?? ''}|${text}`;
    });
  });

const header = (what: string): string =>
  `// ${what}\n// Generated by scripts/gdv-tabellen.ts from the facts of the GDV-Datensatz VU-Vermittler, release ${satzarten._meta.release}\n// (record descriptions of oboehm/gdv.xport, Apache-2.0, commit 3d00e9c6: facts only). Do not edit by hand.\n`;
const quote = (text: string): string =>
  `\`\n${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``;

writeFileSync(
  path.join(target, 'satzarten.daten.ts'),
  `${header('Record layouts: every Satz with its Teildatensaetze and fields.')}
/** The releases whose version numbers stand in each Satz, in this order. */
export const RELEASES = ${JSON.stringify(RELEASES)} as const;

/** The fields of bytes 1-42 that most Saetze share; written "@" below. */
export const KOPF_FELDER = '${KOPF}';

/**
 * Blocks divided by an empty line. First line: Satz|title|version per release|Sparten that use it. Then one line per
 * Teildatensatz: number|bytes of the Satznummer|fields as Name:TypeLength.Decimals=preset#value table, in byte order.
 * Types: A text, N number, F decimal, D date, Z period of two dates.
 */
export const SAETZE = ${quote(
    Object.entries(satzarten.saetze)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(satzText)
      .join('\n\n'),
  )};

/**
 * Teildatensaetze that older releases cut otherwise (blanks in place of later fields apart): Satz|number|from version,
 * empty for all older ones|to version|bytes of the Satznummer|byte|fields from that byte to the end.
 */
export const ABWEICHUNGEN = ${quote(Object.entries(satzarten.saetze).flatMap(abweichungen).join('\n'))};

/** Where the Vorsatz names the version of a Satz: Teildatensatz byte Satz, one per line. */
export const VORSATZ_VERSIONEN = ${quote(satzarten.vorsatzVersionen.map((v) => v.join(' ')).join('\n'))};

/** German label of a field where it is more than the technical name: Name=label, one per line. */
export const FELD_NAMEN = ${quote(
    Object.entries(satzarten.namen)
      .filter(([name, label]) => name !== label)
      .map(([name, label]) => `${name}=${label}`)
      .join('\n'),
  )};
`,
);

writeFileSync(
  path.join(target, 'schluessel.daten.ts'),
  `${header('Value tables (Anlagen): code and meaning.')}
/** Blocks divided by an empty line: table name|number of the Anlage, then code=meaning, one per line. */
export const TABELLEN = ${quote(
    Object.entries(schluessel.tabellen)
      .map(([name, t]) =>
        [
          `${name}|${t.anlage ?? ''}`,
          ...Object.entries(t.werte).map(([code, text]) => `${code}=${text.replaceAll(/\s+/g, ' ')}`),
        ].join('\n'),
      )
      .join('\n\n'),
  )};
`,
);
