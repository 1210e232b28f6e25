// The area through the server: upload, types, limits, names, duplicates, text, move, bin, rights.
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createTestWerk } from '#test/testkit/client.ts';
import type { Angemeldet } from '#test/testkit/client.ts';
import { bauePdf, bauePng, baueVerschluesseltesPdf } from '#test/testkit/pdf.ts';

const web = await createTestWerk();

let mia: Angemeldet;
beforeAll(async () => {
  mia = await web.anmelden('mitarbeiter');
});

const neuerKunde = async (wer = mia, nachname = 'Müller'): Promise<string> =>
  (await wer.post('/api/kunden', { art: 'person', nachname })).json.id;
const neuerVertrag = async (kundeId: string): Promise<string> =>
  (
    await mia.post('/api/vertraege', {
      kundeId,
      vertrag: { gesellschaft: 'Muster AG', versicherungsscheinnummer: '12-3', sparte: 'hausrat' },
    })
  ).json.id;
const lade = (kundeId: string, name: string, inhalt: Buffer | string, wer = mia) =>
  wer.upload('POST', `/api/kunden/${kundeId}/dokumente`, [{ name, inhalt }]);
const geladen = async (kundeId: string, name: string, inhalt: Buffer | string) => {
  const antwort = await lade(kundeId, name, inhalt);
  expect(antwort.status, antwort.text).toBe(201);
  return antwort.json.dokumente[0].dokument;
};
const liste = async (kundeId: string, frage = '') =>
  (await mia.get(`/api/kunden/${kundeId}/dokumente${frage}`)).json.zeilen;
const namen = async (kundeId: string, frage = '') =>
  (await liste(kundeId, frage)).map(({ name }: { name: string }) => name);
const verlauf = async (kundeId: string) =>
  (await mia.get(`/api/kunden/${kundeId}/verlauf`)).json.eintraege.filter(
    ({ gegenstand }: { gegenstand: string }) => gegenstand === 'dokument',
  );
const bisGelesen = (id: string) =>
  expect
    .poll(async () => (await mia.get(`/api/dokumente/${id}`)).json.textStand, {
      timeout: 20_000,
      interval: 50,
    })
    .not.toBe('wartet');

