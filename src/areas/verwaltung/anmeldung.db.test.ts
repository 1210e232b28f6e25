import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cookieOfAnswer, createTestWeb, testPasswort } from '#test/testkit/client.ts';

const web = await createTestWeb();

const base32 = (text: string): Buffer => {
  const bits = [...text.replace(/=+$/, '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** RFC 6238 with the defaults of every authenticator app. */
const totp = (uri: string, offset = 0): string => {
  const secret = base32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + offset));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
};

const tokenOfMail = async (an: string): Promise<string> => {
  const { json } = await web.niemand.get('/api/entwickler/mails');
  const mail = json.find((one: { an: string }) => one.an === an);
  return /token=([\w-]+)/.exec(mail.text)?.[1] ?? '';
};

describe('sign-in', () => {
  test('with the right password: a session cookie, and the person is known', async () => {
    const { cookie, get, email } = await web.anmelden('mitarbeiter');
    expect(cookie).toMatch(/^maklerwerk\.session_token=/);
    const ich = await get('/api/ich');
    expect([ich.status, ich.json.email, ich.json.mandant]).toEqual([
      200,
      email,
      {
        id: web.mandantId,
        name: 'Haus erstes-haus',
        rolle: 'mitarbeiter',
        siehtSchutzbeduerftiges: true,
        demo: false,
      },
    ]);
  });

  test('the cookie is out of reach of scripts and other sites', async () => {
    const { email } = await web.person();
    const answer = await web.niemand.post('/api/anmeldung', {
      email: email.toUpperCase(),
      passwort: testPasswort,
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
    expect(answer.text).toBe('{"zweiterFaktor":false}');
  });

  test.each([
    ['wrong password', `${testPasswort}x`, 401],
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

  test('an unknown account and a wrong password read the same', async () => {
    const { email } = await web.person();
    const passwort = 'Falsch-und-lang-genug';
    const falsch = await web.niemand.post('/api/anmeldung', { email, passwort });
    const unbekannt = await web.niemand.post('/api/anmeldung', { email: 'niemand@example.de', passwort });
    expect(unbekannt.text).toBe(falsch.text);
  });

  test('signing out ends the session', async () => {
    const { post, get } = await web.anmelden('lesend');
    expect((await post('/api/abmeldung')).status).toBe(200);
    expect((await get('/api/ich')).status).toBe(401);
  });
});

describe('guessing', () => {
  const versuche = async (email: string, anzahl: number, adresse?: string) => {
    const body = { email, passwort: 'Falsch-und-lang-genug' };
    const ort = adresse === undefined ? {} : { adresse };
    const anfrage = { method: 'POST', url: '/api/anmeldung', body, ...ort } as const;
    const found: number[] = [];
    for (let n = 0; n < anzahl; n += 1) found.push((await web.niemand.send(anfrage)).status);
    return [...new Set(found)];
  };

  test('after 10 wrong passwords from one place the account rests there; others sign in', async () => {
    const { email } = await web.person();
    const other = await web.person();
    expect(await versuche(email, 10, '192.0.2.1')).toEqual([401]);
    const body = { email, passwort: testPasswort };
    const gesperrt = await web.niemand.send({
      method: 'POST',
      url: '/api/anmeldung',
      body,
      adresse: '192.0.2.1',
    });
    expect([gesperrt.status, gesperrt.json.code]).toEqual([429, 'zu-viele-versuche']);
    expect(Number(gesperrt.headers['retry-after'])).toBeGreaterThan(0);
    await expect(web.cookieOf(other.email)).resolves.toContain('session_token');
    await expect(web.cookieOf(email)).resolves.toContain('session_token');
  });

  test('after 50 from everywhere it rests everywhere', async () => {
    const { email } = await web.person();
    expect(await versuche(email, 50)).toEqual([401]);
    expect(await versuche(email, 1)).toEqual([429]);
  });

  test('right sign-ins do not count', async () => {
    const { email } = await web.person();
    for (let n = 0; n < 12; n += 1) await web.cookieOf(email);
  });

  test('60 failures from one address, whatever account: 429', async () => {
    const versuch = (n: number) =>
      web.niemand.send({
        method: 'POST',
        url: '/api/passwort/neu',
        body: { token: `erfunden-${n}-erfunden`, passwort: testPasswort },
        adresse: '192.0.2.7',
      });
    for (let n = 0; n < 60; n += 1) expect((await versuch(n)).status).toBe(422);
    expect((await versuch(60)).status).toBe(429);
  });

  test('five links per account in ten minutes', async () => {
    const { email } = await web.person();
    const fordere = () => web.niemand.post('/api/passwort/vergessen', { email });
    for (let n = 0; n < 5; n += 1) expect((await fordere()).status).toBe(202);
    expect((await fordere()).status).toBe(429);
  });
});

describe('password', () => {
  test('set anew by the link of the mail, once, and all sessions end', async () => {
    const { email, get } = await web.anmelden('lesend');
    expect((await web.niemand.post('/api/passwort/vergessen', { email })).json).toEqual({});
    await expect.poll(() => tokenOfMail(email).catch(() => '')).not.toBe('');
    const body = { token: await tokenOfMail(email), passwort: 'Ganz-neues-Passwort-2' };
    expect((await web.niemand.post('/api/passwort/neu', body)).status).toBe(200);
    expect((await web.niemand.post('/api/passwort/neu', body)).status).toBe(422);
    expect((await get('/api/ich')).status).toBe(401);
    await expect(web.cookieOf(email, 'Ganz-neues-Passwort-2')).resolves.toContain('session_token');
  });

  test('forgotten for an unknown account: the same answer, no mail', async () => {
    const answer = await web.niemand.post('/api/passwort/vergessen', { email: 'unbekannt@example.de' });
    expect([answer.status, answer.json]).toEqual([202, {}]);
  });

  test('changed by its owner: other sessions end, this one stays', async () => {
    const { email, post, cookie } = await web.anmelden('lesend');
    const other = web.mit({ cookie: await web.cookieOf(email) });
    const falsch = await post('/api/passwort/aendern', { bisher: 'falsch', neu: 'Ganz-neues-Passwort-3' });
    expect([falsch.status, falsch.json.feld]).toEqual([422, 'bisher']);
    const answer = await post('/api/passwort/aendern', {
      bisher: testPasswort,
      neu: 'Ganz-neues-Passwort-3',
    });
    expect(answer.status).toBe(200);
    expect((await other.get('/api/ich')).status).toBe(401);
    expect((await web.mit({ cookie: cookieOfAnswer(answer.headers) || cookie }).get('/api/ich')).status).toBe(
      200,
    );
  });
});

describe('second factor', () => {
  test('set up, asked for, recovered from, switched off', async () => {
    const { email, post, cookie } = await web.anmelden('inhaber');
    const falsch = await post('/api/ich/zweiter-faktor', { passwort: 'falsch' });
    expect([falsch.status, falsch.json.feld]).toEqual([422, 'passwort']);
    const { json: neu } = await post('/api/ich/zweiter-faktor', { passwort: testPasswort });
    expect(neu.qrSvg).toMatch(/^<svg/);
    expect(neu.wiederherstellungscodes.length).toBeGreaterThanOrEqual(8);

    const daneben = await post('/api/ich/zweiter-faktor/bestaetigen', { code: '000000' });
    expect([daneben.status, daneben.json.feld]).toEqual([422, 'code']);
    const ein = await post('/api/ich/zweiter-faktor/bestaetigen', { code: totp(neu.totpUri) });
    expect(ein.status).toBe(200);
    const hier = web.mit({ cookie: cookieOfAnswer(ein.headers) || cookie });
    expect((await hier.get('/api/ich')).json).toMatchObject({
      zweiterFaktor: true,
      mandant: { id: web.mandantId },
    });
    expect((await hier.post('/api/ich/zweiter-faktor', { passwort: testPasswort })).status).toBe(409);

    const erster = await web.niemand.post('/api/anmeldung', { email, passwort: testPasswort });
    expect(erster.json).toEqual({ zweiterFaktor: true });
    const halb = web.mit({ cookie: cookieOfAnswer(erster.headers) });
    expect((await halb.get('/api/ich')).status).toBe(401);
    expect((await halb.post('/api/anmeldung/zweiter-faktor', { code: '000000' })).status).toBe(401);
    const ganz = await halb.post('/api/anmeldung/zweiter-faktor', { code: totp(neu.totpUri) });
    expect(ganz.status).toBe(200);
    expect((await web.mit({ cookie: cookieOfAnswer(ganz.headers) }).get('/api/ich')).status).toBe(200);

    const [code] = neu.wiederherstellungscodes;
    const notfall = async () => {
      const answer = await web.niemand.post('/api/anmeldung', { email, passwort: testPasswort });
      return web
        .mit({ cookie: cookieOfAnswer(answer.headers) })
        .post('/api/anmeldung/zweiter-faktor', { code, art: 'wiederherstellung' });
    };
    expect((await notfall()).status).toBe(200);
    expect((await notfall()).status).toBe(401);

    expect((await hier.post('/api/ich/zweiter-faktor/abschalten', { passwort: testPasswort })).status).toBe(
      200,
    );
    expect((await web.niemand.post('/api/anmeldung', { email, passwort: testPasswort })).json).toEqual({
      zweiterFaktor: false,
    });
  });

  test('without the first step there is no second one', async () => {
    const answer = await web.niemand.post('/api/anmeldung/zweiter-faktor', { code: '123456' });
    expect([answer.status, answer.json.code]).toEqual([401, 'anmeldung-falsch']);
  });
});

test('what changed about an account stands in the audit', async () => {
  const { post, benutzerId } = await web.anmelden('lesend');
  await post('/api/passwort/aendern', { bisher: testPasswort, neu: 'Ganz-neues-Passwort-4' });
  const rows = await web.db.sql('select aktion from protokoll where gegenstand_id = $1 order by id', [
    benutzerId,
  ]);
  expect(rows.map((row) => row['aktion'])).toEqual(['aufgenommen', 'passwort-geaendert']);
});

describe('the own account', () => {
  test('sessions are listed and ended one by one; those of others are not there', async () => {
    const { email, get, delete: remove } = await web.anmelden('lesend');
    const other = web.mit({ cookie: await web.cookieOf(email), 'user-agent': 'Anderer Browser' });
    const { json: sitzungen } = await get('/api/ich/sitzungen');
    expect(sitzungen.map((one: { diese: boolean }) => one.diese).sort()).toEqual([false, true]);
    const andere = sitzungen.find((one: { diese: boolean }) => !one.diese);
    expect(andere.adresse).toMatch(/^10\./);
    expect((await (await web.anmelden('inhaber')).delete(`/api/ich/sitzungen/${andere.id}`)).status).toBe(
      404,
    );
    expect((await remove(`/api/ich/sitzungen/${andere.id}`)).status).toBe(200);
    expect((await other.get('/api/ich')).status).toBe(401);
  });

  test('a new name stands in every brokerage, with an audit row', async () => {
    const { patch, benutzerId } = await web.anmelden('lesend');
    expect((await patch('/api/ich', { name: "Anne O'Brien-Öz" })).json.name).toBe("Anne O'Brien-Öz");
    const [row] = await web.db.sql('select name from zugehoerigkeit where benutzer_id = $1', [benutzerId]);
    const [audit] = await web.db.sql(
      "select aenderungen from protokoll where gegenstand_id = $1 and aktion = 'geaendert'",
      [benutzerId],
    );
    expect([row?.['name'], audit?.['aenderungen']]).toEqual([
      "Anne O'Brien-Öz",
      [{ feld: 'name', alt: 'Petra Prüfer', neu: "Anne O'Brien-Öz" }],
    ]);
  });
});
