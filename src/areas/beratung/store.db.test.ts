import { describe, expect, test } from 'vitest';
import { baueKunde, baueVertrag } from '#test/testkit/bauen.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import { createBeziehung, insertKunde, listVerlauf } from '#areas/kunden/store.ts';
import { insertVertrag, updateVertrag } from '#areas/vertraege/store.ts';
import type { Fakten } from '#domain/fakten.ts';
import type { Beziehungsart } from '#domain/kunde.ts';
import type { HttpKontext } from '#platform/http/kontext.ts';
import type { TestMandant } from '#test/testkit/mandanten.ts';
import type { Bedarf, Bestandszeile, Unterschied } from './contract.ts';
import { beratungHandlers } from './handlers.ts';

const db = await createTestDatabase();
const a = await createMandant(db, 'kanzlei-a');
const b = await createMandant(db, 'kanzlei-b');

type Name = keyof typeof beratungHandlers;
const rufe = <T>(haus: TestMandant, name: Name, eingabe: object): Promise<T> =>
  haus.als(async (kontext) => {
    const handler = beratungHandlers[name] as unknown as (k: HttpKontext, e: object) => Promise<T>;
    return handler({ ...kontext, danach: () => undefined }, { params: {}, query: {}, ...eingabe });
  });

const kunde = (nachname: string, fakten: Fakten = {}) =>
  a.als((k) => insertKunde(k, baueKunde({ nachname, fakten })));
const bedarf = (kundeId: string) => rufe<Bedarf>(a, 'getBedarf', { params: { kundeId } });
const hund = { tiere: [{ tierart: 'hund' as const, name: 'Rex' }] };
const findHund = ({ befunde }: Bedarf) => befunde.find(({ regel }) => regel === 'TIER-02');

describe('the need of a household', () => {
  test('a dog needs liability cover; a contract closes the gap by itself', async () => {
    const id = await kunde('Hundmann', hund);
    expect(findHund(await bedarf(id))).toMatchObject({ ergebnis: 'luecke' });
    await a.als((k) =>
      insertVertrag(
        k,
        id,
        baueVertrag({ sparte: 'hundehalterhaftpflicht', details: { deckungssummeCents: 1_000_000_000 } }),
      ),
    );
    expect(findHund(await bedarf(id))?.ergebnis).not.toBe('luecke');
  });

  test('facts of the partner count; one of them names both', async () => {
    const [id, zu] = [await kunde('Paar'), await kunde('Paar', hund)];
    await a.als((k) => createBeziehung(k, { kundeId: id, art: 'ehepartner', zuKundeId: zu }));
    const antwort = await bedarf(id);
    expect(antwort.mitglieder.map((eines) => eines.id)).toEqual([id, zu]);
    expect(findHund(antwort)).toMatchObject({ ergebnis: 'luecke' });
  });

  test('everybody reached over the ties of a household, whichever side was entered; no employer', async () => {
    const [vater, mutter, kind, oma, chef] = [
      await kunde('Vater'),
      await kunde('Mutter'),
      await kunde('Kind'),
      await kunde('Oma'),
      await kunde('Chef'),
    ];
    const verbinde = (kundeId: string, art: Beziehungsart, zuKundeId: string) =>
      a.als((k) => createBeziehung(k, { kundeId, art, zuKundeId }));
    await verbinde(vater, 'ehepartner', mutter);
    await verbinde(kind, 'kind', mutter);
    await verbinde(oma, 'haushalt', kind);
    await verbinde(vater, 'angestellter', chef);
    const wer = async (id: string) => (await bedarf(id)).mitglieder.map((eines) => eines.id);
    expect((await wer(vater))[0]).toBe(vater);
    for (const eine of [vater, oma])
      expect((await wer(eine)).toSorted()).toEqual([vater, mutter, kind, oma].toSorted());
    expect(await wer(chef)).toEqual([chef]);
  });

  test('on trial nothing is saved', async () => {
    const id = await kunde('Probe', { tiere: [] });
    const { neu } = await rufe<Unterschied>(a, 'probeBedarf', {
      params: { kundeId: id },
      body: { aenderungen: [{ kundeId: id, fakten: hund }] },
    });
    expect(neu.some(({ sparte }) => sparte === 'hundehalterhaftpflicht')).toBe(true);
    expect(findHund(await bedarf(id))).toBeUndefined();
  });
});