describe('one document', () => {
  test('comes in, is read, found by its text, and comes out unchanged', async () => {
    const kundeId = await neuerKunde();
    const bytes = bauePdf(['Deckungssumme 10 Mio. für Änne', 'Scheinnummer 77-1234-5']);
    const { id, ...rest } = await geladen(kundeId, 'Schein.pdf', bytes);
    expect(rest).toMatchObject({
      name: 'Schein.pdf',
      medientyp: 'application/pdf',
      bytes: bytes.length,
      vorschau: 'pdf',
      kategorie: 'sonstiges',
      kundeId,
      vertragId: null,
      hochgeladenVon: 'Petra Prüfer',
    });
    await bisGelesen(id);
    for (const frage of ['deckungssumme', 'ÄNNE', '7712345', '77-1234-5', 'schein sonstiges'])
      expect(await namen(kundeId, `?suche=${encodeURIComponent(frage)}`), frage).toEqual(['Schein.pdf']);
    expect(await namen(kundeId, '?suche=fehlt')).toEqual([]);
    expect((await mia.get('/api/dokumente?suche=deckungssumme')).json.zeilen).toMatchObject([
      { id, textStand: 'gelesen', kunde: 'Müller' },
    ]);
    const datei = await web.server.inject({
      url: `/api/dokumente/${id}/datei`,
      headers: { cookie: mia.cookie },
    });
    expect(datei.rawPayload.equals(bytes)).toBe(true);
  });

  test('several at once, all or none', async () => {
    const kundeId = await neuerKunde();
    const hoch = (dateien: readonly { name: string; inhalt: string }[]) =>
      mia.upload('POST', `/api/kunden/${kundeId}/dokumente?kategorie=schaden`, dateien);
    const gut = await hoch([
      { name: 'a.txt', inhalt: 'a' },
      { name: 'b.txt', inhalt: 'b' },
    ]);
    expect(gut.json.dokumente).toMatchObject([
      { neu: true, dokument: { name: 'a.txt', kategorie: 'schaden' } },
      { neu: true, dokument: { name: 'b.txt' } },
    ]);
    const schlecht = await hoch([
      { name: 'c.txt', inhalt: 'c' },
      { name: 'd.pdf', inhalt: 'd' },
    ]);
    expect([schlecht.status, schlecht.json.code]).toEqual([422, 'datei-abgelehnt']);
    expect(await namen(kundeId, '?sort=name&richtung=auf')).toEqual(['a.txt', 'b.txt']);
    expect((await hoch([])).status).toBe(400);
  });

  test('renamed, sorted in, moved to the contract and back; the history tells it', async () => {
    const kundeId = await neuerKunde();
    const vertragId = await neuerVertrag(kundeId);
    const { id } = await geladen(kundeId, 'scan1.png', bauePng());
    const url = `/api/dokumente/${id}`;
    const neu = await mia.patch(url, { version: 1, name: 'Ausweis', kategorie: 'nachweis' });
    expect(neu.json).toMatchObject({ name: 'Ausweis.png', kategorie: 'nachweis', version: 2 });
    expect((await mia.patch(url, { version: 1, name: 'x' })).json.code).toBe('version-ueberholt');
    expect(await namen(kundeId, '?suche=ausweis')).toEqual(['Ausweis.png']);
    expect(await namen(kundeId, '?suche=scan1')).toEqual([]);
    const hin = await mia.post(`${url}/verschieben`, { version: 2, vertragId });
    expect(hin.json).toMatchObject({ vertragId, vertrag: 'Muster AG 12-3', kundeId });
    expect((await mia.get(`/api/vertraege/${vertragId}/dokumente`)).json.zeilen).toHaveLength(1);
    expect(await namen(kundeId)).toEqual(['Ausweis.png']);
    await mia.post(`${url}/verschieben`, { version: 3, vertragId: null });
    expect((await mia.get(`/api/vertraege/${vertragId}/dokumente`)).json.zeilen).toEqual([]);
    const eintraege = await verlauf(kundeId);
    expect(eintraege.map(({ aktion }: { aktion: string }) => aktion)).toEqual([
      'verschoben',
      'verschoben',
      'geaendert',
      'angelegt',
    ]);
    expect(eintraege[2]).toMatchObject({
      bezeichnung: 'Ausweis.png',
      aenderungen: [
        { feld: 'name', alt: 'scan1.png', neu: 'Ausweis.png' },
        { feld: 'kategorie', alt: 'sonstiges', neu: 'nachweis' },
      ],
    });
  });

  test('to another customer: both histories tell it; not onto a contract of somebody else', async () => {
    const [von, zu] = [await neuerKunde(), await neuerKunde(mia, 'Schulz')];
    const vertragId = await neuerVertrag(von);
    const { id } = await geladen(von, 'falsch.txt', 'verirrt');
    const umzug = (body: object) => mia.post(`/api/dokumente/${id}/verschieben`, { version: 1, ...body });
    expect((await umzug({ kundeId: zu, vertragId })).json).toMatchObject({
      code: 'eingabe-ungueltig',
      feld: 'vertragId',
    });
    expect((await umzug({ kundeId: zu, vertragId: null })).json).toMatchObject({
      kundeId: zu,
      kunde: 'Schulz',
    });
    for (const kunde of [von, zu]) expect((await verlauf(kunde))[0]).toMatchObject({ aktion: 'verschoben' });
    expect(await namen(von)).toEqual([]);
  });

  test('into the bin and back', async () => {
    const kundeId = await neuerKunde();
    const { id } = await geladen(kundeId, 'weg.pdf', bauePdf(['Quastenflosser']));
    await bisGelesen(id);
    await mia.delete(`/api/dokumente/${id}`);
    expect([await namen(kundeId), await namen(kundeId, '?geloescht=true')]).toEqual([[], ['weg.pdf']]);
    expect(await namen(kundeId, '?suche=quastenflosser')).toEqual([]);
    expect((await mia.patch(`/api/dokumente/${id}`, { version: 2, name: 'x' })).json.code).toBe(
      'stand-passt-nicht',
    );
    expect((await mia.post(`/api/dokumente/${id}/wiederherstellen`)).json.geloeschtAm).toBeNull();
    const anderer = await neuerKunde();
    await mia.post(`/api/dokumente/${id}/verschieben`, { version: 3, kundeId: anderer, vertragId: null });
    const gefunden = [kundeId, anderer].map((eine) => namen(eine, '?suche=quastenflosser'));
    expect(await Promise.all(gefunden)).toEqual([[], ['weg.pdf']]);
  });
});

