import { describe, expect, test } from 'vitest';
import { createTestWeb, testPasswort } from '#test/testkit/client.ts';
import { addZugehoerigkeit, setBetreiber } from './anlegen.ts';

const web = await createTestWeb();
const system = { benutzerId: null, weg: 'system' } as const;
let haeuser = 0;
const neuesHaus = () => web.mandant(`haus-${(haeuser += 1)}`);
const protokoll = (mandantId: number, gegenstand: string) =>
  web.db.sql<{ aktion: string; benutzer_id: string | null; weg: string; aenderungen: unknown }>(
    'select aktion, benutzer_id, weg, aenderungen from protokoll where mandant_id = $1 and gegenstand = $2 order by id',
    [mandantId, gegenstand],
  );
const tokenOfMail = async (an: string): Promise<string> => {
  const { json } = await web.niemand.get('/api/entwickler/mails');
  return /token=([\w-]+)/.exec(json.find((one: { an: string }) => one.an === an)?.text)?.[1] ?? '';
};

describe('the house', () => {
  test('profile: written, read, audited; the same again is no change', async () => {
    const { put, get, mandantId, benutzerId } = await web.anmelden('inhaber', await neuesHaus());
    const profil = { name: 'Müller & Söhne', ort: 'Köln', registernummer: 'D-ABCD-12345-67' };
    expect((await put('/api/mandant', profil)).json).toEqual(profil);
    expect((await put('/api/mandant', profil)).status).toBe(200);
    expect((await get('/api/mandant')).json).toMatchObject({ profil, logo: false });
    const rows = await protokoll(mandantId, 'mandant');
    expect(rows.map((row) => [row.aktion, row.benutzer_id, row.weg])).toEqual([
      ['angelegt', null, 'system'],
      ['geaendert', benutzerId, 'web'],
    ]);
  });

  test('a wrong field is named in German', async () => {
    const { put } = await web.anmelden('inhaber', await neuesHaus());
    const answer = await put('/api/mandant', { name: ' ', registernummer: 'X', plz: 12_345 });
    expect(answer.json).toMatchObject({
      status: 422,
      code: 'eingabe-ungueltig',
      feld: 'name',
      felder: [
        { feld: 'name', meldung: 'Bitte ausfüllen.' },
        { feld: 'plz', meldung: 'Bitte einen Text angeben.' },
        { feld: 'registernummer', meldung: 'Bitte im Format D-XXXX-XXXXX-XX eingeben.' },
      ],
    });
  });

  test('logo: a picture by its bytes, up to 1 MB', async () => {
    const { upload, get } = await web.anmelden('inhaber', await neuesHaus());
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const put = (name: string, inhalt: Buffer | string) =>
      upload('PUT', '/api/mandant/logo', [{ name, inhalt }]);
    expect((await get('/api/mandant/logo')).status).toBe(404);
    expect((await put('logo.png', '<svg onload="alert(1)">')).status).toBe(422);
    expect((await put('logo.png', '')).status).toBe(422);
    expect((await put('logo.png', Buffer.concat([png, Buffer.alloc(1_048_576)]))).status).toBe(413);
    expect((await put('Müller "Logo".png', png)).status).toBe(200);
    const logo = await get('/api/mandant/logo');
    expect(logo.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect((await get('/api/mandant')).json.logo).toBe(true);
    expect((await web.niemand.get('/api/mandant/logo')).status).toBe(401);
  });

  test('agency numbers: made, changed, removed; twice the same is refused', async () => {
    const { post, put, delete: remove, get, mandantId } = await web.anmelden('inhaber', await neuesHaus());
    const eingabe = { gesellschaft: 'Allianz', nummer: '4711', bezugsweg: 'direkt' };
    const { json: neu } = await post('/api/vermittlernummern', eingabe);
    expect((await post('/api/vermittlernummern', eingabe)).json).toMatchObject({
      status: 409,
      feld: 'nummer',
    });
    await put(`/api/vermittlernummern/${neu.id}`, { ...eingabe, bemerkung: 'über Pool' });
    expect((await get('/api/vermittlernummern')).json).toEqual([
      { ...eingabe, id: neu.id, bemerkung: 'über Pool' },
    ]);
    expect((await remove(`/api/vermittlernummern/${neu.id}`)).status).toBe(200);
    expect((await protokoll(mandantId, 'vermittlernummer')).map((row) => row.aktion)).toEqual([
      'angelegt',
      'geaendert',
      'geloescht',
    ]);
  });
});

describe('people', () => {
  test('the last owner can be neither lowered nor removed', async () => {
    const mandantId = await neuesHaus();
    const { patch, delete: remove, benutzerId } = await web.anmelden('inhaber', mandantId);
    for (const answer of [
      await patch(`/api/personen/${benutzerId}`, { rolle: 'lesend' }),
      await remove(`/api/personen/${benutzerId}`),
    ])
      expect([answer.status, answer.json.code]).toEqual([409, 'stand-passt-nicht']);
    const zweite = await web.anmelden('inhaber', mandantId);
    expect((await patch(`/api/personen/${zweite.benutzerId}`, { rolle: 'inhaber' })).status).toBe(200);
    expect((await patch(`/api/personen/${benutzerId}`, { rolle: 'lesend' })).json.rolle).toBe('lesend');
  });

  test('two owners who remove each other at the same moment: one stays', async () => {
    const mandantId = await neuesHaus();
    const [a, b] = [await web.anmelden('inhaber', mandantId), await web.anmelden('inhaber', mandantId)];
    const answers = await Promise.all([
      a.delete(`/api/personen/${b.benutzerId}`),
      b.delete(`/api/personen/${a.benutzerId}`),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  test('a removed person has no rights from that moment, a lowered one fewer', async () => {
    const mandantId = await neuesHaus();
    const inhaber = await web.anmelden('inhaber', mandantId);
    const person = await web.anmelden('mitarbeiter', mandantId);
    expect((await person.get('/api/personen')).json).toHaveLength(2);
    await inhaber.delete(`/api/personen/${person.benutzerId}`);
    expect((await person.get('/api/personen')).status).toBe(403);
    expect((await person.get('/api/ich')).json.mandant).toBeNull();
  });

  test('somebody in two houses changes between them and sees only one at a time', async () => {
    const [haus, anderes] = [await neuesHaus(), await neuesHaus()];
    const { benutzerId, email, post, get } = await web.anmelden('inhaber', haus);
    await addZugehoerigkeit(
      web.db.database,
      { mandantId: anderes, benutzerId, email, name: 'Petra Prüfer', rolle: 'lesend' },
      system,
    );
    expect((await post('/api/ich/mandant', { mandantId: anderes })).json.mandant).toMatchObject({
      id: anderes,
      rolle: 'lesend',
    });
    expect((await get('/api/mandant')).json.id).toBe(anderes);
    expect((await get('/api/einladungen')).status).toBe(403);
    expect((await post('/api/ich/mandant', { mandantId: web.mandantId })).status).toBe(404);
    expect((await get('/api/mandant')).json.id).toBe(anderes);
  });
});

describe('invitations', () => {
  const annehmen = (token: string, mehr: object = {}) =>
    web.niemand.post('/api/einladung/annehmen', { token, ...mehr });

  test('mailed, looked at, accepted once by a new person', async () => {
    const mandantId = await neuesHaus();
    const inhaber = await web.anmelden('inhaber', mandantId);
    await inhaber.put('/api/mandant', { name: 'Haus <b>Öz</b>' });
    const email = 'neu@example.de';
    expect(
      (await inhaber.post('/api/einladungen', { email: 'NEU@example.de', rolle: 'mitarbeiter' })).status,
    ).toBe(201);
    await expect.poll(() => tokenOfMail(email)).not.toBe('');
    const token = await tokenOfMail(email);
    expect((await web.niemand.get(`/api/einladung?token=${token}`)).json).toEqual({
      email,
      mandant: 'Haus <b>Öz</b>',
      rolle: 'mitarbeiter',
      kontoVorhanden: false,
    });
    expect((await annehmen(token)).json.felder.map((one: { feld: string }) => one.feld)).toEqual([
      'name',
      'passwort',
    ]);
    const angenommen = await annehmen(token, { name: 'Neue Person', passwort: testPasswort });
    expect(angenommen.status).toBe(200);
    expect((await annehmen(token, { name: 'Noch eine', passwort: testPasswort })).status).toBe(404);
    const neu = web.mit({ cookie: await web.cookieOf(email) });
    expect((await neu.get('/api/ich')).json.mandant).toMatchObject({ id: mandantId, rolle: 'mitarbeiter' });
    expect((await inhaber.get('/api/einladungen')).json).toEqual([]);
    expect((await inhaber.post('/api/einladungen', { email, rolle: 'lesend' })).status).toBe(409);
    const spuren = JSON.stringify(
      await web.db.sql('select * from protokoll where mandant_id = $1', [mandantId]),
    );
    expect(spuren).not.toContain(token);
  });

  test('an existing account joins without a new password and without being signed in by it', async () => {
    const inhaber = await web.anmelden('inhaber', await neuesHaus());
    const { email } = await web.person();
    await inhaber.post('/api/einladungen', { email, rolle: 'lesend' });
    await expect.poll(() => tokenOfMail(email)).not.toBe('');
    const answer = await annehmen(await tokenOfMail(email));
    expect([answer.status, answer.headers['set-cookie']]).toEqual([200, undefined]);
    expect((await inhaber.get('/api/personen')).json).toHaveLength(2);
  });

  test('withdrawn or expired: gone', async () => {
    const inhaber = await web.anmelden('inhaber', await neuesHaus());
    const { json: eine } = await inhaber.post('/api/einladungen', {
      email: 'weg@example.de',
      rolle: 'lesend',
    });
    await expect.poll(() => tokenOfMail('weg@example.de')).not.toBe('');
    expect((await inhaber.delete(`/api/einladungen/${eine.id}`)).status).toBe(200);
    expect((await annehmen(await tokenOfMail('weg@example.de'))).status).toBe(404);
    const { json: alte } = await inhaber.post('/api/einladungen', {
      email: 'alt@example.de',
      rolle: 'lesend',
    });
    await expect.poll(() => tokenOfMail('alt@example.de')).not.toBe('');
    await web.db.sql("update einladung set gueltig_bis = now() - interval '1 second' where id = $1", [
      alte.id,
    ]);
    expect((await annehmen(await tokenOfMail('alt@example.de'))).status).toBe(404);
  });
});

describe('API tokens', () => {
  test('shown once, stored as a hash, work by their right, end when revoked', async () => {
    const mandantId = await neuesHaus();
    const inhaber = await web.anmelden('inhaber', mandantId);
    const { json: neu } = await inhaber.post('/api/api-tokens', { name: 'Export', recht: 'lesen' });
    expect(neu.token).toMatch(/^mw_[\w-]{43}$/);
    const skript = web.mit({ authorization: `Bearer ${neu.token}`, origin: '' });
    expect((await skript.get('/api/mandant')).json.id).toBe(mandantId);
    const { json: liste } = await inhaber.get('/api/api-tokens');
    expect(liste).toMatchObject([{ id: neu.id, endung: neu.token.slice(-4), zuletztAm: expect.any(String) }]);
    expect(JSON.stringify(liste)).not.toContain(neu.token);
    const gespeichert = JSON.stringify([
      await web.db.sql("select *, encode(geheimnis_hash, 'escape') from api_token"),
      await web.db.sql('select * from protokoll'),
    ]);
    expect(gespeichert).not.toContain(neu.token);
    expect((await inhaber.delete(`/api/api-tokens/${neu.id}`)).status).toBe(200);
    expect((await skript.get('/api/mandant')).status).toBe(401);
  });

  test('falls with the rights of the person who made it', async () => {
    const mandantId = await neuesHaus();
    const [inhaber, zweite] = [
      await web.anmelden('inhaber', mandantId),
      await web.anmelden('inhaber', mandantId),
    ];
    const { json: neu } = await zweite.post('/api/api-tokens', { name: 'Skript', recht: 'schreiben' });
    await inhaber.delete(`/api/personen/${zweite.benutzerId}`);
    expect((await web.mit({ authorization: `Bearer ${neu.token}` }).get('/api/mandant')).status).toBe(401);
  });
});

describe('the operator', () => {
  test('makes brokerages and invites their owners, but sees nothing of theirs', async () => {
    const { email, benutzerId } = await web.person('Olga Operator');
    const client = web.mit({ cookie: await web.cookieOf(email) });
    expect((await client.get('/api/betreiber/mandanten')).status).toBe(403);
    await setBetreiber(web.db.ownerUrl, benutzerId);
    const neu = { schluessel: 'vom-betreiber', name: 'Vom Betreiber', inhaberEmail: 'chefin@example.de' };
    const answer = await client.post('/api/betreiber/mandanten', neu);
    expect(answer.status).toBe(201);
    expect((await client.post('/api/betreiber/mandanten', neu)).json).toMatchObject({
      status: 409,
      feld: 'schluessel',
    });
    await expect.poll(() => tokenOfMail('chefin@example.de')).not.toBe('');
    const { json: mandanten } = await client.get('/api/betreiber/mandanten');
    expect(mandanten.find((one: { id: number }) => one.id === answer.json.id)).toMatchObject({
      name: 'Vom Betreiber',
    });
    expect(Object.keys(mandanten[0]).sort()).toEqual(['angelegtAm', 'demo', 'id', 'name', 'schluessel']);
    expect((await client.get('/api/personen')).status).toBe(403);
  });
});
