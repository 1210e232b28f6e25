// The door under attack and in need: limits, names, cut lines, two at once, a full disk. What is not taken leaves no trace.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { datei, hausrat, partner } from '#importers/gdv/beispiel.ts';
import { openDiskStore } from '#platform/files/disk-store.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { createTestWerk, testAdresse } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';

const ordner = await mkdtemp(join(tmpdir(), 'annahme-'));
const platte = await openDiskStore(ordner);
let voll = false;
/** The real store; with `voll` the disk has no room left for more than the first bytes. */
const files: FileStore = {
  ...platte,
  put: (source, limit) =>
    platte.put(
      (async function* () {
        for await (const stueck of source) {
          yield stueck;
          if (voll) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
        }
      })(),
      limit,
    ),
};
const grenze = 1_048_576;
const web = await createTestWerk({ files, importBytes: grenze });

let nr = 0;
const anmelden = async () => web.anmelden('mitarbeiter', await web.mandant(`annahme-${(nr += 1)}`));
const lade = (wer: Angemeldet, ...dateien: readonly { name: string; inhalt: Buffer }[]) =>
  wer.upload('POST', '/api/dateien', dateien);
const liste = async (wer: Angemeldet) => (await wer.get('/api/einspielungen')).json.zeilen;
const unfertige = () => readdir(join(ordner, 'neu'));
const bestand = datei([...partner('A1'), ...hausrat('A1')]);

describe('the limit for a file', () => {
  test.each([
    [-1, 202],
    [0, 202],
    [1, 413],
  ])('%i bytes beyond: %i', async (mehr, status) => {
    const mia = await anmelden();
    const antwort = await lade(mia, { name: 'x.bin', inhalt: randomBytes(grenze + mehr) });
    expect(antwort.status).toBe(status);
    if (status === 413)
      expect(antwort.json).toMatchObject({
        code: 'datei-zu-gross',
        detail: 'Die Datei ist größer als 1 MB.',
      });
    expect(await liste(mia)).toHaveLength(status === 202 ? 1 : 0);
    expect(await unfertige()).toEqual([]);
  });
  test('the page hears of it', async () => {
    expect((await (await anmelden()).get('/api/dateien/grenzen')).json).toEqual({ dateiBytes: grenze });
  });
  test('one of several is empty or too large: all or none, and the message names it', async () => {
    const mia = await anmelden();
    const gute = { name: 'gut.gdv', inhalt: bestand };
    const leere = await lade(mia, gute, { name: 'leer.gdv', inhalt: Buffer.alloc(0) });
    expect(leere.json).toMatchObject({ code: 'datei-abgelehnt', detail: 'Die Datei „leer.gdv“ ist leer.' });
    expect((await lade(mia, gute, { name: 'gross.gdv', inhalt: randomBytes(grenze + 1) })).status).toBe(413);
    expect(await liste(mia)).toEqual([]);
  });
});

test.each([
  ['upwards', '../../etc/evil.gdv', /^[^/\\]*evil\.gdv$/],
  ['with a drive', 'C:\\daten\\evil.gdv', /^[^/\\:]*evil\.gdv$/],
  ['of 2,000 signs', `${'sehr lang '.repeat(200)}.gdv`, /^.{1,200}$/],
  ['turned round', 'rechnung\u202efdp.exe', /^rechnung_fdp\.exe$/],
  ['with signs of several code points', 'Bestand 👩‍⚕️ Müller.gdv', /^Bestand .*Müller\.gdv$/u],
  ['with a control sign', 'bell\u0007.gdv', /^bell_\.gdv$/],
  ['of points', '...', /^.+$/],
])('a name %s', async (_art, name, soll) => {
  const mia = await anmelden();
  const [eine] = (await lade(mia, { name, inhalt: bestand })).json.einspielungen;
  expect(eine.dateiname).toMatch(soll);
  const { headers } = await mia.get(`/api/einspielungen/${eine.id}/datei`);
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"\r\n]+"; filename\*=UTF-8''\S+$/);
});

test('the same file twice at once: one plan, the other one says so', async () => {
  const mia = await anmelden();
  const antworten = await Promise.all(
    ['eins.gdv', 'zwei.gdv', 'drei.gdv'].map((name) => lade(mia, { name, inhalt: bestand })),
  );
  expect(antworten.map(({ status }) => status)).toEqual([202, 202, 202]);
  await expect
    .poll(async () => (await liste(mia)).map(({ status }: { status: string }) => status).toSorted(), {
      timeout: 20_000,
    })
    .toEqual(['geplant', 'schon-eingelesen', 'schon-eingelesen']);
});

describe('an upload that breaks off', () => {
  let port = 0;
  beforeAll(async () => {
    await web.server.listen({ host: '127.0.0.1', port: 0 });
    port = (web.server.server.address() as { port: number }).port;
  });
  const kopf = (mia: Angemeldet, laenge: number) =>
    [
      'POST /api/dateien HTTP/1.1',
      `host: 127.0.0.1:${port}`,
      `origin: ${testAdresse}`,
      `cookie: ${mia.cookie}`,
      'content-type: multipart/form-data; boundary=grenze',
      `content-length: ${laenge}`,
      '',
      '--grenze',
      'content-disposition: form-data; name="datei"; filename="halb.gdv"',
      'content-type: application/octet-stream',
      '',
      '',
    ].join('\r\n');

  test('the line is cut in the middle: nothing is booked, no half file stays', async () => {
    const mia = await anmelden();
    const leitung = connect(port, '127.0.0.1');
    leitung.on('error', () => undefined);
    leitung.write(kopf(mia, 500_000));
    leitung.write(randomBytes(200_000));
    await expect.poll(async () => (await unfertige()).length).toBe(1);
    leitung.destroy();
    await expect.poll(unfertige, { timeout: 10_000 }).toEqual([]);
    expect(await liste(mia)).toEqual([]);
    // Sent again it is taken, once.
    expect((await lade(mia, { name: 'halb.gdv', inhalt: bestand })).status).toBe(202);
    expect(await liste(mia)).toHaveLength(1);
  });

  test('the body ends before its end: a clear no', async () => {
    const mia = await anmelden();
    const ganz = kopf(mia, 0);
    const rumpf = `${ganz.slice(ganz.indexOf('--grenze'))}nur ein Teil`;
    const leitung = connect(port, '127.0.0.1');
    leitung.write(`${kopf(mia, rumpf.length).split('--grenze')[0] ?? ''}${rumpf}`);
    const [antwort] = (await once(leitung, 'data')) as [Buffer];
    leitung.destroy();
    expect(antwort.toString()).toMatch(/^HTTP\/1\.1 400[\s\S]*beschädigt oder unvollständig/);
    expect(await liste(mia)).toEqual([]);
    expect(await unfertige()).toEqual([]);
  });
});

test('the disk is full: says so, keeps nothing, and goes on when there is room', async () => {
  const mia = await anmelden();
  voll = true;
  const antwort = await lade(mia, { name: 'nord.gdv', inhalt: bestand });
  voll = false;
  expect(antwort).toMatchObject({ status: 503, json: { code: 'gerade-nicht-moeglich' } });
  expect(antwort.json.detail).toContain('Speicherplatz');
  expect(antwort.text).not.toMatch(/ENOSPC|space/);
  expect(await liste(mia)).toEqual([]);
  expect(await unfertige()).toEqual([]);
  expect((await lade(mia, { name: 'nord.gdv', inhalt: bestand })).status).toBe(202);
});