describe('duplicates', () => {
  test('U08 the same bytes at the same customer: one document, and it says so', async () => {
    const kundeId = await neuerKunde();
    const vertragId = await neuerVertrag(kundeId);
    const { id } = await geladen(kundeId, 'eins.txt', 'gleich');
    const nochmal = await lade(kundeId, 'zwei.txt', 'gleich');
    expect(nochmal.json.dokumente).toMatchObject([{ neu: false, dokument: { id, name: 'eins.txt' } }]);
    const amVertrag = await mia.upload('POST', `/api/vertraege/${vertragId}/dokumente`, [
      { name: 'drei.txt', inhalt: 'gleich' },
    ]);
    expect(amVertrag.json.dokumente).toMatchObject([{ neu: false, dokument: { id, vertragId: null } }]);
    expect(await namen(kundeId)).toEqual(['eins.txt']);
    expect((await lade(await neuerKunde(), 'vier.txt', 'gleich')).json.dokumente[0].neu).toBe(true);
  });

  test('at the same time: still one', async () => {
    const kundeId = await neuerKunde();
    const antworten = await Promise.all([1, 2, 3, 4].map((nr) => lade(kundeId, `${nr}.txt`, 'zugleich')));
    expect(antworten.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await namen(kundeId)).toHaveLength(1);
  });

  test('one in the bin does not stand in the way, but does not come back beside its twin', async () => {
    const kundeId = await neuerKunde();
    const { id } = await geladen(kundeId, 'alt.txt', 'zwilling');
    await mia.delete(`/api/dokumente/${id}`);
    await geladen(kundeId, 'neu.txt', 'zwilling');
    expect((await mia.post(`/api/dokumente/${id}/wiederherstellen`)).json).toMatchObject({
      code: 'schon-vorhanden',
      detail: expect.stringContaining('neu.txt'),
    });
  });
});

