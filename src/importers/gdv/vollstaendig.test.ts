// Nothing is dropped silently: every field of every Satz is filled with a value of its own, and each must come out.
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { formatTag } from '#domain/datum.ts';
import { createGdvDatei, SATZARTEN, schluesselTabelle } from '#formats/gdv/index.ts';
import type { Feld, Layout, NeuerSatz, Wert } from '#formats/gdv/index.ts';
import { hausrat, kopf, partner } from './beispiel.ts';
import { gdv } from './gdv.ts';
import { planVon } from './teil.ts';

const ausgabe = async (saetze: readonly NeuerSatz[]): Promise<string> => {
  const bytes = Buffer.concat([...createGdvDatei(kopf, saetze)]);
  const quelle = (async function* () {
    yield bytes;
  })();
  const werte: unknown[] = [];
  for await (const schritt of gdv.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' })) {
    if (schritt.art === 'kunde') werte.push(schritt.kunde);
    if (schritt.art === 'vertrag') werte.push(schritt.vertrag);
    if (schritt.art === 'buchung') werte.push(schritt.buchung);
    if (schritt.art === 'schaden') werte.push(schritt.schaden);
  }
  return JSON.stringify(werte);
};

/** Values of the whole record, not of the contract: where they go, or why they need not come out. */
const rahmenfelder: Readonly<Record<string, string>> = {
  Satzart: 'says which layout the record has',
  VuNr: 'becomes the Gesellschaft',
  Sparte: 'becomes the Sparte, as delivered in sparteGeliefert',
  VsNr: 'becomes the number of the contract',
  FolgeNr: 'becomes a part of the number',
  GeschaeftsstelleVermittler: 'becomes the Vermittlernummer',
  Buendelungskennzeichen: 'the same in all records of a contract; comes out of 0200',
  BausparkassenNr: 'stands where VuNr stands',
  KagNr: 'stands where VuNr stands',
  KagNrAbsendendenGesellschaft: 'stands where VuNr stands',
  UNr: 'stands where VuNr stands',
  VertragsNr: 'stands where VsNr stands',
  Produkt: 'stands where Sparte stands',
  LfdNrSatzart: 'counts the records of one kind',
};
const rahmenmuster: readonly (readonly [RegExp, string])[] = [
  [/^Leerstellen/, 'blank by the norm'],
  [/^SatzNr/, 'number of the Teildatensatz and its repetition'],
  [/^Vorzeichen/, 'applied to its amount'],
  [/^FolgeNrZurLaufendenPersonenNr/, 'byte 48 of 0220.020: says which layout the record has'],
];

/** Single fields, or one value of them, that say nothing new: why. */
const besondere: Readonly<Record<string, string>> = {
  '0220.580.01 Art': 'tells two layouts apart',
  '0220.580.2 Art': 'tells two layouts apart',
  '0100 Adresskennzeichen=01': 'the holder is who is meant where nobody is named',
  '0100 Geschlecht=2': 'as the Anrede of this record says',
  '0200 Waehrungsschluessel=EUR': 'the currency of all amounts without one',
  '0400 Waehrungsschluessel=EUR': 'the currency of all amounts without one',
  '0500 Waehrungsschluessel=EUR': 'the currency of all amounts without one',
  '0550 Waehrungsschluessel=EUR': 'the currency of all amounts without one',
};

const isRahmen = ({ satz, satznummerBytes, td }: Layout, { name, byte }: Feld): boolean =>
  (Object.hasOwn(rahmenfelder, name) &&
    !(name === 'Buendelungskennzeichen' && satz === '0200' && td === 1)) ||
  satznummerBytes.includes(byte) ||
  rahmenmuster.some(([muster]) => muster.test(name)) ||
  Object.hasOwn(besondere, `${satz} ${name}`);

type Probe = { readonly feld: Feld; readonly wert: Wert; readonly formen: readonly string[] };

/** `1.234,50` */
const deutsch = (wert: number, stellen: number): string =>
  (wert / 10 ** stellen).toLocaleString('de-DE', {
    minimumFractionDigits: stellen,
    maximumFractionDigits: stellen,
  });

const zahlformen = (wert: number, stellen: number): string[] => {
  const cents = (wert * 100) / 10 ** stellen;
  return [
    deutsch(wert, stellen),
    deutsch(wert, stellen).replaceAll('.', ''),
    ...[wert / 10 ** stellen, cents, Math.round(cents / 12), cents * 1000].map((zahl) => `:${zahl}`),
    String(wert),
  ];
};

