// Over all operations of all areas, taken from the OpenAPI document: nobody gets where they have no right to be.
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestWeb } from '#test/testkit/client.ts';
import type { Angemeldet, Antwort, Client, Rolle } from '#test/testkit/client.ts';
import { anlegerFuer, marke } from './fremde-daten.ts';
import { anfrageOf, readOperationen } from './operationen.ts';
import type { Operation } from './operationen.ts';

const web = await createTestWeb();
const operationen = await readOperationen(web.niemand);
const titel = ({ method, path }: Operation) => `${method} ${path}`;
const cases = (filter: (operation: Operation) => boolean) =>
  operationen.filter(filter).map((operation) => [titel(operation), operation] as const);

const rollen: readonly Rolle[] = ['lesend', 'mitarbeiter', 'inhaber'];
const clients = {} as Record<Rolle | 'ohneHaus' | 'tokenLesen' | 'tokenSchreiben', Client>;
let fremd: Angemeldet;

const token = async (inhaber: Client, recht: string): Promise<Client> => {
  const { json } = await inhaber.post('/api/api-tokens', { name: 'Skript', recht });
  return web.mit({ authorization: `Bearer ${json.token}` });
};

beforeAll(async () => {
  for (const rolle of rollen) clients[rolle] = await web.anmelden(rolle);
  clients.ohneHaus = web.mit({ cookie: await web.cookieOf((await web.person()).email) });
  clients.tokenLesen = await token(clients.inhaber, 'lesen');
  clients.tokenSchreiben = await token(clients.inhaber, 'schreiben');
  fremd = await web.anmelden('inhaber', await web.mandant('fremdes-haus'));
  await fremd.put('/api/mandant', { name: marke });
});

const expectProblem = (antwort: Antwort, status: number) => {
  expect([antwort.status, antwort.headers['content-type']], antwort.text).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  expect(antwort.json).toMatchObject({ type: 'about:blank', status, code: expect.any(String) });
  expect(antwort.json.detail.length).toBeGreaterThan(10);
  expect(antwort.text).not.toContain(marke);
  expect(antwort.text).not.toMatch(/\bat .+\.ts|node_modules|select |insert /);
};

const imHaus = (operation: Operation) => rollen.includes(operation.zugang as Rolle);

test('the document names every operation once, with a right', () => {
  expect(operationen.length).toBeGreaterThan(30);
  expect(new Set(operationen.map(({ name }) => name)).size).toBe(operationen.length);
});

describe('without sign-in', () => {
  test.each(cases(({ zugang }) => zugang !== 'offen'))('%s: 401', async (_titel, operation) => {
    expectProblem(await web.niemand.send(anfrageOf(operation)), 401);
  });

  test.each(cases(({ zugang }) => zugang !== 'offen'))(
    '%s with a made-up session or token: 401',
    async (_titel, operation) => {
      const anfrage = anfrageOf(operation);
      const cookie = `maklerwerk.session_token=${'x'.repeat(32)}.${'y'.repeat(44)}`;
      expectProblem(await web.mit({ cookie }).send(anfrage), 401);
      expectProblem(await web.mit({ authorization: `Bearer mw_${'A'.repeat(43)}` }).send(anfrage), 401);
    },
  );
});

describe('with too low a role', () => {
  const zuNiedrig = cases(imHaus).flatMap(([name, operation]) =>
    rollen
      .slice(0, rollen.indexOf(operation.zugang as Rolle))
      .map((rolle) => [name, rolle, operation] as const),
  );
  test.each(zuNiedrig)('%s as %s: 403', async (_titel, rolle, operation) => {
    expectProblem(await clients[rolle].send(anfrageOf(operation)), 403);
  });

  test.each(cases(imHaus))('%s without a brokerage: 403', async (_titel, operation) => {
    expectProblem(await clients.ohneHaus.send(anfrageOf(operation)), 403);
  });

  test.each(cases(({ zugang }) => zugang === 'betreiber'))(
    '%s as owner of a house: 403',
    async (_titel, operation) => {
      expectProblem(await clients.inhaber.send(anfrageOf(operation)), 403);
    },
  );
});

describe('with an API token', () => {
  test.each(cases(({ zugang }) => zugang === 'mitarbeiter' || zugang === 'inhaber'))(
    '%s with the right to read: 403',
    async (_titel, operation) => {
      expectProblem(await clients.tokenLesen.send(anfrageOf(operation)), 403);
    },
  );

  test.each(cases(({ zugang }) => ['inhaber', 'angemeldet', 'betreiber'].includes(zugang)))(
    '%s with the right to write: 403, it is for people',
    async (_titel, operation) => {
      expectProblem(await clients.tokenSchreiben.send(anfrageOf(operation)), 403);
    },
  );
});