describe('odd files', () => {
  const exe = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(300)]);
  test.each([
    ['U02', 'vertrag.pdf.exe', bauePdf(['x']), 'Programm'],
    ['U02', 'police.pdf                .exe', bauePdf(['x']), 'Programm'],
    ['U03', 'rechnung.pdf', exe, 'Inhalt passt nicht'],
    ['U07', 'leer.pdf', Buffer.alloc(0), 'leer'],
  ])('%s %s is refused, nothing is booked', async (_nr, name, inhalt, grund) => {
    const kundeId = await neuerKunde();
    expect(await lade(kundeId, name, inhalt)).toMatchObject({
      status: 422,
      json: { code: 'datei-abgelehnt', detail: expect.stringContaining(grund) },
    });
    expect(await namen(kundeId)).toEqual([]);
  });

  test.each([
    ['U01', '../../evil.txt', 'evil.txt'],
    ['U01', '..\\..\\evil.txt', 'evil.txt'],
    ['U01', 'C:\\evil.txt', 'evil.txt'],
    ['U01', '/abs/evil.txt', 'evil.txt'],
    ['S04', 'rechnung\u202Efdp.txt', 'rechnung_fdp.txt'],
    ['', 'Müller & Söhne.txt', 'Müller & Söhne.txt'],
    ['', `${'ä'.repeat(300)}.txt`, /^ä{100,126}\.txt$/],
  ])('%s the name %j is stored clean', async (_nr, name, soll) => {
    const dokument = await geladen(await neuerKunde(), name, `Inhalt ${name}`);
    if (typeof soll === 'string') expect(dokument.name.replace(/^[_.]+/, '').replace(/^C__/, '')).toBe(soll);
    else expect(dokument.name).toMatch(soll);
    expect(Buffer.byteLength(dokument.name)).toBeLessThanOrEqual(255);
  });

  test.each([
    [
      'U04 svg',
      'bild.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'application/octet-stream',
    ],
    ['U04 html', 'seite.html', '<html><script>alert(1)</script>', 'application/octet-stream'],
    [
      'U05 polyglot',
      'beides.pdf',
      Buffer.concat([bauePdf(['x']), Buffer.from('<script>alert(1)</script>')]),
      'application/pdf',
    ],
    [
      'U06 EICAR',
      'eicar.com',
      ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
      'application/octet-stream',
    ],
  ])('%s goes out as an attachment that no browser runs', async (_titel, name, inhalt, medientyp) => {
    const { id } = await geladen(await neuerKunde(), name, inhalt);
    const { headers } = await mia.get(`/api/dokumente/${id}/datei`);
    expect(headers).toMatchObject({
      'content-type': expect.stringContaining(medientyp),
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
    });
  });

  test('U10 a PDF with a password is marked and not searched', async () => {
    const dokument = await geladen(await neuerKunde(), 'geheim.pdf', baueVerschluesseltesPdf());
    expect(dokument).toMatchObject({ verschluesselt: true, vorschau: null, textStand: 'ohne' });
  });

  test('U11 a huge picture is stored without preview', async () => {
    const dokument = await geladen(await neuerKunde(), 'riesig.png', bauePng(50_000, 50_000));
    expect(dokument.vorschau).toBeNull();
  });

  test('U12 a name cannot split the header', async () => {
    const { id } = await geladen(await neuerKunde(), 'x.txt', 'header');
    await mia.patch(`/api/dokumente/${id}`, { version: 1, name: 'Mü"ller\r\nSet-Cookie: a=b' });
    const { headers } = await mia.get(`/api/dokumente/${id}/datei`);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Mu_ller__Set-Cookie_ a=b.txt"; filename*=UTF-8''M%C3%BC_ller__Set-Cookie_%20a%3Db.txt`,
    );
  });

  test('a broken PDF is stored, and says that its text is not readable', async () => {
    const { id } = await geladen(await neuerKunde(), 'kaputt.pdf', '%PDF-1.7\nkaputt');
    await bisGelesen(id);
    expect((await mia.get(`/api/dokumente/${id}`)).json.textStand).toBe('gescheitert');
  });
});

describe('U07 limits and lies, over a real line', () => {
  const anfang = '--x\r\ncontent-disposition: form-data; name="datei"; filename="gross.bin"\r\n\r\n';
  const schluss = '\r\n--x--\r\n';
  const zuLang = 9_000_000;
  /** Sends the body as it is, true length or not; the status line of the answer. */
  const sende = async (kundeId: string, laenge: number, teile: Iterable<Buffer>): Promise<string> => {
    const { port } = web.server.server.address() as AddressInfo;
    const leitung = connect(port, '127.0.0.1').on('error', () => undefined);
    const antwort = new Promise<string>((fertig) => {
      leitung.once('data', (stueck: Buffer) => fertig(stueck.toString('latin1').split('\r\n', 1)[0] ?? ''));
      leitung.once('close', () => fertig('closed'));
    });
    leitung.write(
      `POST /api/kunden/${kundeId}/dokumente HTTP/1.1\r\nhost: 127.0.0.1\r\norigin: http://127.0.0.1:3000\r\n` +
        `cookie: ${mia.cookie}\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: ${laenge}\r\n\r\n`,
    );
    // Closing our half makes the server drop the line: only where the rest never comes.
    await pipeline(Readable.from([anfang, ...teile, schluss]), leitung, { end: laenge === zuLang }).catch(
      () => undefined,
    );
    const zeile = await antwort;
    leitung.destroy();
    return zeile;
  };
  function* megabytes(anzahl: number) {
    for (let i = 0; i < anzahl; i += 1) yield Buffer.alloc(1_048_576, i + 1);
  }
  beforeAll(() => web.server.listen({ port: 0, host: '127.0.0.1' }));

  test('more than 100 MB: 413 while streaming; less than announced: refused; nothing is booked', async () => {
    const kundeId = await neuerKunde();
    expect(await sende(kundeId, 101 * 1_048_576 + anfang.length + schluss.length, megabytes(101))).toContain(
      ' 413 ',
    );
    expect(await sende(kundeId, zuLang, megabytes(1))).not.toContain(' 201 ');
    expect(await sende(kundeId, 20, megabytes(1))).not.toContain(' 201 ');
    expect(await namen(kundeId)).toEqual([]);
  });
});