describe('what was declined', () => {
  test('keeps reason, day and person, stands in the Verlauf, can be taken back', async () => {
    const id = await kunde('Nein', hund);
    const { regel = '', subjekt } = findHund(await bedarf(id)) ?? {};
    const punkt = { regel, subjekt: subjekt?.kennung ?? '' };
    const params = { kundeId: id };
    const danach = await rufe<Bedarf>(a, 'ablehneBedarf', { params, body: { ...punkt, grund: 'zu teuer' } });
    expect(findHund(danach)?.ergebnis).toBe('abgelehnt');
    expect(danach.abgelehnt).toMatchObject([
      { ...punkt, grund: 'zu teuer', am: '2026-11-23', wer: 'Mia Mitarbeiter' },
    ]);
    const { eintraege } = await a.als(({ handle }) => listVerlauf(handle, id, { anzahl: 1 }));
    expect(eintraege[0]).toMatchObject({ gegenstand: 'bedarf', aktion: 'abgelehnt' });
    await expect(rufe(b, 'nimmAblehnungZurueck', { params, query: punkt })).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
    const zurueck = await rufe<Bedarf>(a, 'nimmAblehnungZurueck', { params, query: punkt });
    expect(findHund(zurueck)?.ergebnis).toBe('luecke');
  });

  test('a newer event of life brings it back', async () => {
    const id = await kunde('Anlass', { ...hund, ereignisse: [{ ereignis: 'Geburt', am: '2026-11-20' }] });
    const { regel = '', subjekt } = findHund(await bedarf(id)) ?? {};
    await rufe(a, 'ablehneBedarf', {
      params: { kundeId: id },
      body: { regel, subjekt: subjekt?.kennung ?? '', grund: 'später' },
    });
    await db.sql("update bedarf_abgelehnt set am = '2026-11-01' where kunde_id = $1", [id]);
    expect(findHund(await bedarf(id))?.ergebnis).toBe('luecke');
  });

  test('a rule that does not exist is refused', async () => {
    const id = await kunde('Regel');
    await expect(
      rufe(a, 'ablehneBedarf', {
        params: { kundeId: id },
        body: { regel: 'XX-99', subjekt: id, grund: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'eingabe-ungueltig' });
  });
});

describe('the book', () => {
  type Seite = { zeilen: Bestandszeile[]; weiter: string | null };
  const liste = (haus: TestMandant, query: object) =>
    rufe<Seite>(haus, 'listBedarf', { query: { anzahl: 200, ...query } });

  test('pages lead over all customers, each once', async () => {
    const alle = await liste(a, {});
    const einzeln: string[] = [];
    let nach: string | undefined;
    do {
      const seite: Seite = await liste(a, { anzahl: 2, nach });
      einzeln.push(...seite.zeilen.map(({ kundeId }) => kundeId));
      nach = seite.weiter ?? undefined;
    } while (nach);
    expect(einzeln).toEqual(alle.zeilen.map(({ kundeId }) => kundeId));
    expect(new Set(einzeln).size).toBe(einzeln.length);
  });

  test('a theme and a rule narrow it', async () => {
    const tiere = await liste(a, { thema: 'haftpflicht' });
    const regel = tiere.zeilen.flatMap(({ offen }) => offen)[0]?.regel;
    const eine = await liste(a, { regel });
    expect(new Set(eine.zeilen.flatMap(({ offen }) => offen.map((punkt) => punkt.regel)))).toEqual(
      new Set([regel]),
    );
  });

  test('the other brokerage sees nothing', async () => {
    const id = await kunde('Geheim', hund);
    expect(await liste(b, {})).toMatchObject({ zeilen: [], weiter: null });
    await expect(rufe(b, 'getBedarf', { params: { kundeId: id } })).rejects.toMatchObject({
      code: 'nicht-gefunden',
    });
    await expect(
      rufe(b, 'ablehneBedarf', {
        params: { kundeId: id },
        body: { regel: 'KV-01', subjekt: id, grund: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'nicht-gefunden' });
  });
});

describe('a premium that rose', () => {
  const findErhoehung = ({ befunde }: Bedarf) => befunde.find(({ regel }) => regel === 'CH-02');
  const vertragMit = async (details: Record<string, unknown> = {}) => {
    const kundeId = await kunde('Beitrag');
    const vertrag = baueVertrag({ sparte: 'hausrat', jahresbeitragCents: 10_000, details });
    return { kundeId, vertrag, id: await a.als((k) => insertVertrag(k, kundeId, vertrag)) };
  };
  const erhoehe = ({ id, vertrag }: { id: string; vertrag: ReturnType<typeof baueVertrag> }) =>
    a.als((k) => updateVertrag(k, id, { version: 1, vertrag: { ...vertrag, jahresbeitragCents: 12_000 } }));

  test('is read from the history: the special right to cancel shows, unless the benefit changed', async () => {
    const gleich = await vertragMit({ leistungGeaendert: false });
    await erhoehe(gleich);
    expect(findErhoehung(await bedarf(gleich.kundeId))?.ergebnis).toBe('luecke');
    const mehr = await vertragMit({ leistungGeaendert: true });
    await erhoehe(mehr);
    expect(findErhoehung(await bedarf(mehr.kundeId))).toBeUndefined();
    const offen = await vertragMit();
    await erhoehe(offen);
    expect(findErhoehung(await bedarf(offen.kundeId))).toMatchObject({
      ergebnis: 'unbekannt',
      frage: expect.stringContaining('Leistung'),
    });
  });

  test('is not asked about where a contract was here for long without a change', async () => {
    const { kundeId, id } = await vertragMit();
    expect(findErhoehung(await bedarf(kundeId))?.ergebnis).toBe('unbekannt');
    await db.sql("update vertrag set angelegt_am = now() - interval '100 days' where id = $1", [id]);
    expect(findErhoehung(await bedarf(kundeId))).toBeUndefined();
  });
});
