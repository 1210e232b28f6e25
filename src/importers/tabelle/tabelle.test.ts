// Real bytes in, Vorschlaege out.
import { describe, expect, test } from 'vitest';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { tabelle } from './tabelle.ts';

const lies = async (text: string) => {
  const kunden: Kunde[] = [];
  const vertraege: (Vertrag & { kunde: string | undefined })[] = [];
  const rest: Record<string, unknown>[] = [];
  const quelle = (async function* () {
    yield Buffer.from(text);
  })();
  for await (const schritt of tabelle.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' })) {
    if (schritt.art === 'kunde') kunden.push(schritt.kunde);
    else if (schritt.art === 'vertrag') vertraege.push({ ...schritt.vertrag, kunde: schritt.kunde });
    else rest.push(schritt);
  }
  return { kunden, vertraege, rest };
};

const kopf =
  'Nachname;Vorname;Geburtsdatum;Straße;PLZ;Ort;Gesellschaft;VS-Nr.;Sparte;Beginn;Zahlweise;Beitrag';

describe('rows', () => {
  test('one row per contract: one customer, two contracts', async () => {
    const { kunden, vertraege } = await lies(
      `${kopf}\nMüller;Jürgen;03.07.1971;Hauptstr. 5;50667;Köln;Allianz Vers. AG;AS-1;PHV;01.05.2020;jährlich;1.234,56 €\n` +
        'Müller;Jürgen;03.07.1971;Hauptstr. 5;50667;Köln;R + V;HR 99;Hausrat;1.6.21;mtl.;12,50\n',
    );
    expect(kunden).toMatchObject([
      { nachname: 'Müller', vorname: 'Jürgen', geburtsdatum: '1971-07-03', anschriften: [{ plz: '50667' }] },
    ]);
    expect(vertraege).toMatchObject([
      {
        gesellschaft: 'Allianz',
        versicherungsscheinnummer: 'AS-1',
        sparte: 'privathaftpflicht',
        zahlweise: 'jaehrlich',
        beitragCents: 123456,
        kunde: 'k1',
      },
      {
        gesellschaft: 'R+V',
        sparte: 'hausrat',
        beginn: '2021-06-01',
        zahlweise: 'monatlich',
        beitragCents: 1250,
        kunde: 'k1',
      },
    ]);
  });
  test('the insurer and the Sparte of the title hold for all rows', async () => {
    const { vertraege } = await lies(
      'Bestandsliste Allianz Versicherungs-AG;;;\nHausrat;;;\nName;Geburtsdatum;VS-Nr.;Beitrag\nOtt, Eva;01.02.1980;A1;12,50\n',
    );
    expect(vertraege).toMatchObject([{ gesellschaft: 'Allianz', sparte: 'hausrat' }]);
  });
  test('the customer of a form above the rows', async () => {
    const { kunden, vertraege } = await lies(
      'Name: Ott;;;\nVorname: Eva;;;\ngeb. am: 01.02.1980;;;\nGesellschaft;VS-Nr.;Sparte;Beitrag\nAllianz;A1;PHV;12,50\nAXA;A2;HR;9,50\n',
    );
    expect(kunden).toMatchObject([{ nachname: 'Ott', vorname: 'Eva', geburtsdatum: '1980-02-01' }]);
    expect(vertraege.map(({ kunde }) => kunde)).toEqual(['k1', 'k1']);
  });
  test('a column per period: the filled one tells how it is paid', async () => {
    const { vertraege } = await lies(
      'Name;VS-Nr.;Beitrag mtl.;Beitrag viertelj.;Beitrag jährl.\nOtt, Eva;A1;10,00;;\nOtt, Eva;A2;;30,00;\nOtt, Eva;A3;;;90,00\n',
    );
    expect(vertraege.map((v) => [v.zahlweise, v.beitragCents])).toEqual([
      ['monatlich', 1000],
      ['vierteljaehrlich', 3000],
      ['jaehrlich', 9000],
    ]);
  });
  test('a Sparte as a title between the rows', async () => {
    const { vertraege } = await lies(
      'Name;Geburtsdatum;VS-Nr.;Beitrag\nHausrat;;;\nOtt, Eva;01.02.1980;A1;12,50\nUnfallversicherung;;;\nOtt, Eva;01.02.1980;A2;9,50\n',
    );
    expect(vertraege.map(({ sparte }) => sparte)).toEqual(['hausrat', 'unfall']);
  });
  test('umlauts as web pages write them', async () => {
    const { kunden } = await lies(
      '"Name";"Stra&szlig;e";"Ort"\n"M&uuml;ller, J&ouml;rg";"Weg 1";"K&ouml;ln"\n',
    );
    expect(kunden).toMatchObject([{ nachname: 'Müller', vorname: 'Jörg', anschriften: [{ ort: 'Köln' }] }]);
  });
  test('umlauts encoded twice', async () => {
    const { kunden, rest } = await lies('Name;StraÃŸe;Ort\nMÃ¼ller, JÃ¶rg;BÃ¤renweg 1;KÃ¶ln\n');
    expect(kunden).toMatchObject([
      { nachname: 'Müller', anschriften: [{ strasse: 'Bärenweg 1', ort: 'Köln' }] },
    ]);
    expect(JSON.stringify(rest)).toContain('umlaute-entwirrt');
  });
  test('columns under headings of a program, and an insurer under a heading of its own', async () => {
    const { kunden, vertraege } = await lies(
      'Endkunde Name;Endkunde Vorname;Endkunde Geburtsdatum;Endkunde PLZ;Versichert bei;Versich.-Nr.\n' +
        'Ott;Eva;01.02.1980;80331;Allianz;123456\nZorn;Uwe;02.03.1970;20095;Signal Iduna;234567\n',
    );
    expect(kunden.map(({ nachname, vorname }) => [nachname, vorname])).toEqual([
      ['Ott', 'Eva'],
      ['Zorn', 'Uwe'],
    ]);
    expect(vertraege.map((v) => [v.gesellschaft, v.versicherungsscheinnummer])).toEqual([
      ['Allianz', '123456'],
      ['SIGNAL IDUNA', '234567'],
    ]);
  });
  test.each([
    ['storniert zum 31.12.2025', ['storniert', '2025-12-31']],
    ['gekündigt zum 31.12.2027', [undefined, '2027-12-31']],
    ['bfr.', ['beitragsfrei', undefined]],
    ['ruhend', ['ruhend', undefined]],
  ])('status %s', async (status, soll) => {
    const { vertraege } = await lies(
      `Name;Gesellschaft;VS-Nr.;Status;Maklerpool\nOtt, Eva;Allianz;A1;${status};Jung DMS\n`,
    );
    expect([vertraege[0]?.lieferstatus, vertraege[0]?.stornoAm]).toEqual(soll);
    expect(vertraege[0]?.bezugsweg).toEqual({ art: 'pool', pool: 'Jung, DMS & Cie.' });
  });
  test('a Sparte that nobody knows is not guessed from the insurer', async () => {
    const { vertraege } = await lies('Name;Gesellschaft;VS-Nr.;Sparte\nOtt, Eva;Dialog Leben;A1;Xylophon\n');
    expect(vertraege[0]).toMatchObject({ sparte: 'unbekannt', sparteGeliefert: 'Xylophon' });
  });
  test('a row without what persons have is a firm', async () => {
    const { kunden } = await lies(
      'Nachname;Vorname;Geburtsdatum;Ort\nOtt;Eva;01.02.1980;Ulm\nSonnenschein Nord;;;Ulm\nvon Heide;;;Ulm\n',
    );
    expect(kunden.map(({ art }) => art)).toEqual(['person', 'firma', 'person']);
  });
  test('several contracts per row', async () => {
    const { kunden, vertraege } = await lies(
      'Name;Geburtsdatum;Gesellschaft 1;Vertragsnr. 1;Sparte 1;Beitrag 1;Gesellschaft 2;Vertragsnr. 2;Sparte 2;Beitrag 2\n' +
        'Huber, Eva;01.02.1980;Allianz;A1;PHV;50,00;R+V;B2;Hausrat;80,00\nOtt, Udo;02.03.1970;Allianz;A3;PHV;55,00;;;;\n',
    );
    expect(kunden.map(({ nachname }) => nachname)).toEqual(['Huber', 'Ott']);
    expect(vertraege.map((v) => [v.kunde, v.versicherungsscheinnummer, v.beitragCents])).toEqual([
      ['k1', 'A1', 5000],
      ['k1', 'B2', 8000],
      ['k2', 'A3', 5500],
    ]);
  });
  test('customers only', async () => {
    const { kunden, vertraege } = await lies(
      'Vorname;Nachname;Geburtsdatum;E-Mail\nEva;Huber;01.02.1980;eva@example.com\n',
    );
    expect([kunden.length, vertraege.length]).toEqual([1, 0]);
    expect(kunden[0]?.emails).toEqual([{ adresse: 'eva@example.com' }]);
  });
  test('contracts only', async () => {
    const { kunden, vertraege } = await lies(
      'Gesellschaft;Versicherungsscheinnummer;Sparte;Beginn\nAllianz;A1;PHV;01.01.2020\n',
    );
    expect([kunden.length, vertraege]).toMatchObject([
      0,
      [{ versicherungsscheinnummer: 'A1', kunde: undefined }],
    ]);
  });
  test('an unknown column is not lost', async () => {
    const { vertraege, rest } = await lies(
      `${kopf};Xyzzy\nMüller;Jürgen;03.07.1971;;;;Allianz;A1;PHV;;;;Sonderfall\n`,
    );
    expect(vertraege[0]?.weitereAngaben).toEqual([
      { bezeichnung: 'Xyzzy', wert: 'Sonderfall', gruppe: 'Tabelle' },
    ]);
    expect(rest).toContainEqual(
      expect.objectContaining({ hinweis: expect.objectContaining({ code: 'spalte-unbekannt' }) }),
    );
  });
  test('a cell that can’t be read is told and kept', async () => {
    const { kunden, vertraege, rest } = await lies(
      `${kopf}\nMüller;Jürgen;31.02.1971;;;;Allianz;A1;PHV;;;;\n`,
    );
    expect(kunden[0]?.geburtsdatum).toBeUndefined();
    expect(JSON.stringify([vertraege, rest])).toContain('31.02.1971');
  });
  test('repeated headings, totals and nameless rows are rejected with a reason', async () => {
    const { rest } = await lies(
      `${kopf}\nMüller;Jürgen;03.07.1971;;;;Allianz;A1;PHV;;;10,00\n${kopf}\nSumme;;;;;;;;;;;10,00\n`,
    );
    expect(rest.filter((r) => r['art'] === 'abgewiesen').map((r) => r['zeile'])).toEqual([3, 4]);
  });
});

