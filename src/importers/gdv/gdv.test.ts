// Bad inputs G02 to G19 (G01, G09, G17, G18 need the door or the store), and what becomes of good ones.
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import type { Hinweis } from '#domain/hinweis.ts';
import type { Abweisung, KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';
import type { Lieferung } from '../importer.ts';
import { ausZeilen, datei, hausrat, partner, zeilenVon } from './beispiel.ts';
import { gdv } from './gdv.ts';

const lies = async (bytes: Uint8Array) => {
  const kunden: KundeVorschlag[] = [];
  const vertraege: VertragVorschlag[] = [];
  const abgewiesen: Abweisung[] = [];
  const hinweise: Hinweis[] = [];
  let lieferung: Lieferung | undefined;
  let abbruch: string | undefined;
  const quelle = (async function* () {
    yield bytes;
  })();
  for await (const schritt of gdv.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' })) {
    if (schritt.art === 'kunde') kunden.push(schritt);
    if (schritt.art === 'vertrag') vertraege.push(schritt);
    if (schritt.art === 'abgewiesen') abgewiesen.push(schritt);
    if (schritt.art === 'hinweis') hinweise.push(schritt.hinweis);
    if (schritt.art === 'lieferung') lieferung = schritt.lieferung;
    if (schritt.art === 'abbruch') abbruch = schritt.grund;
  }
  const fehler = hinweise.filter(({ schwere }) => schwere === 'fehler').map(({ code }) => code);
  return { kunden, vertraege, abgewiesen, hinweise, fehler, lieferung, abbruch };
};

const gut = datei([...partner('A1'), ...hausrat('A1')]);

describe('a good file', () => {
  test('gives the customer with all values and their places', async () => {
    const { kunden, fehler, abgewiesen, lieferung } = await lies(gut);
    expect(kunden[0]?.kunde).toMatchObject({
      art: 'person',
      anrede: 'frau',
      vorname: 'Änne',
      nachname: 'Müller',
      geburtsdatum: '1971-07-03',
      anschriften: [{ strasse: 'Große Straße 5', plz: '50667', ort: 'Köln', land: 'DE' }],
      fremdnummern: [{ nummer: 'K77' }],
    });
    expect(kunden[0]?.nachweis.felder['nachname']).toEqual({ zeile: 4, feld: '0100 Name1', roh: 'Müller' });
    expect([fehler, abgewiesen]).toEqual([[], []]);
    expect(lieferung).toMatchObject({ vermittlernummern: ['4711'], von: '2026-10-01', bis: '2026-10-31' });
  });
  test('gives the contract of that customer', async () => {
    const { kunden, vertraege } = await lies(gut);
    expect(vertraege[0]).toMatchObject({
      kunde: kunden[0]?.schluessel,
      vertrag: {
        versicherungsscheinnummer: 'A1',
        sparte: 'hausrat',
        sparteGeliefert: '130',
        beginn: '2020-05-01',
        ablauf: '2027-05-01',
        hauptfaelligkeit: '05-01',
        zahlweise: 'jaehrlich',
        beitragCents: 12345,
        lieferstatus: 'aktiv',
        vermittlernummer: '4711',
      },
    });
  });
  test('one person with two contracts is one customer; new values come as a second word', async () => {
    const zwei = await lies(datei([...partner('A1'), ...hausrat('A1'), ...partner('A2'), ...hausrat('A2')]));
    expect([zwei.kunden.length, zwei.vertraege.length]).toEqual([1, 2]);
    const mehr = await lies(
      datei([
        ...partner('A1'),
        ...hausrat('A1'),
        ...partner('A2', {}, { KontoNr1: '123456', Bankleitzahl1: '37040044' }),
      ]),
    );
    expect(mehr.kunden.map((k) => k.schluessel)).toEqual(['k1', 'k1']);
  });
  test('father and son with one name stay two', async () => {
    const { kunden } = await lies(
      datei([
        ...partner('A1'),
        ...hausrat('A1'),
        ...partner('A2', { Geburtsdatum: '1995-01-01' }),
        ...hausrat('A2'),
      ]),
    );
    expect(new Set(kunden.map((k) => k.schluessel)).size).toBe(2);
  });
  test('other partners are persons of the contract', async () => {
    const fahrer = partner('A1', { Adresskennzeichen: '12', Name1: 'Meier', Name3: 'Udo' }).slice(0, 1);
    const { kunden, vertraege } = await lies(datei([...partner('A1'), ...fahrer, ...hausrat('A1')]));
    expect(kunden).toHaveLength(1);
    expect(vertraege[0]?.vertrag.personen).toMatchObject([{ rolle: 'fahrer', name: 'Udo Meier' }]);
  });
  test('a bundle gives a contract per Sparte, each with its own premium', async () => {
    const [t1] = hausrat('B1', { Sparte: '000' });
    const teil = (satz: string, wert: number) => ({
      satz,
      td: 1,
      felder: { VsNr: 'B1', GesbeitragInWE: { wert, stellen: 2 } },
    });
    const { vertraege } = await lies(
      datei([
        ...partner('B1', { Sparte: '000' }, { Sparte: '000' }),
        ...(t1 ? [t1] : []),
        teil('0210.040', 4000),
        teil('0210.130', 8345),
      ]),
    );
    expect(vertraege.map(({ vertrag }) => [vertrag.sparte, vertrag.beitragCents])).toEqual([
      ['privathaftpflicht', 4000],
      ['hausrat', 8345],
    ]);
  });
  test('what has no home stays readable', async () => {
    const { vertraege } = await lies(
      datei([
        ...partner('A1', { Zielgruppenschluessel: '99' }),
        ...hausrat('A1', { Mehrzweckfeld: 'Sonderfall 7' }),
      ]),
    );
    expect(vertraege[0]?.vertrag.weitereAngaben.map(({ wert }) => wert)).toEqual(
      expect.arrayContaining(['Sonderfall 7', 'Sonstige (99)']),
    );
  });
});

describe('bad inputs', () => {
  const zeilen = zeilenVon(gut);
  const ohne = (satzart: string) => zeilen.filter((zeile) => !zeile.startsWith(satzart));
  const mit = (satzart: string, aendere: (zeile: string) => string) =>
    zeilen.map((zeile) => (zeile.startsWith(satzart) ? aendere(zeile) : zeile));
  const anders = (at: number, text: string) => (zeile: string) =>
    zeile.slice(0, at - 1) + text + zeile.slice(at - 1 + text.length);

  test.each<[string, Uint8Array, string[]]>([
    [
      'G02 cut in a record',
      Buffer.from(zeilen.join('\r\n').slice(0, 258 * 5 + 113), 'latin1'),
      ['abgeschnitten', 'nachsatz-fehlt'],
    ],
    ['G02 lines trimmed on the right', ausZeilen(zeilen.map((zeile) => zeile.trimEnd())), []],
    ['G03 no trailer', ausZeilen(ohne('9999')), ['nachsatz-fehlt']],
    ['G04 wrong count', ausZeilen(mit('9999', anders(5, '0000000099'))), ['nachsatz-anzahl']],
    ['G05 no header', ausZeilen(ohne('0001')), ['vorsatz-fehlt']],
    [
      'G08 line ends mixed',
      Buffer.from(zeilen.map((z, i) => z + (['\r\n', '\n', '\r'][i % 3] ?? '')).join(''), 'latin1'),
      [],
    ],
    ['G19 Ctrl-Z and NUL padding', Buffer.concat([gut, Buffer.from([0x1a]), Buffer.alloc(4096)]), []],
  ])('%s', async (_, bytes, fehler) => {
    const gelesen = await lies(bytes);
    expect(gelesen.fehler).toEqual(fehler);
    expect(gelesen.kunden[0]?.kunde).toMatchObject({ nachname: 'Müller', vorname: 'Änne' });
  });
  test('G02 names the record', async () => {
    const { abgewiesen } = await lies(Buffer.from(zeilen.join('\r\n').slice(0, 258 * 5 + 113), 'latin1'));
    expect(abgewiesen).toMatchObject([{ zeile: 6, grund: expect.stringContaining('unvollständig') }]);
  });
  test.each(['cp850', 'utf-8'] as const)('G06 G07 umlauts in %s', async (zeichensatz) => {
    const { kunden } = await lies(
      datei([...partner('A1', { Name1: 'Groß', Name3: 'Jürgen' }), ...hausrat('A1')], { zeichensatz }),
    );
    expect(kunden[0]?.kunde).toMatchObject({
      nachname: 'Groß',
      vorname: 'Jürgen',
      geburtsdatum: '1971-07-03',
    });
  });
  test('G10 NUL inside a name costs the record', async () => {
    const { kunden, abgewiesen, vertraege } = await lies(
      ausZeilen(zeilen.map((z, i) => (i === 3 ? z.replace('Müller', 'M\0ller') : z))),
    );
    expect(abgewiesen).toMatchObject([{ zeile: 4, gegenstand: 'kunde' }]);
    expect(kunden).toEqual([]);
    expect(vertraege[0]?.kunde).toBeUndefined();
  });
  test('G11 unknown Satzart is listed, the others are taken', async () => {
    const { abgewiesen, kunden } = await lies(
      ausZeilen([...zeilen.slice(0, 5), `0999${' '.repeat(252)}`, ...zeilen.slice(5)]),
    );
    expect(abgewiesen).toMatchObject([{ zeile: 6, grund: expect.stringContaining('0999') }]);
    expect(kunden).toHaveLength(1);
  });
  test('G12 unknown Sparte gives a generic contract', async () => {
    const { vertraege, hinweise } = await lies(
      ausZeilen(zeilen.map((zeile) => (/^0[12]/.test(zeile) ? anders(11, '987')(zeile) : zeile))),
    );
    expect(vertraege[0]?.vertrag).toMatchObject({ sparte: 'unbekannt', sparteGeliefert: '987' });
    expect(hinweise.map(({ code }) => code)).toContain('sparte-ohne-zuordnung');
  });
  test.each<[string, string, string | undefined, number]>([
    ['G13 zeros', '00000000', undefined, 0],
    ['G14 31 February', '31022024', undefined, 1],
    ['G14 29 February of no leap year', '29022023', undefined, 1],
    ['G14 nines', '99999999', undefined, 1],
    ['a partial day', '00051971', '1971-05-00', 0],
  ])('%s as a birth date', async (_, roh, geburtsdatum, unlesbar) => {
    const { kunden, hinweise } = await lies(
      ausZeilen(zeilen.map((zeile, i) => (i === 3 ? zeile.replace('03071971', roh) : zeile))),
    );
    expect(kunden[0]?.kunde.geburtsdatum).toBe(geburtsdatum);
    expect(hinweise.filter(({ feld }) => feld === 'Geburtsdatum')).toHaveLength(unlesbar);
  });
  test('G15 an amount with a letter is no zero but a Hinweis', async () => {
    const { vertraege, hinweise } = await lies(
      ausZeilen(mit('0200', (zeile) => zeile.replace('000000012345', '00000001234N'))),
    );
    expect(vertraege[0]?.vertrag.beitragCents).toBeUndefined();
    expect(hinweise).toContainEqual(
      expect.objectContaining({ code: 'feld-unlesbar', feld: 'GesbeitragNettoInWE' }),
    );
    expect(vertraege[0]?.vertrag.weitereAngaben.map(({ wert }) => wert)).toContain('00000001234N');
  });
  test('G16 the customer comes later, or not at all', async () => {
    const spaet = await lies(datei([...hausrat('A1'), ...hausrat('A2'), ...partner('A1')]));
    // The first contract comes again as soon as its holder is known.
    expect(spaet.vertraege.map(({ schluessel, kunde }) => [schluessel.split('|')[2], kunde])).toEqual([
      ['A1', undefined],
      ['A2', undefined],
      ['A1', 'k1'],
    ]);
  });
  test('records sorted by Satzart find their customers', async () => {
    const { kunden, vertraege } = await lies(
      datei([...partner('A1'), ...partner('A2', { Name3: 'Ute' }), ...hausrat('A1'), ...hausrat('A2')]),
    );
    expect(vertraege.map(({ kunde }) => kunde)).toEqual(kunden.map(({ schluessel }) => schluessel));
  });
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Das ist kein GDV.\n'.repeat(20))],
    ['G09 a line without end', Buffer.alloc(3 * 1024 * 1024, 'x')],
  ])('%s ends the file with a reason', async (_, bytes) => {
    expect((await lies(bytes)).abbruch).toEqual(expect.any(String));
  });
});
