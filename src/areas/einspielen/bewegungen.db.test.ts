// Postings and claims: planned, applied, read at their contract, delivered again; over a real database.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportMandant } from '#areas/vertraege/store.ts';
import { listBuchungen, listSchaeden } from '#areas/vertraege/store-bewegungen.ts';
import { nimmBewegungenZurueck } from './zuruecknehmen/zuruecknehmen-bewegungen.ts';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import type { Zeile } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import { createTestDatabase } from '#test/testkit/database.ts';
import { createEinspielwerk } from '#test/testkit/einspielen.ts';
import { createMandant, heute } from '#test/testkit/mandanten.ts';

const db = await createTestDatabase();
const files = await openDiskStore(await mkdtemp(join(tmpdir(), 'bewegungen-')));
let zaehler = 0;
const neuesWerk = async () => {
  const mandant = await createMandant(db, `haus-${(zaehler += 1)}`);
  return { mandant, ...createEinspielwerk(db, files, mandant) };
};

const euro = (cents: number) => ({ wert: cents, stellen: 2 });
const kopf = { VsNr: 'A1', Sparte: '130' };
const inkasso = (tag: string, brutto: number): Zeile[] => [
  {
    satz: '0400',
    td: 1,
    felder: {
      ...kopf,
      Sollstellungsart: '10',
      Buchungsdatum: tag,
      AbrechnungszeitraumVon: tag,
      GesbeitragNettoInWE: euro(Math.round(brutto / 1.19)),
      GesbeitragBruttoInWE: euro(brutto),
    },
  },
  {
    satz: '0410',
    td: 1,
    felder: {
      ...kopf,
      AbrechnungszeitraumVon: tag,
      ProvPflichtBetrag1InWE: euro(brutto),
      Provisionssatz1: { wert: 1500, stellen: 2 },
      TeilspartenProvBetrag1InWE: euro(Math.round(brutto * 0.15)),
    },
  },
];
const schaden = (nummer: number, betrag: number, erledigt: string, reserve: number): Zeile[] => [
  {
    satz: '0500',
    td: 1,
    felder: {
      ...kopf,
      SchadenNrVu: 'S-1',
      LfdNrBearbeitungsvorganges: nummer,
      Bearbeitungsdatum: `2026-0${nummer}-10`,
      Schadendatum: '2026-01-02',
      BetragInWEGemaessZahlungsart: euro(betrag),
      ErledigterSchaden: erledigt,
    },
  },
  { satz: '0500', td: 2, felder: { ...kopf, SchadenNrVu: 'S-1', HoeheSchadenreserve: euro(reserve) } },
];
const vertrag = [...partner('A1'), ...hausrat('A1')];
const voll = datei([
  ...vertrag,
  ...inkasso('2026-01-01', 11_900),
  ...inkasso('2026-02-01', -11_900),
  ...schaden(1, 5000, '0', 20_000),
]);
const keine = { neu: 0, geaendert: 0, unveraendert: 0, unklar: 0, abgewiesen: 0 };
const bestand = (mandantId: number) =>
  db.sql(
    `select 'b' art, id, daten, stand, einspielung_id from buchung where mandant_id = $1 union all
     select 's', id, daten, stand, einspielung_id from schaden where mandant_id = $1 union all
     select 'w', id, daten, stand, einspielung_id from schadenbewegung where mandant_id = $1 order by 1, 2`,
    [mandantId],
  );

type Werk = Awaited<ReturnType<typeof neuesWerk>>;
const vertragId = async ({ mandant }: Werk): Promise<string> =>
  String((await db.sql('select id from vertrag where mandant_id = $1', [mandant.id]))[0]?.['id']);
const buchungen = async (werk: Werk, anzahl = 50, nach?: string) => {
  const id = await vertragId(werk);
  return werk.mandant.als(({ handle }) => listBuchungen(handle, id, { anzahl, ...(nach ? { nach } : {}) }));
};
const schaeden = async (werk: Werk) => {
  const id = await vertragId(werk);
  return werk.mandant.als(({ handle }) => listSchaeden(handle, id));
};

