// A plan applied in parts: what is chosen goes in, the rest stays open, nothing goes without what it hangs on.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant } from '#test/testkit/mandanten.ts';
import { vergissAuswahl, zaehleWahl } from './auswahl.ts';
import type { Auswahl } from './plan.contract.ts';
import { countMerkmale } from './store-plan.ts';
import { haltAn } from '../store.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'teilweise-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `teil-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};
type Werk = Awaited<ReturnType<typeof neuesWerk>>;

const udo = { Name3: 'Udo', Geburtsdatum: '1969-01-02' };
const udosNummer = { PersonenKundenNrVersicherers: 'K78' };
const beitrag = (cents: number) => ({ GesbeitragNettoInWE: { wert: cents, stellen: 2 } });
/** Änne with premium 100 €, then: she has moved and pays 118 €, Udo is new. */
const erste = datei([...partner('A1'), ...hausrat('A1', beitrag(10_000))]);
const zweite = datei(
  [
    ...partner('A1', { Ort: 'Bonn', PLZ: '53111' }),
    ...hausrat('A1', beitrag(11_800)),
    ...partner('A2', udo, udosNummer),
    ...hausrat('A2'),
  ],
  { bis: '2026-11-20' },
);
const mitZweiter = async () => {
  const werk = await neuesWerk();
  await werk.spieleEin(erste);
  return { werk, plan: await werk.plane(zweite) };
};
const bestand = ({ mandant }: Werk) =>
  db.sql(
    `select name, ort, beitrag from (
       select id kunde, name, ort, null::bigint beitrag from kunde where mandant_id = $1
       union all select k.id, k.name, v.nummer, v.beitrag_cents from vertrag v
         join kunde k on k.mandant_id = v.mandant_id and k.id = v.kunde_id where v.mandant_id = $1) b
     order by name not like '%Änne', kunde, beitrag nulls first`,
    [mandant.id],
  );
const nummernVon = async (werk: Werk, id: string, entscheidung: 'neu' | 'geaendert', gegenstand: string) =>
  (await werk.plan(id, { entscheidung })).filter((e) => e.gegenstand === gegenstand).map(({ nr }) => nr);
const zahlen = (werk: Werk, id: string, auswahl: Auswahl, erstesMal = true) =>
  werk.mandant.als(({ handle }) => zaehleWahl(handle, { einspielungId: id, auswahl, erstesMal }));

describe('filters', () => {
  test('a leap of the premium, with the bound that is asked for', async () => {
    const { werk, plan } = await mitZweiter();
    expect(await werk.plan(plan.id, { merkmal: 'sprung' })).toMatchObject([
      { gegenstand: 'vertrag', entscheidung: 'geaendert', sprung: 18 },
    ]);
    expect(await werk.plan(plan.id, { merkmal: 'sprung', sprungAb: 18.1 })).toEqual([]);
    const je = (ab: number) => werk.mandant.als(({ handle }) => countMerkmale(handle, plan.id, ab));
    expect(await je(15)).toEqual([{ merkmal: 'sprung', gegenstand: 'vertrag', anzahl: 1 }]);
    expect(await je(20)).toEqual([]);
  });
  test('an ended contract', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(erste);
    const plan = await werk.plane(
      datei([...partner('A1'), ...hausrat('A1', { ...beitrag(10_000), Vertragsstatus: '4' })], {
        bis: '2026-11-20',
      }),
    );
    expect(await werk.plan(plan.id, { merkmal: 'beendet' })).toMatchObject([
      { gegenstand: 'vertrag', beendet: true },
    ]);
  });
  test('a conflict says why', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(erste);
    await db.sql(
      `update kunde set version = version + 1, daten = jsonb_set(daten, '{titel}', '"Prof."'),
         herkunft = herkunft || '{"titel": {"art": "eingabe", "benutzer": "u", "am": "2026-11-22"}}' where mandant_id = $1`,
      [werk.mandant.id],
    );
    const plan = await werk.plane(
      datei([...partner('A1', { Titel: 'Dr.' }), ...hausrat('A1')], { bis: '2026-11-20' }),
    );
    const [eintrag] = await werk.plan(plan.id, { merkmal: 'konflikt', gegenstand: 'kunde' });
    expect(eintrag?.konflikte).toMatchObject([{ feld: 'titel', alt: 'Prof.', neu: 'Dr.', grund: 'eingabe' }]);
    expect(await werk.plan(plan.id, { merkmal: 'konflikt', gegenstand: 'vertrag' })).toEqual([]);
  });
  test.each([
    ['MUELLER', 4],
    ['müller udo', 2],
    ['gibt es nicht', 0],
    ['   ', 4],
    ['%', 0],
    ['999', 0],
  ])('text %j finds customers and their contracts', async (suche, anzahl) => {
    const { werk, plan } = await mitZweiter();
    expect(await werk.plan(plan.id, { suche: suche.trim() || undefined })).toHaveLength(anzahl);
  });
  test('pages go on where the last one ended, whatever is asked', async () => {
    const { werk, plan } = await mitZweiter();
    for (const frage of [
      {},
      { entscheidung: 'neu' as const },
      { gegenstand: 'vertrag' as const },
      { suche: 'müller' },
    ]) {
      const alle = (await werk.plan(plan.id, frage)).map(({ nr }) => nr);
      const seiten: number[] = [];
      for (let nach = '0'; ;) {
        const seite = (await werk.plan(plan.id, { ...frage, nach, anzahl: 1 })).slice(0, 1);
        if (!seite[0]) break;
        seiten.push(seite[0].nr);
        nach = String(seite[0].nr);
      }
      expect(seiten).toEqual(alle);
    }
  });
});

describe('a choice', () => {
  test('only new ones; the rest stays open, is listed, and goes in later', async () => {
    const { werk, plan } = await mitZweiter();
    const auswahl: Auswahl = {
      art: 'gruppen',
      gruppen: ['kunde-neu', 'vertrag-neu'],
      ohneKonflikte: false,
      ohneBeendete: false,
    };
    expect(await zahlen(werk, plan.id, auswahl)).toEqual({
      kunden: 1,
      vertraege: 1,
      bewegungen: 0,
      bleibtOffen: 2,
      ohneKunde: 0,
    });
    const teil = await werk.uebernimm(plan.id, { auswahl });
    expect(teil).toMatchObject({ status: 'uebernommen', offen: 2, gelesen: plan.gelesen });
    expect(await werk.plan(plan.id, { merkmal: 'offen' })).toMatchObject([
      { gegenstand: 'kunde', entscheidung: 'geaendert', offen: true },
      { gegenstand: 'vertrag', entscheidung: 'geaendert', offen: true },
    ]);
    expect(await bestand(werk)).toMatchObject([
      { name: 'Müller, Änne', ort: 'Köln' },
      { beitrag: '10000' },
      { name: 'Müller, Udo' },
      { name: 'Müller, Udo' },
    ]);
    expect(await werk.uebernimm(plan.id)).toMatchObject({ status: 'uebernommen', offen: 0 });
    expect(await bestand(werk)).toMatchObject([{ ort: 'Bonn' }, { beitrag: '11800' }, {}, {}]);
    const ganz = await neuesWerk();
    await ganz.spieleEin(erste);
    await ganz.spieleEin(zweite);
    expect(await bestand(werk)).toEqual(await bestand(ganz));
  });
  test('a contract waits for its new customer', async () => {
    const { werk, plan } = await mitZweiter();
    const auswahl: Auswahl = {
      art: 'eintraege',
      nummern: [
        ...(await nummernVon(werk, plan.id, 'neu', 'vertrag')),
        ...(await nummernVon(werk, plan.id, 'geaendert', 'kunde')),
      ],
    };
    expect(await zahlen(werk, plan.id, auswahl)).toMatchObject({ kunden: 1, vertraege: 0, ohneKunde: 1 });
    expect(await werk.uebernimm(plan.id, { auswahl })).toMatchObject({ offen: 3 });
    expect(await bestand(werk)).toMatchObject([{ ort: 'Bonn' }, { beitrag: '10000' }]);
  });
  test('without leaps', async () => {
    const { werk, plan } = await mitZweiter();
    const gruppen = [
      'kunde-neu',
      'kunde-geaendert',
      'vertrag-neu',
      'vertrag-geaendert',
      'bewegungen',
    ] as const;
    const auswahl: Auswahl = {
      art: 'gruppen',
      gruppen: [...gruppen],
      ohneKonflikte: true,
      ohneBeendete: true,
      ohneSpruengeAb: 15,
    };
    expect(await werk.uebernimm(plan.id, { auswahl })).toMatchObject({ offen: 1 });
    expect(await werk.plan(plan.id, { merkmal: 'offen' })).toMatchObject([{ sprung: 18 }]);
  });
  test('nothing chosen is refused and leaves the plan as it was', async () => {
    const { werk, plan } = await mitZweiter();
    const nur = await nummernVon(werk, plan.id, 'neu', 'vertrag');
    await expect(
      werk.uebernimm(plan.id, { auswahl: { art: 'eintraege', nummern: nur } }),
    ).rejects.toMatchObject({ code: 'eingabe-ungueltig' });
    expect(await werk.zeige(plan.id)).toMatchObject({ status: 'geplant', offen: 0 });
    expect(await db.sql('select 1 from einspielung_offen where mandant_id = $1', [werk.mandant.id])).toEqual(
      [],
    );
  });
  test('undo takes back what was applied in any pass, and only that', async () => {
    const { werk, plan } = await mitZweiter();
    const vorher = await bestand(werk);
    const [erster = 0] = await nummernVon(werk, plan.id, 'geaendert', 'kunde');
    await werk.uebernimm(plan.id, { auswahl: { art: 'eintraege', nummern: [erster] } });
    const kunden: Auswahl = {
      art: 'gruppen',
      gruppen: ['kunde-neu'],
      ohneKonflikte: false,
      ohneBeendete: false,
    };
    await werk.uebernimm(plan.id, { auswahl: kunden });
    // Somebody edits a contract whose change was left out: it must not be taken for ours.
    await db.sql('update vertrag set version = version + 1 where mandant_id = $1', [werk.mandant.id]);
    expect(await werk.nimmZurueck(plan.id)).toMatchObject({
      status: 'zurueckgenommen',
      grund: '1 Datensätze entfernt, 1 zurückgesetzt.',
    });
    expect(await bestand(werk)).toEqual(vorher);
  });
  test('killed in the second pass, it goes on with the same end', async () => {
    const { werk, plan } = await mitZweiter();
    const kunden: Auswahl = {
      art: 'gruppen',
      gruppen: ['kunde-neu'],
      ohneKonflikte: false,
      ohneBeendete: false,
    };
    await werk.uebernimm(plan.id, { auswahl: kunden });
    await expect(werk.uebernimm(plan.id, { signal: AbortSignal.abort(new Error('killed')) })).rejects.toThrow(
      'killed',
    );
    expect(await werk.zeige(plan.id)).toMatchObject({ status: 'uebernimmt' });
    expect(await werk.uebernimm(plan.id)).toMatchObject({ status: 'uebernommen', offen: 0 });
    expect(await bestand(werk)).toMatchObject([{ ort: 'Bonn' }, { beitrag: '11800' }, {}, {}]);
  });
  test('what stays open does not count as delivered', async () => {
    const { werk, plan } = await mitZweiter();
    const kunden: Auswahl = {
      art: 'gruppen',
      gruppen: ['kunde-neu'],
      ohneKonflikte: false,
      ohneBeendete: false,
    };
    await werk.uebernimm(plan.id, { auswahl: kunden });
    const dazwischen = await werk.plane(
      datei([...partner('A1', { Ort: 'Siegburg', PLZ: '53721' }), ...hausrat('A1')], { bis: '2026-11-10' }),
    );
    expect(await werk.plan(dazwischen.id, { gegenstand: 'kunde' })).toMatchObject([
      { entscheidung: 'geaendert' },
    ]);
  });
  test('the other brokerage chooses nothing here', async () => {
    const { plan } = await mitZweiter();
    const fremd = await neuesWerk();
    await expect(fremd.uebernimm(plan.id)).rejects.toMatchObject({ code: 'nicht-gefunden' });
    expect(await zahlen(fremd, plan.id, { art: 'alle' })).toMatchObject({ kunden: 0, bleibtOffen: 0 });
  });
});

describe('stopping', () => {
  test('before the first write the plan is open again, as if nothing had been chosen', async () => {
    const { werk, plan } = await mitZweiter();
    const vorher = await bestand(werk);
    const auswahl: Auswahl = {
      art: 'gruppen',
      gruppen: ['kunde-neu'],
      ohneKonflikte: false,
      ohneBeendete: false,
    };
    await expect(
      werk.uebernimm(plan.id, { auswahl, signal: AbortSignal.abort(new Error('later')) }),
    ).rejects.toThrow('later');
    await werk.mandant.als(async ({ handle }) => {
      expect(await haltAn(handle, plan.id)).toBe(true);
      await vergissAuswahl(handle, plan.id);
    });
    expect(await werk.zeige(plan.id)).toMatchObject({ status: 'geplant', offen: 0 });
    expect(await bestand(werk)).toEqual(vorher);
    expect(await werk.uebernimm(plan.id)).toMatchObject({ offen: 0, kunden: { neu: 1, geaendert: 1 } });
  });
  test('once something is written it is too late', async () => {
    const { werk, plan } = await mitZweiter();
    await werk.uebernimm(plan.id);
    await db.sql("update einspielung set status = 'uebernimmt' where mandant_id = $1 and id = $2", [
      werk.mandant.id,
      plan.id,
    ]);
    expect(await werk.mandant.als(({ handle }) => haltAn(handle, plan.id))).toBe(false);
  });
});