/** A value that no other field of the record has, with the forms in which it may come out; none for short codes. */
const probeFuer = (feld: Feld, nummer: number): Probe | undefined => {
  if (feld.preset !== '' || feld.tabelle !== '' || feld.laenge < 4) return undefined;
  if (feld.typ === 'D' && feld.laenge === 8) {
    const tag = `${1950 + nummer}-0${1 + (nummer % 9)}-17`;
    return { feld, wert: tag, formen: [tag, formatTag(tag), tag.slice(5)] };
  }
  if (feld.typ === 'D') return undefined;
  const zahl = 1100 + 7 * nummer;
  if (feld.typ === 'N') return { feld, wert: zahl, formen: zahlformen(zahl, 0) };
  if (feld.typ === 'F')
    return { feld, wert: { wert: zahl, stellen: feld.stellen }, formen: zahlformen(zahl, feld.stellen) };
  const text = `Q${zahl}`.slice(0, feld.laenge);
  return feld.laenge < 5 ? undefined : { feld, wert: text, formen: [text] };
};

/** Fields by which the codec finds the layout or the importer the Sparte and the parts of a bundle. */
const ordnend =
  /^(Wagnisart|FolgeNrZur|ErweiterterBerversvSchluessel|LfdNr|LaufendeNr|LfdPersonenNr|Art|Vertragsform$|KagNr)/;

const proben = (layout: Layout): Probe[] =>
  planVon(layout)
    .felder.filter(({ name, byte }) => byte > 42 && !ordnend.test(name))
    .flatMap((feld, i) => probeFuer(feld, i) ?? []);

const nummerfeld = (layout: Layout): string => layout.felder.find(({ byte }) => byte === 14)?.name ?? 'VsNr';

/** Byte 48 tells the records of health insurance apart. */
const folge = (layout: Layout): Record<string, Wert> => {
  const feld = layout.felder.find(({ byte }) => byte === 48);
  return layout.satz.startsWith('0220.020.') && feld ? { [feld.name]: layout.satz.slice(-1) } : {};
};

const satzAus = (layout: Layout, sparte: string, felder: readonly Probe[]): NeuerSatz => ({
  satz: layout.satz,
  td: layout.td,
  felder: {
    [nummerfeld(layout)]: 'A1',
    Sparte: sparte,
    ...folge(layout),
    ...Object.fromEntries(felder.map(({ feld, wert }) => [feld.name, wert])),
  },
});

const saetzeFuer = (layout: Layout, felder: readonly Probe[]): NeuerSatz[] => {
  const sparte = SATZARTEN.get(layout.satz)?.sparten[0] ?? '130';
  const rahmen = { Sparte: sparte };
  const eigener = satzAus(layout, sparte, felder);
  if (layout.satzart === '0100') {
    const [t1, t2] = partner('A1', rahmen, rahmen);
    const davor = layout.td === 1 || !t1 ? [] : [t1];
    const danach = layout.td === 2 || !t2 ? [] : [t2];
    const saetze = layout.td === 1 ? [eigener, ...danach] : [...davor, ...danach, eigener];
    return [...saetze, ...hausrat('A1', rahmen).slice(0, 1)];
  }
  const vertrag = hausrat('A1', rahmen).slice(0, layout.satzart === '0200' && layout.td === 1 ? 0 : 1);
  const erster = SATZARTEN.get(layout.satz)?.layouts[0];
  const davor = erster && erster !== layout && layout.satzart !== '0200' ? [satzAus(erster, sparte, [])] : [];
  return [...partner('A1', rahmen, rahmen), ...vertrag, ...davor, eigener];
};

/** Any valid value: codes of the norm, days, numbers, texts, short ones too. `zweiter`: another one. */
const wertFuer = (feld: Feld, nummer: number, zweiter = false): Wert => {
  const codes = [...(schluesselTabelle(feld.tabelle)?.keys() ?? [])].filter(
    (code) => code.length <= feld.laenge && !/^0*$/.test(code),
  );
  const code = codes.at(zweiter ? -1 : Math.min(nummer % 3, codes.length - 1));
  if (code !== undefined) return feld.typ === 'N' ? Number(code) : code;
  const zahl = (1100 + 7 * nummer + (zweiter ? 1 : 0)) % 10 ** feld.laenge || 1;
  if (feld.typ === 'D') return `${1950 + (nummer % 70)}-0${zweiter ? 2 : 3}-17`;
  if (feld.typ === 'N') return zahl;
  if (feld.typ === 'F') return { wert: zahl, stellen: feld.stellen };
  if (feld.laenge > 4) return `${zweiter ? 'R' : 'Q'}${1100 + 7 * nummer}`.slice(0, feld.laenge);
  return String.fromCharCode(65 + ((nummer + (zweiter ? 1 : 0)) % 26)).repeat(feld.laenge);
};

/** By these the codec tells layouts of one Satz apart. */
const unterscheidend: Readonly<Record<string, Record<string, Wert>>> = {
  '0220.580.01': { Art: '1' },
  '0220.580.2': { Art: '2' },
};

