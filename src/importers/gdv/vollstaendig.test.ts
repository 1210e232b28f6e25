// Nothing is dropped silently: every field of every Satz is filled with a value of its own, and each must come out.
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { formatTag } from '#domain/datum.ts';
import { createGdvDatei, SATZARTEN } from '#formats/gdv/index.ts';
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
