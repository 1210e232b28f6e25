import { describe, expect, test } from 'vitest';
import { createTestWeb, testPasswort } from '#test/testkit/client.ts';

const web = await createTestWeb();

describe('sign-in', () => {
  test('with the right password: a session cookie, and the person is known', async () => {
    const { cookie, get, email } = await web.anmelden('mitarbeiter');
    expect(cookie).toMatch(/^maklerwerk\.session_token=/);
    const ich = await get('/api/ich');
    expect([ich.status, ich.json.email, ich.json.mandant]).toEqual([
      200,
      email,
      { id: web.mandantId, name: 'Haus erstes-haus', rolle: 'mitarbeiter', demo: false },
    ]);
  });

  test.each([
    ['wrong password', testPasswort + 'x', 401],
    ['128 blanks', ' '.repeat(128), 401],
    ['NUL', 'a\0b', 400],
    ['longer than allowed', 'x'.repeat(1_000_000), 422],
    ['larger than a request may be', 'x'.repeat(1_048_576), 413],
    ['empty', '', 422],
  ])('%s: refused', async (_name, passwort, status) => {
    const { email } = await web.person();
    const answer = await web.niemand.post('/api/anmeldung', { email, passwort });
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});