const k = 'Nachname;Vorname;Geburtsdatum;Gesellschaft;VSNR;Sparte\n';
test.each([
  ["'0012", '0012', 0],
  ['1,23457E+11', undefined, 1],
])('C09 a customer number is read as one: %s', async (geschrieben, gelesen, hinweise) => {
  const { kunden, rest } = await lies(
    `Kd-Nr.;Nachname;Vorname;Geburtsdatum\n${geschrieben};Ott;Udo;1.2.1970\n`,
  );
  expect(kunden.map(({ kundennummer }) => kundennummer)).toEqual([gelesen]);
  expect(rest.filter(({ art }) => art === 'hinweis')).toHaveLength(hinweise);
});

describe('whose contract it is', () => {
  test.each([
    [
      'blank customer cells: the row above',
      `${k}Ott;Udo;1.3.1952;Allianz;1234;PHV\n;;;AXA;5678;Hausrat\n`,
      ['k1', 'k1'],
    ],
    [
      'after a blank line: nobody',
      `${k}Ott;Udo;1.3.1952;Allianz;1234;PHV\n\n;;;AXA;5678;Hausrat\n`,
      ['k1', undefined],
    ],
    [
      'a name alone: the only person of that name',
      `${k}Ott;Udo;1.3.1952;Allianz;1234;PHV\nOtt;Udo;;AXA;5678;Hausrat\n`,
      ['k1', 'k1'],
    ],
    [
      'a name alone: one of two',
      `${k}Ott;Udo;1.3.1952;Allianz;1234;PHV\nOtt;Udo;1.3.1982;Allianz;1235;PHV\nOtt;Udo;;AXA;5678;Hausrat\n`,
      ['k1', 'k2', 'k3'],
    ],
    ['by number, not in the file', 'Kundennummer;Gesellschaft;VSNR\n 0815;AXA;5678\n', ['nr:0815']],
    ['by number, in the file', 'Kundennummer;Name;VSNR\n0815;Huber GmbH;1234\n0815;;5678\n', ['k1', 'k1']],
    [
      'a title above the rows',
      'Sparte;Gesellschaft;VSNR;Beginn\nKunde: Ott, Udo, geb. 1.3.1952\nPHV;Allianz;1234;1.1.2020\nKunde: Kern, Ida\nHR;AXA;5678;1.1.2021\n',
      ['k1', 'k2'],
    ],
  ])('%s', async (_, text, halter) => {
    expect((await lies(text)).vertraege.map(({ kunde }) => kunde)).toEqual(halter);
  });
});

