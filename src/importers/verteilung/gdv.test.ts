import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pruefe } from '#formats/gdv/index.ts';
import { ausZeilen, datei, hausrat, partner, zeilenVon } from '../gdv/beispiel.ts';
import type { Zeile } from '../gdv/beispiel.ts';
import { adressSchluessel } from './adresse.ts';
import type { Verteilstand } from './adresse.ts';
import { verteileGdv } from './gdv.ts';

const fuer = (vermittler: string, vsNr: string, mehr: Record<string, string> = {}): Zeile[] =>
  [...partner(vsNr), ...hausrat(vsNr)].map((zeile) => ({
    ...zeile,
    felder: { ...zeile.felder, GeschaeftsstelleVermittler: vermittler, ...mehr },
  }));

const verteile = async (
  bytes: Uint8Array,
  stueck = 997,
): Promise<{ stand: Verteilstand; teile: Map<string, Buffer> }> => {
  const gesammelt = new Map<string, Uint8Array[]>();
  const quelle = (async function* () {
    for (let i = 0; i < bytes.length; i += stueck) yield bytes.subarray(i, i + stueck);
  })();
  const stand = await verteileGdv(quelle, {
    waehle: ({ nummer }) => (nummer.startsWith('X') || nummer === '' ? undefined : nummer),
    schreibe: (ziel, teil) => void gesammelt.set(ziel, [...(gesammelt.get(ziel) ?? []), teil]),
    takt: () => Promise.resolve(),
  });
  return { stand, teile: new Map([...gesammelt].map(([ziel, liste]) => [ziel, Buffer.concat(liste)])) };
};

const beanstandungen = async (bytes: Uint8Array): Promise<string[]> => {
  const codes: string[] = [];
  for await (const befund of pruefe(bytes))
    if ('code' in befund && befund.schwere !== 'info') codes.push(befund.code);
  return codes;
};

const gemischt = [...fuer('4711', 'A1'), ...fuer('4712', 'B1'), ...fuer('4711', 'A2'), ...fuer('X9', 'C1')];

describe('a file of many brokerages', () => {
  test('each part is a whole file: same Vorsatz, own records byte for byte, own Nachsatz', async () => {
    const ganz = datei(gemischt, { vermittler: '' });
    const { teile, stand } = await verteile(ganz);
    expect([...teile.keys()]).toEqual(['4711', '4712']);
    const zeilen = zeilenVon(ganz);
    const eigene = (nummer: string) => zeilen.filter((zeile) => zeile.slice(32, 42).trim() === nummer);
    for (const [nummer, teil] of teile) {
      expect(zeilenVon(teil).slice(0, 3)).toEqual(zeilen.slice(0, 3));
      expect(zeilenVon(teil).slice(3, -1)).toEqual(eigene(nummer));
      expect(await beanstandungen(teil)).toEqual([]);
    }
    expect(stand).toMatchObject({ gelesen: 20, rahmen: 4, unlesbar: 0, maengel: [] });
    expect(stand.adressen).toMatchObject([
      { nummer: '4711', saetze: 8, vertraege: 2, gesellschaftName: expect.stringContaining('Lindenkrone') },
      { nummer: '4712', saetze: 4, vertraege: 1 },
      { nummer: 'X9', saetze: 4, vertraege: 1 },
    ]);
    expect(stand.teile.get('4711')).toEqual({ von: 4, bis: 15, saetze: 8 });
    expect(stand.lieferung).toMatchObject({ von: '2026-10-01', bis: '2026-10-31' });
  });

  test.each([
    ['LF', (zeilen: string[]) => ausZeilen(zeilen, '\n')],
    ['no line ends', (zeilen: string[]) => ausZeilen(zeilen, '')],
    ['no line end at the end', (zeilen: string[]) => ausZeilen(zeilen).subarray(0, -2)],
  ])('%s', async (_name, baue) => {
    const { teile } = await verteile(baue(zeilenVon(datei(gemischt))));
    for (const teil of teile.values()) expect(await beanstandungen(teil)).toEqual([]);
    expect(teile.size).toBe(2);
  });

  test('a record without number belongs to its contract, else to the Vorsatz', async () => {
    const ohne = fuer('', 'A1').slice(2);
    const { stand } = await verteile(datei([...fuer('4712', 'A1').slice(0, 2), ...ohne, ...fuer('', 'B1')]));
    expect(stand.adressen.map(({ nummer, saetze }) => [nummer, saetze])).toEqual([
      ['4712', 4],
      ['4711', 4],
    ]);
  });

  test('several Datenpakete: each Vorsatz with its own records', async () => {
    const zwei = Buffer.concat([
      datei(fuer('4711', 'A1'), { vuNr: '9901' }),
      datei([...fuer('4711', 'A2'), ...fuer('4712', 'B1')], { vuNr: '9902', absender: 'Andere' }),
    ]);
    const { teile, stand } = await verteile(zwei);
    expect(await beanstandungen(teile.get('4711') ?? Buffer.alloc(0))).toEqual([]);
    expect(zeilenVon(teile.get('4711') ?? Buffer.alloc(0)).filter((z) => z.startsWith('0001'))).toHaveLength(
      6,
    );
    expect(zeilenVon(teile.get('4712') ?? Buffer.alloc(0)).filter((z) => z.startsWith('0001'))).toHaveLength(
      3,
    );
    expect(new Set(stand.adressen.map(adressSchluessel)).size).toBe(3);
  });

  test('the sender is kept where it is not the insurer', async () => {
    const pool = datei(fuer('4711', 'A1', { VuNr: '9902' }), { vuNr: '77777', absender: 'Musterpool GmbH' });
    const { stand } = await verteile(pool);
    expect(stand.adressen[0]).toMatchObject({
      gesellschaftName: expect.stringContaining('Alpenglück'),
      absender: 'name:musterpool gmbh',
    });
  });
});

