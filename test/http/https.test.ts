// Behind https and a proxy on this machine: secure cookies, no mail page outside the demo, the caller's true address.
import { expect, test } from 'vitest';
import { createTestWeb, testPasswort } from '#test/testkit/client.ts';

const oeffentlicheAdresse = 'https://makler.example.de';
const web = await createTestWeb({ oeffentlicheAdresse, zeigeMails: false, hinterProxy: true });

test('cookies are Secure and carry the prefix that demands it', async () => {
  const { email } = await web.person();
  const client = web.mit({ origin: oeffentlicheAdresse });
  const answer = await client.post('/api/anmeldung', { email, passwort: testPasswort });
  expect(String(answer.headers['set-cookie'])).toMatch(
    /^__Secure-maklerwerk\.session_token=.*HttpOnly; Secure; SameSite=Lax/,
  );
  expect(answer.headers['strict-transport-security']).toBeDefined();
});

test('its own http origin is foreign', async () => {
  const answer = await web.mit({ origin: 'http://makler.example.de' }).post('/api/abmeldung');
  expect([answer.status, answer.json.code]).toEqual([403, 'fremde-herkunft']);
});

test('mail is nobody’s to read', async () => {
  expect((await web.mit({ origin: oeffentlicheAdresse }).get('/api/entwickler/mails')).status).toBe(404);
});

test('the address that the proxy names counts, one that the caller invents does not', async () => {
  const { email } = await web.person();
  const body = { email, passwort: 'Falsch-und-lang-genug' };
  const versuch = (adresse: string, hinter: string) =>
    web
      .mit({ origin: oeffentlicheAdresse, 'x-forwarded-for': hinter })
      .send({ method: 'POST', url: '/api/anmeldung', body, adresse });
  for (let n = 0; n < 10; n += 1) expect((await versuch('127.0.0.1', '198.51.100.9')).status).toBe(401);
  expect((await versuch('127.0.0.1', '198.51.100.9')).status).toBe(429);
  expect((await versuch('127.0.0.1', '198.51.100.10')).status).toBe(401);
  for (let n = 0; n < 10; n += 1)
    expect((await versuch('203.0.113.5', `198.51.100.${20 + n}`)).status).toBe(401);
  expect((await versuch('203.0.113.5', '198.51.100.99')).status).toBe(429);
});