describe('several readings of one cell', () => {
  test.each([
    ['VU;VSNR\nAllianz Hausrat;1234\n', { gesellschaft: 'Allianz', sparte: 'hausrat' }],
    ['VU;VSNR\nR+V;1234\n', { gesellschaft: 'R+V', sparte: 'unbekannt' }],
    ['VU;Vertrag\nAXA;Hausrat 12345678\n', { sparte: 'hausrat', versicherungsscheinnummer: '12345678' }],
    ['VSNR;Laufzeit\n1234;01.01.2020 - 01.01.2030\n', { beginn: '2020-01-01', ablauf: '2030-01-01' }],
    ['VSNR;Beitrag\n1234;120,00 € p.a.\n', { jahresbeitragCents: 12_000 }],
    ['VSNR;Beitrag;ZW\n1234;10,00 € mtl.;jährlich\n', { jahresbeitragCents: 12_000, zahlweise: 'jaehrlich' }],
  ])('%s', async (text, soll) => {
    expect((await lies(text)).vertraege).toMatchObject([soll]);
  });
  test('a tax number is no contract; nothing is lost', async () => {
    const { kunden, vertraege } = await lies('Nachname;Vorname;Steuer-ID\nOtt;Udo;12345678901\n');
    expect([kunden[0]?.bemerkung, vertraege]).toEqual(['Steuer-ID: 12345678901', []]);
  });
  test('street, number of the house and old account', async () => {
    const { kunden } = await lies(
      'Nachname;Straße;Nr.;PLZ;Ort;Konto-Nr.;BLZ\nOtt;Weg;5 a;1067;DRESDEN;123456;370 400 44\n',
    );
    expect(kunden).toMatchObject([
      {
        anschriften: [{ strasse: 'Weg 5 a', plz: '01067', ort: 'Dresden' }],
        bankverbindungen: [{ kontonummer: '123456', blz: '37040044' }],
      },
    ]);
  });
});

test.each([
  ['no list of ours', 'Artikel;Preis\nBrot;2,50\nMilch;1,20\n'],
  ['a web page', '<html><table><tr><td>x</td></tr></table></html>'],
])('%s ends with a reason', async (_, text) => {
  expect((await lies(text)).rest.at(-1)).toMatchObject({ art: 'abbruch', grund: expect.any(String) });
});
