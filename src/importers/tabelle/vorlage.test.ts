// The template, filled in and read again: every column certain, nothing lost, its examples not imported.
import { describe, expect, test } from 'vitest';
import type { Importschritt } from '#domain/vorschlag.ts';
import type { Zuordnung } from '#domain/zuordnung.ts';
import { readTabelle, writeXlsx } from '#formats/tabelle/index.ts';
import { deuteKopf } from './ueberschrift.ts';
import { tabelle } from './tabelle.ts';
import { erklaereSpalten, schreibeVorlage } from './vorlage.ts';

const lies = async (bytes: Uint8Array) => {
  const schritte: Importschritt[] = [];
  let zuordnung: Zuordnung | undefined;
  const quelle = (async function* () {
    yield bytes;
  })();
  for await (const schritt of tabelle.read({ dateiname: 'Vorlage', bytes: quelle, heute: '2026-11-23' }))
    if (schritt.art === 'zuordnung') ({ zuordnung } = schritt);
    else if (schritt.art !== 'lieferung') schritte.push(schritt);
  return { schritte, zuordnung, hinweise: schritte.filter(({ art }) => art === 'hinweis') };
};

const zeilen = async (bytes: Uint8Array): Promise<string[][]> => {
  const alle: string[][] = [];
  const [blatt] = (await readTabelle(bytes)).blaetter;
  for await (const teil of blatt?.zeilen() ?? [])
    alle.push(...teil.map(({ zellen }) => zellen.map(({ text }) => text)));
  return alle;
};

/** The example rows as a broker would write their own: with a customer number of the house. */
const ausgefuellt = async (form: 'xlsx' | 'csv'): Promise<Uint8Array> => {
  const [kopf = [], ...beispiele] = await zeilen(await schreibeVorlage(form));
  const eigene = beispiele.map(([nummer = '', ...rest]) => [nummer.replace('Beispiel', 'K-'), ...rest]);
  return form === 'csv'
    ? Buffer.from([kopf, ...eigene].map((zeile) => zeile.join(';')).join('\r\n'))
    : writeXlsx([{ name: 'Liste', spalten: kopf.map((titel) => ({ titel })), zeilen: eigene }]);
};

describe.each(['xlsx', 'csv'] as const)('Vorlage.%s', (form) => {
  test('as it is downloaded nothing is imported: the examples are named, the explanation is no list', async () => {
    const { schritte, zuordnung } = await lies(await schreibeVorlage(form));
    const arten = new Set(schritte.map(({ art }) => art));
    expect([...arten].filter((art) => art !== 'hinweis' && art !== 'stand')).toEqual([]);
    const codes = schritte.flatMap((s) => (s.art === 'hinweis' ? [s.hinweis.code] : []));
    expect(codes.filter((code) => code === 'beispielzeile')).toHaveLength(2);
    expect(zuordnung?.blaetter.map(({ gelesen }) => gelesen)).toEqual(
      form === 'csv' ? [true] : [true, false],
    );
  });
  test('filled in, every column is certain and nothing is asked', async () => {
    const { schritte, zuordnung } = await lies(await ausgefuellt(form));
    const spalten = zuordnung?.blaetter[0]?.spalten ?? [];
    const erwartet = erklaereSpalten().filter(({ inVorlage }) => inVorlage);
    expect(spalten.map(({ feld }) => feld)).toEqual(erwartet.map(({ schluessel }) => schluessel));
    expect(spalten.filter(({ sicherheit, zweifel }) => sicherheit < 0.9 || zweifel)).toEqual([]);
    expect(spalten.flatMap(({ regeln }) => regeln.filter(({ frage }) => frage))).toEqual([]);
    expect(zuordnung?.werte.filter(({ sicherheit }) => sicherheit !== 'sicher')).toEqual([]);
    expect(schritte.filter(({ art }) => art === 'hinweis')).toEqual([]);
    const kunden = schritte.flatMap((s) => (s.art === 'kunde' ? [s.kunde] : []));
    const vertraege = schritte.flatMap((s) => (s.art === 'vertrag' ? [s.vertrag] : []));
    expect(kunden).toMatchObject([
      {
        kundennummer: 'K- 1',
        anrede: 'frau',
        titel: 'Dr.',
        vorname: 'Erika',
        nachname: 'Mustermann',
        geburtsdatum: '1974-08-12',
        anschriften: [{ strasse: 'Musterweg 1', plz: '34117', ort: 'Kassel' }],
        emails: [{ adresse: 'erika@example.com' }],
        bankverbindungen: [{ iban: 'DE89370400440532013000' }],
      },
      { art: 'firma', firma: 'Muster GmbH' },
    ]);
    expect(vertraege).toMatchObject([
      {
        gesellschaft: 'Allianz',
        versicherungsscheinnummer: 'PH 123 456',
        sparte: 'privathaftpflicht',
        zahlweise: 'jaehrlich',
        beitragCents: 6840,
        jahresbeitragCents: 6840,
        beginn: '2020-05-01',
        hauptfaelligkeit: '05-01',
        lieferstatus: 'aktiv',
      },
      { gesellschaft: 'R+V', zahlweise: 'vierteljaehrlich', beitragCents: 31275 },
    ]);
  });
});

describe('explanations', () => {
  test.each(erklaereSpalten().map((eine) => [eine.kopf, eine] as const))(
    '%s: its heading is known and means the field',
    (kopf, { schluessel, bedeutung, formen }) => {
      expect(deuteKopf(kopf)).toMatchObject({ felder: [schluessel], genau: true });
      expect([bedeutung, formen].every((satz) => satz.length > 2)).toBe(true);
    },
  );
});
