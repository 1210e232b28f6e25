// Bad tables end to end: upload, plan, apply, export, download, the same again, over the real server, worker and PostgreSQL.
import { afterAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { silentLog } from '#platform/log.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { createTestWeb } from '#test/testkit/client.ts';
import type { Angemeldet, Antwort } from '#test/testkit/client.ts';
import { faelle, hoechstensZellen } from '#test/testkit/tabellenfaelle.ts';
import type { Fall } from '#test/testkit/tabellenfaelle.ts';
import { createEinspielenJobs } from './jobs.ts';

const web = await createTestWeb();
const heute = fixedClock('2026-11-26T10:00:00Z').today;
const worker = await startWorker({
  appUrl: web.db.appUrl,
  jobs: createEinspielenJobs({ files: web.files, heute, zellen: hoechstensZellen }),
  log: silentLog,
});
afterAll(() => worker.stop());

/** No answer may show the inside of the program. */
const INNEN = /node_modules|\.ts:\d|\/tmp\/|\/src\/|\n\s+at /;
const hole = async (wer: Angemeldet, weg: string): Promise<Antwort> => {
  const antwort = await wer.get(weg);
  expect(antwort.status).toBe(200);
  expect(antwort.text).not.toMatch(INNEN);
  return antwort;
};

const exportiere = async (wer: Angemeldet) =>
  (await hole(wer, '/api/export')).text
    .split('\n')
    .filter(Boolean)
    .map((zeile) => JSON.parse(zeile));

const warte = async (wer: Angemeldet, id: string, fertig: readonly string[]) => {
  await expect
    .poll(async () => (await hole(wer, `/api/einspielungen/${id}`)).json.status, {
      timeout: 30_000,
      interval: 50,
    })
    .toBeOneOf([...fertig]);
  return (await hole(wer, `/api/einspielungen/${id}`)).json;
};

const arten = ['kunden', 'vertraege'] as const;
const worte = ['neu', 'geaendert', 'unveraendert', 'abgewiesen', 'unklar'] as const;
const summe = (stand: Record<string, Record<string, number>>): number =>
  arten.flatMap((art) => worte.map((wort) => stand[art]?.[wort] ?? 0)).reduce((a, b) => a + b, 0);

const pruefePlan = async (wer: Angemeldet, id: string, { abgewiesen = [], hinweise = [] }: Fall) => {
  const plan = await hole(wer, `/api/einspielungen/${id}/plan?entscheidung=abgewiesen&anzahl=100`);
  const zeilen = plan.json.eintraege.map((e: { zeile: number; gruende: string[] }) => [
    e.zeile,
    e.gruende[0],
  ]);
  expect(zeilen).toEqual(abgewiesen.map(([zeile, grund]) => [zeile, expect.stringMatching(grund)]));
  const gezeigt = await hole(wer, `/api/einspielungen/${id}/hinweise?anzahl=100`);
  const codes = gezeigt.json.hinweise.map(({ code }: { code: string }) => code);
  expect(codes).toEqual(expect.arrayContaining([...hinweise]));
};

const pruefeBestand = async (wer: Angemeldet, { kunden, vertraege }: Fall) => {
  const bestand = await exportiere(wer);
  expect(bestand).toHaveLength(kunden?.length ?? 0);
  expect(bestand).toMatchObject([...(kunden ?? [])]);
  if (vertraege) expect(bestand.flatMap((kunde) => kunde.vertraege)).toMatchObject([...vertraege]);
  return bestand;
};

let zaehler = 0;
test.each(faelle.map((fall) => [fall.id, fall.name, fall] as const))('%s %s', async (_id, _name, fall) => {
  const wer = await web.anmelden('inhaber', await web.mandant(`tabelle-${(zaehler += 1)}`));
  const inhalt = Buffer.from(await fall.bytes());
  const lade = () => wer.upload('POST', '/api/dateien', [{ name: 'liste.xlsx', inhalt }]);
  const angenommen = await lade();
  expect(angenommen.text).not.toMatch(INNEN);
  const { id } = angenommen.json.einspielungen[0];
  const stand = await warte(wer, id, ['geplant', 'fehlgeschlagen']);
  const original = await web.server.inject({
    url: `/api/einspielungen/${id}/datei`,
    headers: { cookie: wer.cookie },
  });
  expect(original.rawPayload.equals(inhalt)).toBe(true);
  if (fall.grund) {
    expect(stand).toMatchObject({ status: 'fehlgeschlagen', grund: expect.stringMatching(fall.grund) });
    return expect(await exportiere(wer)).toEqual([]);
  }
  expect([stand.status, summe(stand)]).toEqual(['geplant', stand.gelesen]);
  await pruefePlan(wer, id, fall);
  expect(await exportiere(wer)).toEqual([]);
  expect((await wer.post(`/api/einspielungen/${id}/uebernehmen`, { hinweiseBestaetigt: true })).status).toBe(
    202,
  );
  const danach = await warte(wer, id, ['uebernommen']);
  expect(summe(danach)).toBe(danach.gelesen);
  const bestand = await pruefeBestand(wer, fall);
  const wieder = await lade();
  expect(wieder.json.einspielungen[0]).toMatchObject({ status: 'schon-eingelesen', gleicheWie: id });
  expect(await exportiere(wer)).toEqual(bestand);
});
