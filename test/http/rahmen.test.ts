// The frame over real sockets, with an area made for it: streams, limits, methods, the page, and what stops a start.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiError } from '#platform/http/api-error.ts';
import { defineBereich } from '#platform/http/bereich.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Contract } from '#platform/http/route.ts';
import { verlangeVertrag } from '#platform/http/routen.ts';
import { createServer } from '#platform/http/server.ts';
import type { Wer } from '#platform/http/zugang.ts';
import { silentLog } from '#platform/log.ts';
import { createTestDatabase } from '#test/testkit/database.ts';

const db = await createTestDatabase();
const leer = z.object({});

const contract = {
  echo: defineRoute({
    method: 'POST',
    path: '/echo/:id',
    summary: 'Echo',
    zugang: 'lesend',
    params: z.object({ id: z.string() }),
    query: z.object({ zahl: z.coerce.number<number>().default(7) }),
    body: z.object({ text: z.string() }),
    response: z.object({ id: z.string(), zahl: z.number(), text: z.string(), heute: z.string() }),
  }),
  luegt: defineRoute({
    method: 'GET',
    path: '/luegt',
    summary: 'x',
    zugang: 'lesend',
    response: z.object({ a: z.number() }),
  }),
  platzt: defineRoute({ method: 'GET', path: '/platzt', summary: 'x', zugang: 'lesend', response: leer }),
  laden: defineRoute({
    method: 'POST',
    path: '/laden',
    summary: 'x',
    zugang: 'mitarbeiter',
    art: 'datei',
    status: 202,
    response: z.object({ dateien: z.array(z.object({ name: z.string(), bytes: z.number() })) }),
  }),
  holen: defineRoute({
    method: 'GET',
    path: '/holen',
    summary: 'x',
    zugang: 'lesend',
    art: 'download',
    response: z.unknown(),
  }),
  strom: defineRoute({
    method: 'GET',
    path: '/strom/:n',
    summary: 'x',
    zugang: 'lesend',
    art: 'strom',
    params: z.object({ n: z.coerce.number<number>().int().max(9) }),
    response: z.unknown(),
  }),
} satisfies Contract;

const geheimnis = 'passwort von Herrn Geheim';

const bereich = defineBereich({
  name: 'probe',
  contract,
  mandant: {
    echo: async ({ heute }, { params, query, body }) => ({
      ...params,
      ...query,
      ...body,
      heute,
      zuviel: 'geheim',
    }),
    luegt: async () => ({ a: geheimnis }) as unknown as { a: number },
    platzt: () => Promise.reject(new Error(geheimnis)),
  },
  uploads: {
    laden: {
      maxBytes: 100_000,
      maxDateien: 3,
      handle: async (_kontext, { dateien }) => {
        const found: { name: string; bytes: number }[] = [];
        for await (const { name, inhalt } of dateien) {
          let bytes = 0;
          for await (const chunk of inhalt) bytes += (chunk as Buffer).length;
          found.push({ name, bytes });
        }
        return { dateien: found };
      },
    },
  },
  downloads: {
    holen: async () => ({
      name: 'Müller "1"\r\nx: y.html',
      medientyp: 'text/html',
      inhalt: Buffer.from('<script>1</script>'),
    }),
  },
  stroeme: {
    strom: async (_kontext, { params: { n } }) => {
      if (n === 0) throw new ApiError('nicht-gefunden', 'Das gibt es nicht.');
      return (async function* () {
        for (let i = 1; i <= n; i += 1) yield { name: 'stand', daten: { i, text: 'a\nb' } };
      })();
    },
  },
});