describe('from a foreign page', () => {
  test.each(cases(({ method }) => method !== 'GET'))('%s: 403', async (_titel, operation) => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
      const headers = { origin: 'https://evil.example', 'content-type': type };
      expectProblem(
        await clients.inhaber.send({ ...anfrageOf(operation), body: Buffer.from('{}'), headers }),
        403,
      );
    }
  });
});

describe("with another brokerage's ids", () => {
  test.each(cases(({ params, zugang }) => params.length > 0 && zugang !== 'offen'))(
    '%s: 404 and nothing happens there',
    async (_titel, operation) => {
      const ids = await anlegerFuer(operation.path)(fremd);
      const before = await web.db.sql('select * from protokoll where mandant_id = $1', [fremd.mandantId]);
      expectProblem(await clients.inhaber.send(anfrageOf(operation, ids)), 404);
      const after = await web.db.sql('select * from protokoll where mandant_id = $1', [fremd.mandantId]);
      expect(after).toEqual(before);
      expect((await fremd.get('/api/ich')).status).toBe(200);
    },
  );

  test.each(
    cases(
      ({ method, params, art, zugang }) =>
        method === 'GET' && params.length === 0 && art !== 'strom' && imHaus({ zugang } as Operation),
    ),
  )('%s shows nothing of it', async (_titel, operation) => {
    const antwort = await clients.inhaber.send(anfrageOf(operation));
    expect(antwort.status).toBeLessThan(500);
    expect(antwort.text).not.toContain(marke);
  });
});

describe('with wrong input', () => {
  const falsch: readonly unknown[] = [
    null,
    [],
    'Text',
    1e300,
    { unbekannt: true },
    Buffer.from('{"a":'),
    Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)),
    Buffer.from('{"__proto__":{"rolle":"inhaber"}}'),
    Buffer.from('{"email":"\\ud800","name":"a\\u0000b"}'),
    Buffer.from('{"id":99999999999999999999}'),
  ];
  const alle = (operation: Operation) => (operation.zugang === 'offen' ? web.niemand : clients.inhaber);

  test.each(
    cases(({ body, zugang, params }) => body !== undefined && zugang !== 'betreiber' && params.length === 0),
  )('%s: 4xx for every wrong body', async (_titel, operation) => {
    for (const body of falsch) {
      const headers = { 'content-type': 'application/json' };
      const payload = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      const antwort = await alle(operation).send({ ...anfrageOf(operation), body: payload, headers });
      if (antwort.status < 400 && JSON.stringify(body) === '{"unbekannt":true}') continue;
      expect(antwort.status, `${payload.subarray(0, 60)} ${antwort.text}`).toBeLessThan(500);
      expectProblem(antwort, antwort.status);
    }
  });

  test.each(cases(({ body, zugang }) => body !== undefined && zugang !== 'betreiber'))(
    '%s: 415 for anything but JSON',
    async (_titel, operation) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      expectProblem(
        await alle(operation).send({ ...anfrageOf(operation), body: Buffer.from('a=b'), headers }),
        415,
      );
    },
  );

  const kennungen = [
    '0',
    '-1',
    'abc',
    '9223372036854775808',
    '9'.repeat(30),
    '..%2f..',
    '%F0%9F%98%80',
    "'--",
    '%00',
    '%ff',
    'x'.repeat(500),
  ];
  test.each(cases(({ params, zugang }) => params.length > 0 && zugang !== 'offen'))(
    '%s: 4xx for every id that cannot be',
    async (_titel, operation) => {
      for (const kennung of kennungen) {
        const anfrage = anfrageOf(operation);
        const url = operation.path.replace(/\{\w+\}/g, kennung);
        const antwort = await clients.inhaber.send({ ...anfrage, url });
        expect(antwort.status, `${url} ${antwort.text}`).toBeGreaterThanOrEqual(400);
        expect(antwort.status, `${url} ${antwort.text}`).toBeLessThan(500);
      }
    },
  );

  test.each(cases(({ query, zugang, art }) => query.length > 0 && zugang !== 'betreiber' && art !== 'strom'))(
    '%s: no odd query breaks it',
    async (_titel, operation) => {
      for (const wert of ['', '%00', '\u{1F600}', '-1', '1e309', "';--", 'x'.repeat(5000), '[]', '%']) {
        for (const { name } of operation.query) {
          const anfrage = anfrageOf(operation);
          const url = `${anfrage.url.split('?', 1)[0]}?${name}=${wert.startsWith('%') ? wert : encodeURIComponent(wert)}`;
          const antwort = await alle(operation).send({ ...anfrage, url });
          expect(antwort.status, `${url} ${antwort.text}`).toBeLessThan(500);
        }
      }
    },
  );
});

describe('security headers', () => {
  test.each([
    ...cases(() => true).map(([, operation]) => anfrageOf(operation).url),
    '/',
    '/gibt/es/nicht',
    '/api/gibtesnicht',
  ])('%s', async (url) => {
    const { headers } = await web.niemand.get(url);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
  });
});