describe('nothing vouches for a damaged original', () => {
  const zeilen = zeilenVon(datei(gemischt));
  test.each([
    ['the Nachsatz is missing', ausZeilen(zeilen.slice(0, -1)), /Nachsatz .* fehlt/],
    [
      'a record is missing',
      ausZeilen(zeilen.toSpliced(5, 1)),
      /Der Nachsatz meldet 16 Sätze, gelesen wurden 15/,
    ],
    ['cut in a record', ausZeilen(zeilen.slice(0, 12)).subarray(0, -100), /unvollständig/],
  ])('%s: the parts get no Nachsatz, every brokerage is asked', async (_name, bytes, mangel) => {
    const { teile, stand } = await verteile(bytes);
    expect(stand.maengel.join('\n')).toMatch(mangel);
    for (const teil of teile.values()) expect(await beanstandungen(teil)).toContain('nachsatz_fehlt');
  });
  test('lines that are no records go to nobody', async () => {
    const { stand, teile } = await verteile(ausZeilen(zeilen.toSpliced(6, 0, 'Anna Muster, geheim')));
    expect(stand.unlesbar).toBe(1);
    for (const teil of teile.values()) expect(teil.includes('geheim')).toBe(false);
  });
});

test('sum rule and no byte of another, however the bytes arrive', async () => {
  const nummern = fc.constantFrom('4711', '4712', '00815', 'X1', '');
  await fc.assert(
    fc.asyncProperty(
      fc.array(nummern, { maxLength: 12 }),
      fc.integer({ min: 1, max: 2000 }),
      async (liste, stueck) => {
        const ganz = datei(
          liste.flatMap((nummer, i) => fuer(nummer, `V${i}`)),
          { vermittler: '' },
        );
        const { stand, teile } = await verteile(ganz, stueck);
        const summe = stand.adressen.reduce((s, { saetze }) => s + saetze, 0);
        expect(stand.gelesen).toBe(stand.rahmen + stand.unlesbar + summe);
        for (const [ziel, teil] of teile)
          for (const zeile of zeilenVon(teil).filter((z) => !/^(0001|9999)/.test(z)))
            expect(zeile.slice(32, 42).trim().replace(/^0+/, '')).toBe(ziel);
      },
    ),
    { numRuns: 30 },
  );
});