describe('rights', () => {
  test('readers read only', async () => {
    const leo = await web.anmelden('lesend');
    const kundeId = await neuerKunde();
    const { id } = await geladen(kundeId, 'nur lesen.txt', 'lesen');
    const url = `/api/dokumente/${id}`;
    expect((await leo.get(url)).status).toBe(200);
    expect((await leo.get(`${url}/datei`)).status).toBe(200);
    const verboten = [
      lade(kundeId, 'x.txt', 'x', leo),
      leo.patch(url, { version: 1, name: 'x' }),
      leo.post(`${url}/verschieben`, { version: 1, vertragId: null }),
      leo.delete(url),
      leo.post(`${url}/wiederherstellen`),
    ];
    for (const antwort of await Promise.all(verboten)) expect(antwort.status).toBe(403);
  });

  test('the other brokerage sees nothing, also not by the same bytes', async () => {
    const kundeId = await neuerKunde();
    const { id } = await geladen(kundeId, 'unser.txt', 'unser Geheimnis');
    await bisGelesen(id);
    const fremd = await web.anmelden('inhaber', await web.mandant('fremd'));
    expect((await fremd.get('/api/dokumente?suche=geheimnis')).json.zeilen).toEqual([]);
    expect((await fremd.get(`/api/dokumente/${id}/datei`)).status).toBe(404);
    const dort = await neuerKunde(fremd);
    expect((await lade(dort, 'anders.txt', 'unser Geheimnis', fremd)).json.dokumente).toMatchObject([
      { neu: true, dokument: { name: 'anders.txt' } },
    ]);
    expect((await fremd.get('/api/dokumente')).json.zeilen).toHaveLength(1);
  });

  test('a customer in the bin: nothing comes in, the house does not list it', async () => {
    const kundeId = await neuerKunde();
    const { id } = await geladen(kundeId, 'papierkorb.txt', 'Rumpelstilz');
    await bisGelesen(id);
    await mia.delete(`/api/kunden/${kundeId}`);
    expect((await lade(kundeId, 'x.txt', 'x')).json.code).toBe('stand-passt-nicht');
    expect((await mia.get('/api/dokumente?suche=rumpelstilz')).json.zeilen).toEqual([]);
    expect(await namen(kundeId)).toEqual(['papierkorb.txt']);
  });
});

test('pages follow each other in every order', async () => {
  const kundeId = await neuerKunde();
  for (const nr of [1, 2, 3, 4, 5]) await geladen(kundeId, `${nr}.txt`, 'x'.repeat(nr));
  for (const sort of ['hochgeladen', 'name', 'kategorie', 'groesse']) {
    const gesehen: string[] = [];
    let nach = '';
    do {
      const { json } = await mia.get(
        `/api/kunden/${kundeId}/dokumente?sort=${sort}&richtung=auf&anzahl=2${nach}`,
      );
      gesehen.push(...json.zeilen.map(({ name }: { name: string }) => name));
      nach = json.weiter === null ? '' : `&nach=${encodeURIComponent(json.weiter)}`;
      expect(json.gesamt).toBe(5);
    } while (nach);
    expect(gesehen, sort).toEqual(['1.txt', '2.txt', '3.txt', '4.txt', '5.txt']);
  }
});