describe('postings and claims of a file', () => {
  test('are planned beside the contract and change nothing before', async () => {
    const werk = await neuesWerk();
    const plan = await werk.plane(voll);
    expect(plan).toMatchObject({
      gelesen: 7,
      buchungen: { ...keine, neu: 4 },
      schaeden: { ...keine, neu: 1 },
    });
    expect(await bestand(werk.mandant.id)).toEqual([]);
    const eintraege = await werk.plan(plan.id);
    expect(
      eintraege.filter(({ gegenstand }) => gegenstand === 'buchung').map((e) => e.bezeichnung),
    ).toContainEqual(expect.stringMatching(/HR · A1 · Beitragsrückbuchung · 01\.02\.2026 · -119,00 €$/));
    expect(eintraege.at(-1)).toMatchObject({
      gegenstand: 'schaden',
      entscheidung: 'neu',
      zeile: expect.any(Number),
    });
  });
  test('stand at the contract after applying, with sums', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(voll);
    const gelesen = await buchungen(werk);
    expect(gelesen.summen).toEqual({ anzahl: 4, beitragCents: 0, courtageCents: 0 });
    expect(gelesen.zeilen.map(({ betragCents }) => betragCents)).toEqual([-1785, -11_900, 1785, 11_900]);
    expect(gelesen.zeilen[0]).toMatchObject({
      art: 'courtage',
      courtagesatz: 15,
      bezeichnung: 'Courtagerückbelastung',
    });
    expect(await schaeden(werk)).toMatchObject({
      summen: { anzahl: 1, offen: 1, gezahltCents: 5000, rueckstellungCents: 20_000 },
      zeilen: [
        { schadennummer: 'S-1', status: 'offen', bewegungen: [{ betragCents: 5000, laufendeNummer: 1 }] },
      ],
    });
  });
  test('come page by page, none twice', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(voll);
    const alle = await buchungen(werk);
    const erste = await buchungen(werk, 3);
    const zweite = await buchungen(werk, 3, erste.weiter ?? undefined);
    expect([...erste.zeilen, ...zweite.zeilen]).toEqual(alle.zeilen);
    expect(zweite.weiter).toBeNull();
  });
  test('delivered again they are unchanged, to the byte', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(voll);
    const vorher = await bestand(werk.mandant.id);
    const wieder = await werk.spieleEin(Buffer.concat([voll, Buffer.from('\r\n')]));
    expect(wieder).toMatchObject({
      buchungen: { ...keine, unveraendert: 4 },
      schaeden: { ...keine, unveraendert: 1 },
    });
    expect(await bestand(werk.mandant.id)).toEqual(vorher);
  });
  test('a further movement joins its claim', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(voll);
    const mehr = await werk.spieleEin(datei([...vertrag, ...schaden(2, 1500, '1', 100)]));
    expect(mehr).toMatchObject({ buchungen: keine, schaeden: { ...keine, geaendert: 1 } });
    expect(await schaeden(werk)).toMatchObject({
      summen: { anzahl: 1, offen: 0, gezahltCents: 6500, rueckstellungCents: 100 },
    });
  });
  test('two plans of the same file leave one of each', async () => {
    const werk = await neuesWerk();
    const [a, b] = [await werk.plane(voll), await werk.plane(Buffer.concat([voll, Buffer.from('\r\n')]))];
    await werk.uebernimm(a.id);
    await werk.uebernimm(b.id);
    expect((await bestand(werk.mandant.id)).map(({ art }) => art)).toEqual(['b', 'b', 'b', 'b', 's', 'w']);
  });
  test('the same posting twice in one file counts as read, once as new', async () => {
    const werk = await neuesWerk();
    const doppelt = datei([...vertrag, ...inkasso('2026-01-01', 11_900)]);
    const zweimal = await werk.spieleEin(Buffer.concat([doppelt, doppelt]));
    expect(zweimal.buchungen).toEqual({ ...keine, neu: 2, unveraendert: 2 });
  });
  test('without their contract they wait', async () => {
    const werk = await neuesWerk();
    const plan = await werk.spieleEin(datei([...hausrat('A1'), ...inkasso('2026-01-01', 11_900)]));
    expect(plan).toMatchObject({ vertraege: { unklar: 1 }, buchungen: { ...keine, unklar: 2 } });
    expect(await bestand(werk.mandant.id)).toEqual([]);
  });
  test('undo takes away what the file brought and leaves what others brought', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(voll);
    const vorher = await bestand(werk.mandant.id);
    const { id } = await werk.spieleEin(datei([...vertrag, ...schaden(2, 1500, '1', 100)]));
    await werk.mandant.als(({ handle }) => nimmBewegungenZurueck(handle, id));
    expect((await bestand(werk.mandant.id)).map(({ daten }) => daten)).toEqual(
      vorher.map(({ daten }) => daten),
    );
    expect(await schaeden(werk)).toMatchObject({ summen: { offen: 1, gezahltCents: 5000 } });
  });
  test('are in the export, and nobody else sees them', async () => {
    const werk = await neuesWerk();
    await werk.spieleEin(voll);
    const fremd = await neuesWerk();
    const zeilen = await werk.mandant.als(async ({ handle }) => {
      const alle: string[] = [];
      for await (const zeile of exportMandant(handle, heute)) alle.push(zeile);
      return alle;
    });
    const { vertraege } = JSON.parse(zeilen[0] ?? '{}');
    expect(vertraege[0].buchungen).toHaveLength(4);
    expect(vertraege[0].schaeden).toMatchObject([{ status: 'offen', bewegungen: [{ betragCents: 5000 }] }]);
    const id = await vertragId(werk);
    const gesehen = await fremd.mandant.als(async ({ handle }) => [
      (await listBuchungen(handle, id, { anzahl: 50 })).zeilen,
      (await listSchaeden(handle, id)).zeilen,
    ]);
    expect(gesehen).toEqual([[], []]);
  });
});