const bau = (layout: Layout, werte: Readonly<Record<string, Wert>>): NeuerSatz[] => {
  const sparte = SATZARTEN.get(layout.satz)?.sparten[0] ?? '130';
  const eigene = satzAus(layout, sparte, []).felder;
  const fest = { ...eigene, ...unterscheidend[layout.satz] };
  return saetzeFuer(layout, []).map((satz) =>
    satz.satz === layout.satz && satz.td === layout.td ? { ...satz, felder: { ...werte, ...fest } } : satz,
  );
};

const layouts = [...SATZARTEN.values()]
  .filter(({ satz }) => satz !== '0001' && satz !== '9999')
  .flatMap((satz) => satz.layouts);

describe('every field of every Satz comes out', () => {
  test.each(layouts.map((layout) => [`${layout.satz} TD ${layout.td}`, layout] as const))(
    '%s',
    async (_, layout) => {
      const gefuellt = proben(layout);
      const text = await ausgabe(saetzeFuer(layout, gefuellt));
      const fehlend = gefuellt
        .filter(({ formen }) => !formen.some((form) => text.includes(form)))
        .map(({ feld, formen }) => `${feld.name} ${formen[0]}`);
      expect(fehlend).toEqual([]);
    },
  );

  test.each(layouts.map((layout) => [`${layout.satz} TD ${layout.td}`, layout] as const))(
    '%s: short codes',
    async (_, layout) => {
      const kurz = planVon(layout)
        .felder.filter(
          ({ name, byte, typ, laenge }) => byte > 42 && typ === 'A' && laenge < 5 && !ordnend.test(name),
        )
        .filter(({ preset, tabelle }) => preset === '' && tabelle === '')
        .map((feld) => ({ feld, wert: 'Z', formen: [] }));
      const text = await ausgabe(saetzeFuer(layout, kurz));
      expect(text.match(/"Z"/g)?.length ?? 0).toBeGreaterThanOrEqual(kurz.length);
    },
  );
});

/** Fields of a full record whose blank no longer shows; of codes another value too. */
const verloren = async (layout: Layout, werte: Record<string, Wert>): Promise<string[]> => {
  const fehlend: string[] = [];
  const voll = await ausgabe(bau(layout, werte));
  for (const [nummer, feld] of layout.felder.entries()) {
    const { name } = feld;
    if (!Object.hasOwn(werte, name) || isRahmen(layout, feld)) continue;
    const andere = feld.tabelle === '' ? [] : [wertFuer(feld, nummer, true)];
    const leer = await ausgabe(bau(layout, { ...werte, [name]: null }));
    for (const wert of [werte[name], ...andere]) {
      const text =
        wert === werte[name] ? voll : await ausgabe(bau(layout, { ...werte, [name]: wert ?? null }));
      const fund = `${layout.satz} ${name}=${String(wert)}`;
      if (text === leer && !Object.hasOwn(besondere, fund)) fehlend.push(fund);
    }
  }
  return fehlend;
};

describe('a blank in any field of a full record shows', () => {
  const fuelle = (layout: Layout): Record<string, Wert> =>
    Object.fromEntries(
      layout.felder.flatMap((feld, i) => (isRahmen(layout, feld) ? [] : [[feld.name, wertFuer(feld, i)]])),
    );
  test.each(layouts.map((layout) => [`${layout.satz} TD ${layout.td}`, layout] as const))(
    '%s',
    async (_, layout) => {
      expect(await verloren(layout, fuelle(layout))).toEqual([]);
    },
  );
  const adressteile = layouts.filter(({ satz }) => satz === '0100');
  const rollen = [
    ['holder', { Adresskennzeichen: '01' }],
    ['firm', { Adresskennzeichen: '01', Anredeschluessel: '3' }],
    ['payer', { Adresskennzeichen: '03' }],
    ['driver', { Adresskennzeichen: '12' }],
  ] as const;
  test.each(
    adressteile.flatMap((layout) =>
      rollen.map(([wer, rolle]) => [`0100 TD ${layout.td} of a ${wer}`, layout, rolle] as const),
    ),
  )('%s', async (_, layout, rolle) => {
    const verlust = await verloren(layout, { ...fuelle(layout), ...(layout.td === 1 ? rolle : {}) });
    expect(verlust).toEqual([]);
  });
});

describe('a partner without a contract in the file', () => {
  test('what has no place of its own stands in the remark of the customer', async () => {
    const text = await ausgabe(
      partner('A7', { Zielgruppenschluessel: '99' }, { PersonenKundenNrVersicherers: 'K1' }),
    );
    expect(text).toContain('"bemerkung":"Aus der GDV-Lieferung, ohne Vertrag (Nummer A7):');
    expect(text).toContain('Sonstige (99)');
  });
  test('the contract comes later: nothing is noted', async () => {
    const text = await ausgabe([
      ...partner('A7', { Zielgruppenschluessel: '99' }),
      ...partner('A8', { Name3: 'Udo' }),
      ...hausrat('A8'),
      ...hausrat('A7'),
    ]);
    expect(text).not.toContain('"bemerkung"');
    expect(text).toContain('Sonstige (99)');
  });
});