const wer: Wer = {
  art: 'person',
  benutzerId: 'b',
  sitzungId: 's',
  betreiber: false,
  mandant: { id: 1, rolle: 'inhaber', siehtSchutzbeduerftiges: true },
};
const folder = await mkdtemp(join(tmpdir(), 'seite-'));
const options = {
  bereiche: [bereich],
  erkenne: () => Promise.resolve(wer),
  database: db.database,
  bremse: { zaehle: () => Promise.resolve(0), nimmZurueck: () => Promise.resolve() },
  verberge: (antwort: unknown) => antwort,
  heute: () => '2026-11-23',
  oeffentlicheAdresse: 'https://makler.example.de',
  seite: folder,
  log: silentLog,
};
const server = await createServer(options);
let adresse = '';
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeAll(async () => {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Seite</title>');
  await writeFile(join(folder, 'assets/app-1a2b.js'), 'export {}');
  await writeFile(join(folder, '.stand'), 'x');
  await server.listen({ host: '127.0.0.1', port: 0 });
  adresse = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

const json = { 'content-type': 'application/json' };
const echo = (body: string, headers: Record<string, string> = json) =>
  fetch(`${adresse}/api/echo/5?zahl=3`, { method: 'POST', headers, body });

describe('JSON', () => {
  test('input and answer go through their schemas', async () => {
    const answer = await echo('{"text":"Grüße 👋"}');
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: '5', zahl: 3, text: 'Grüße 👋', heute: '2026-11-23' },
    ]);
  });

  test.each([
    ['no body', '', 422],
    ['body over 1 MB', JSON.stringify({ text: 'x'.repeat(1_048_577) }), 413],
    ['body of 1 MB', JSON.stringify({ text: 'x'.repeat(1_048_576 - 11) }), 200],
    ['number for text', '{"text":1}', 422],
  ])('%s: %s', async (_name, body, status) => {
    expect((await echo(body)).status).toBe(status);
  });

  test('chunked without a length: refused at the limit', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)),
    });
    const answer = await fetch(`${adresse}/api/echo/5`, {
      method: 'POST',
      headers: json,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test.each(['/api/luegt', '/api/platzt'])('%s: 500 says nothing of the inside', async (path) => {
    const answer = await fetch(adresse + path);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).not.toContain('Geheim');
    expect(text).toMatch(/Kennung [0-9a-f]{8}/);
  });

  test('405 names what is allowed, 404 and bad addresses are problems', async () => {
    const falsch = await fetch(`${adresse}/api/echo/5`, { method: 'DELETE' });
    expect([falsch.status, falsch.headers.get('allow')]).toEqual([405, 'POST']);
    const seltsam = await fetch(`${adresse}/api/echo/%zz`, { method: 'POST', headers: json, body: '{}' });
    expect([seltsam.status, seltsam.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('https: HSTS', async () => {
    expect((await fetch(`${adresse}/api/luegt`)).headers.get('strict-transport-security')).toContain(
      'max-age=31536000',
    );
  });
});

describe('streams', () => {
  const lade = (dateien: readonly [string, Blob][]) => {
    const body = new FormData();
    for (const [name, inhalt] of dateien) body.append('datei', inhalt, name);
    return fetch(`${adresse}/api/laden`, { method: 'POST', body });
  };
  const blob = (bytes: number) => new Blob([new Uint8Array(bytes)]);

  test('several files, with names made safe', async () => {
    const answer = await lade([
      ['Müller.gdv', blob(100_000)],
      ['../../böse.txt', blob(0)],
    ]);
    expect([answer.status, await answer.json()]).toEqual([
      202,
      {
        dateien: [
          { name: 'Müller.gdv', bytes: 100_000 },
          { name: expect.not.stringMatching(/[/\\]/), bytes: 0 },
        ],
      },
    ]);
  });

  test.each([
    ['one byte too large', [['a.gdv', blob(100_001)]], 413, 'datei-zu-gross'],
    ['far too large', [['a.gdv', blob(30_000_000)]], 413, 'datei-zu-gross'],
    ['too many files', [1, 2, 3, 4].map((n) => [`${n}.gdv`, blob(10)]), 413, 'anfrage-zu-gross'],
  ] as [string, [string, Blob][], number, string][])('%s: %i', async (_name, dateien, status, code) => {
    const answer = await lade(dateien);
    expect([answer.status, (await answer.json()).code]).toEqual([status, code]);
  });

  test('a body that ends too early is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const body = '--x\r\ncontent-disposition: form-data; name="datei"; filename="a"\r\n\r\nabc';
    const answer = await fetch(`${adresse}/api/laden`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
  });

  test('JSON where files belong: 415', async () => {
    expect((await fetch(`${adresse}/api/laden`, { method: 'POST', headers: json, body: '{}' })).status).toBe(
      415,
    );
  });

  test('a download is an attachment of that name and nothing else', async () => {
    const { headers } = await fetch(`${adresse}/api/holen`);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\r\n]+"; filename\*=UTF-8''M%C3%BCller/,
    );
    expect([headers.get('x'), headers.get('x-content-type-options')]).toEqual([null, 'nosniff']);
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  test('events come as they are, with the security headers', async () => {
    const answer = await fetch(`${adresse}/api/strom/2`);
    expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const eins = 'event: stand\ndata: {"i":1,"text":"a\\nb"}\n\n';
    expect(await answer.text()).toBe(`: verbunden\n\n${eins}${eins.replace('1', '2')}`);
    expect((await fetch(`${adresse}/api/strom/0`)).status).toBe(404);
    expect((await fetch(`${adresse}/api/strom/x`)).status).toBe(404);
  });
});

test('told to end, a server ends its open streams and then itself', async () => {
  const endlos = defineBereich({
    name: 'endlos',
    contract: {
      endlos: { ...contract.luegt, path: '/endlos', art: 'strom', response: z.unknown() },
    } satisfies Contract,
    stroeme: {
      endlos: async () =>
        (async function* () {
          yield { daten: 1 };
          await new Promise(() => undefined);
        })(),
    },
  });
  const other = await createServer({ ...options, bereiche: [endlos] });
  await other.listen({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(`http://127.0.0.1:${(other.server.address() as AddressInfo).port}/api/endlos`);
  const [text] = await Promise.all([answer.text(), other.close()]);
  expect(text).toContain('data: 1');
});

describe('the page', () => {
  test.each([
    ['/', 200, 'no-cache', 'text/html'],
    ['/kunden/17?x=1', 200, 'no-cache', 'text/html'],
    ['/assets/app-1a2b.js', 200, 'public, max-age=31536000, immutable', 'javascript'],
    ['/assets/fehlt.js', 404, null, 'problem+json'],
    ['/.stand', 404, null, 'problem+json'],
    ['/..%2f..%2fetc%2fpasswd', 200, 'no-cache', 'text/html'],
    ['/%zz', 400, null, 'problem+json'],
    ['/api', 404, 'no-store', 'problem+json'],
    ['/api/nichts', 404, 'no-store', 'problem+json'],
  ])('%s: %i', async (path, status, cache, type) => {
    const answer = await fetch(adresse + path);
    expect(answer.status).toBe(status);
    if (cache !== null) expect(answer.headers.get('cache-control')).toBe(cache);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test('only GET and HEAD', async () => {
    expect((await fetch(adresse, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(adresse, { method: 'POST' })).status).toBe(404);
  });
});

describe('what is no HTTP', () => {
  const roh = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1', () =>
        socket.write(bytes),
      );
      let text = '';
      socket.on('data', (chunk) => (text += String(chunk)));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });

  test.each([
    ['nonsense', 'HALLO\r\n\r\n', '400'],
    ['a header of 100 kB', `GET / HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, '431'],
  ])('%s: a problem too', async (_name, bytes, status) => {
    const answer = await roh(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('nosniff');
  });
});

describe('the start stops', () => {
  const start = (teile: object) =>
    createServer({ ...options, bereiche: [defineBereich({ name: 'x', contract, ...teile })] });

  test('for a route without a handler', async () => {
    await expect(start({})).rejects.toThrow(/echo: the contract has a route without a handler/);
  });

  test('for a handler without a route, or of the wrong kind', async () => {
    await expect(start({ offen: { gibtsNicht: () => undefined } })).rejects.toThrow(/no such route/);
    await expect(start({ offen: { echo: () => undefined } })).rejects.toThrow(/belongs in "mandant"/);
  });

  test('for a route that stands twice', async () => {
    const zweimal = defineBereich({
      name: 'y',
      contract: { luegt: { ...contract.luegt, path: '/luegt2' } },
      mandant: { luegt: async () => ({ a: 1 }) },
    });
    await expect(createServer({ ...options, bereiche: [bereich, zweimal] })).rejects.toThrow(/stands twice/);
  });

  test('for a route that no contract knows', () => {
    const app = fastify();
    verlangeVertrag(app);
    expect(() => app.get('/api/heimlich', () => 'x')).toThrow('/api/heimlich stands in no contract');
  });
});
