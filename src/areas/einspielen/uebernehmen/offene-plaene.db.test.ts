// Two plans that lie open at once and speak of the same people: the one that is applied second finds the book as it is.
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { createTestWerk } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';

const web = await createTestWerk();

const stand = async (wer: Angemeldet, id: string) => (await wer.get(`/api/einspielungen/${id}`)).json;
const warte = async (wer: Angemeldet, id: string, soll: object) => {
  await expect.poll(() => stand(wer, id), { timeout: 20_000, interval: 100 }).toMatchObject(soll);
  return stand(wer, id);
};
const bringe = async (wer: Angemeldet, name: string, inhalt: Buffer | string): Promise<string> => {
  const [eine] = (await wer.upload('POST', '/api/dateien', [{ name, inhalt }])).json.einspielungen;
  await warte(wer, eine.id, { status: 'geplant' });
  return eine.id;
};
const uebernimm = async (wer: Angemeldet, id: string) => {
  expect((await wer.post(`/api/einspielungen/${id}/uebernehmen`, {})).status).toBe(202);
  return warte(wer, id, { status: 'uebernommen' });
};
const kunden = async (wer: Angemeldet): Promise<number> => (await wer.get('/api/start')).json.kunden;

const kopf = 'Nachname;Vorname;Geburtsdatum;PLZ;Ort;Gesellschaft;VS-Nr.;Sparte;Beitrag;Zahlweise';
/** Different people in everything: nobody resembles another. */
const leute: Readonly<Record<string, string>> = {
  Huber: 'Huber;Otto;01.02.1960;10115;Berlin',
  Ott: 'Ott;Eva;03.04.1971;50667;Köln',
  Neumann: 'Neumann;Kai;05.06.1982;80331;München',
};
const zeile = (name: keyof typeof leute, nr: string) =>
  `${leute[name]};Allianz;${nr};Hausrat;120,50;jährlich`;
const liste = (...zeilen: string[]) => Buffer.from([kopf, ...zeilen, ''].join('\n'));

test('the same new customers in two lists come once, and nobody is asked', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('zwei-listen'));
  const erste = await bringe(mia, 'eins.csv', liste(zeile('Huber', 'A1'), zeile('Ott', 'A2')));
  const zweite = await bringe(
    mia,
    'zwei.csv',
    liste(zeile('Huber', 'A1'), zeile('Ott', 'A2'), zeile('Neumann', 'A3')),
  );
  expect(await stand(mia, zweite)).toMatchObject({ kunden: { neu: 3 } });
  await uebernimm(mia, erste);
  await warte(mia, zweite, {
    status: 'geplant',
    kunden: { neu: 1, unveraendert: 2 },
    vertraege: { neu: 1, unveraendert: 2 },
  });
  expect(await uebernimm(mia, zweite)).toMatchObject({ kunden: { unklar: 0 }, vertraege: { unklar: 0 } });
  expect(await kunden(mia)).toBe(3);
});

test('two months at once, applied in order: changes of the same contract follow each other', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('zwei-monate'));
  const monat = (bis: string, wert: number) =>
    datei([...partner('A1'), ...hausrat('A1', { GesbeitragNettoInWE: { wert, stellen: 2 } })], { bis });
  await uebernimm(mia, await bringe(mia, 'sep.gdv', monat('2026-09-30', 10000)));
  const oktober = await bringe(mia, 'okt.gdv', monat('2026-10-31', 12000));
  const november = await bringe(mia, 'nov.gdv', monat('2026-11-20', 10000));
  expect(await stand(mia, november)).toMatchObject({ vertraege: { unveraendert: 1 } });
  await uebernimm(mia, oktober);
  await warte(mia, november, { status: 'geplant', vertraege: { geaendert: 1 } });
  expect(await uebernimm(mia, november)).toMatchObject({ vertraege: { geaendert: 1, unklar: 0 } });
  expect((await mia.get('/api/start')).json.jahresbeitragCents).toBe(10000);
});

test('taken back: an open plan that built on it is made again; a plan of other people is left alone', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('zurueck'));
  const erste = await uebernimm(mia, await bringe(mia, 'eins.csv', liste(zeile('Huber', 'A1'))));
  const zweite = await bringe(mia, 'zwei.csv', liste(zeile('Huber', 'A1'), zeile('Neumann', 'A3')));
  const fremde = await bringe(mia, 'drei.csv', liste(zeile('Ott', 'A8')));
  expect(await stand(mia, zweite)).toMatchObject({ kunden: { neu: 1, unveraendert: 1 } });
  const vorher = await stand(mia, fremde);
  expect((await mia.post(`/api/einspielungen/${erste.id}/zuruecknehmen`)).status).toBe(202);
  await warte(mia, erste.id, { status: 'zurueckgenommen' });
  await warte(mia, zweite, { status: 'geplant', kunden: { neu: 2 } });
  expect(await stand(mia, fremde)).toEqual(vorher);
  await uebernimm(mia, zweite);
  expect(await kunden(mia)).toBe(2);
});

test('an archive whose files overlap, applied while the next one is still read', async () => {
  const mia = await web.anmelden('mitarbeiter', await web.mandant('ueberlappt'));
  const dateien = [0, 1, 2].map((i) => ({
    name: `${i}.csv`,
    inhalt: liste(zeile('Huber', 'A1'), zeile('Ott', `B${i}`)),
  }));
  const { einspielungen } = (await mia.upload('POST', '/api/dateien', dateien)).json;
  for (const { id } of einspielungen) {
    await warte(mia, id, { status: 'geplant' });
    // A plan that is being made again is not to be had for a moment.
    await expect
      .poll(async () => (await mia.post(`/api/einspielungen/${id}/uebernehmen`, {})).status, {
        timeout: 20_000,
        interval: 100,
      })
      .toBe(202);
    expect(await warte(mia, id, { status: 'uebernommen' })).toMatchObject({ kunden: { unklar: 0 } });
  }
  expect(await kunden(mia)).toBe(2);
});
