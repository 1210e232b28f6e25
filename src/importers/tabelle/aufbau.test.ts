// Lists that are no single table: tables below each other, forms, headings in the first column, customers in a line of text.
import { describe, expect, test } from 'vitest';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { tabelle } from './tabelle.ts';

const lies = async (text: string) => {
  const kunden = new Map<string, Kunde>();
  const vertraege: (Vertrag & { kunde: string | undefined })[] = [];
  const abgewiesen: number[] = [];
  const blaetter: string[] = [];
  const quelle = (async function* () {
    yield Buffer.from(text);
  })();
  for await (const schritt of tabelle.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' })) {
    if (schritt.art === 'kunde') kunden.set(schritt.schluessel, schritt.kunde);
    if (schritt.art === 'vertrag') vertraege.push({ ...schritt.vertrag, kunde: schritt.kunde });
    if (schritt.art === 'abgewiesen') abgewiesen.push(schritt.zeile);
    if (schritt.art === 'zuordnung') blaetter.push(...schritt.zuordnung.blaetter.map(({ name }) => name));
  }
  const halter = vertraege.map((v) => {
    const { vorname, nachname } = kunden.get(v.kunde ?? '') ?? {};
    return `${vorname} ${nachname} ${v.versicherungsscheinnummer}`;
  });
  return { kunden: [...kunden.values()], vertraege, halter, abgewiesen, blaetter };
};

const vertragskopf = 'Gesellschaft;VS-Nr.;Sparte;Beitrag p.a.\n';

test.each<[string, string, string[], number[]?]>([
  [
    'a table of contracts below the table of customers, by customer number',
    'Kunden;;;\nKundennummer;Name;Vorname;Ort\n1;Ott;Eva;Ulm\n2;Zorn;Uwe;Köln\n\nVerträge;;;\n' +
      'Kundennummer;Gesellschaft;VS-Nr.;Sparte\n2;Allianz;A1;PHV\n1;AXA;A2;HR\n',
    ['Uwe Zorn A1', 'Eva Ott A2'],
  ],
  [
    'a customer in a table of one row above each table of contracts',
    `Name;Vorname;Geb.;Ort\nOtt;Eva;01.02.1980;Ulm\n${vertragskopf}Allianz;A1;PHV;50,00\n` +
      `Name;Vorname;Geb.;Ort\nZorn;Uwe;02.03.1970;Köln\n${vertragskopf}AXA;A2;HR;60,00\n`,
    ['Eva Ott A1', 'Uwe Zorn A2'],
  ],
  [
    'a form above each table of contracts',
    `Name:;Ott;;\nVorname:;Eva;;\ngeb. am:;01.02.1980;;\n${vertragskopf}Allianz;A1;PHV;50,00\n\n` +
      `Name:;Zorn;;\nVorname:;Uwe;;\ngeb. am:;02.03.1970;;\n${vertragskopf}AXA;A2;HR;60,00\n`,
    ['Eva Ott A1', 'Uwe Zorn A2'],
    [10],
  ],
  [
    'two pairs in a row above each table of contracts',
    `Kunde;Ott, Eva;Kundennr.;1\nOrt;Ulm;geb. am;01.02.1980\n${vertragskopf}Allianz;A1;PHV;50,00\n\n` +
      `Kunde;Zorn, Uwe;Kundennr.;2\nOrt;Köln;geb. am;02.03.1970\n${vertragskopf}AXA;A2;HR;60,00\n`,
    ['Eva Ott A1', 'Uwe Zorn A2'],
    [8],
  ],
  [
    'lines of their own above the table',
    `Versicherungsübersicht für Eva Ott;;;\ngeboren am 01.02.1980;;;\n${vertragskopf}Allianz;A1;PHV;50,00\n`,
    ['Eva Ott A1'],
  ],
  [
    'a row under the heading that tells the format',
    'Name;Vorname;VS-Nr.;Beginn\nText;Text;Text;TT.MM.JJJJ\nOtt;Eva;A1;01.01.2020\n',
    ['Eva Ott A1'],
    [2],
  ],
  [
    'sheets linked by a running number',
    'Nr;Vorname;Familienname;Ort\n25801;Eva;Ott;Ulm\n25802;Uwe;Zorn;Köln\n' +
      'zu Nr;Versicherer;Schein;Sparte\n25802;Allianz;A1234;PHV\n25801;AXA;A2345;HR\n',
    ['Uwe Zorn A1234', 'Eva Ott A2345'],
  ],
  [
    'a contract per cell, several in a row',
    'Kunde;1. Vertrag;2. Vertrag\nOtt, Eva;"HR, AXA, Nr. A1234";"PHV, HDI, Nr. B2345"\n',
    ['Eva Ott A1234', 'Eva Ott B2345'],
  ],
  [
    'a line of text that tells all of the customer',
    `Kunde: Eva Ott, geb. 01.02.1980, Gasse 1, 89073 Ulm;;;\n${vertragskopf}Allianz;A1;PHV;50,00\n` +
      `Kunde: Zorn, Uwe, geb. 02.03.1970, Weg 2, 50667 Köln;;;\n${vertragskopf}AXA;A2;HR;60,00\n`,
    ['Eva Ott A1', 'Uwe Zorn A2'],
    [5],
  ],
  [
    'headings in the first column, a block per customer',
    'Name;Ott\nVorname;Eva\nOrt;Ulm\nVS-Nr.;A1\nSparte;PHV\n\nName;Zorn\nVorname;Uwe\nOrt;Köln\nVS-Nr.;A2\nSparte;HR\n',
    ['Eva Ott A1', 'Uwe Zorn A2'],
  ],
  [
    'headings in the first column, two pairs in a row',
    'Name;Ott;VS-Nr.;A1\nVorname;Eva;Sparte;PHV\n\nName;Zorn;VS-Nr.;A2\nVorname;Uwe;Sparte;HR\n',
    ['Eva Ott A1', 'Uwe Zorn A2'],
  ],
  [
    'headings in the first column, a customer per column',
    'Name;Ott;Zorn\nVorname;Eva;Uwe\nOrt;Ulm;Köln\nVS-Nr.;A1;A2\nSparte;PHV;HR\n',
    ['Eva Ott A1', 'Uwe Zorn A2'],
  ],
])('%s', async (_, text, erwartet, koepfe = []) => {
  const { halter, abgewiesen } = await lies(text);
  expect(halter).toEqual(erwartet);
  // A heading that comes again is a row, and none of the list.
  expect(abgewiesen).toEqual(koepfe);
});

test('contracts below a table of several customers are nobody’s', async () => {
  const { vertraege } = await lies(
    `Name;Vorname;Geb.;Ort\nOtt;Eva;01.02.1980;Ulm\nZorn;Uwe;02.03.1970;Köln\n${vertragskopf}Allianz;A1;PHV;50,00\n`,
  );
  expect(vertraege.map(({ kunde }) => kunde)).toEqual([undefined]);
});

test('every table of a sheet shows its columns; those of one heading share an entry', async () => {
  const { blaetter } = await lies(
    `Name;Vorname;Geb.;Ort\nOtt;Eva;01.02.1980;Ulm\n${vertragskopf}Allianz;A1;PHV;50,00\n` +
      `Name;Vorname;Geb.;Ort\nZorn;Uwe;02.03.1970;Köln\n${vertragskopf}AXA;A2;HR;60,00\n`,
  );
  expect(blaetter).toEqual(['', 'ab Zeile 3']);
});

test('a table below that is no list of ours is refused row by row', async () => {
  const { vertraege, abgewiesen } = await lies(
    'Name;VS-Nr.;Sparte;Ort\nOtt, Eva;A1;PHV;Ulm\n\nSparte;Beginn;Status;Land\nPHV;01.01.2020;aktiv;DE\n',
  );
  expect([vertraege.length, abgewiesen]).toEqual([1, [5]]);
});

test('a month of beginning is its first day, and stays beside it as it was written', async () => {
  const { vertraege } = await lies(
    'Name;VS-Nr.;Sparte;Beginn;Ablauf\nOtt, Eva;A1;PHV;Mai 2020;05/2030\nOtt, Eva;A2;HR;2020;\n',
  );
  expect(vertraege.map(({ beginn, ablauf }) => [beginn, ablauf])).toEqual([
    ['2020-05-01', '2030-05-01'],
    [undefined, undefined],
  ]);
  expect(vertraege[0]?.weitereAngaben.map(({ wert }) => wert)).toEqual(['Mai 2020', '05/2030']);
});

test('an amount under a heading nobody knows is no premium where one is named', async () => {
  const { vertraege } = await lies(
    'Name;VS-Nr.;Sparte;mtl. Rente;mtl. Beitrag\nOtt, Eva;A1;BU;1.500,00;40,00\nZorn, Uwe;A2;BU;900,00;30,00\n',
  );
  expect(vertraege.map(({ beitragCents, zahlweise }) => [beitragCents, zahlweise])).toEqual([
    [4000, 'monatlich'],
    [3000, 'monatlich'],
  ]);
});

test('a day alone makes no contract', async () => {
  const { kunden, vertraege } = await lies('Name;Vorname;Ort;Kunde seit\nOtt;Eva;Ulm;01.01.2015\n');
  expect([kunden.length, vertraege.length]).toEqual([1, 0]);
});

test('ditto marks mean the value above, and only there', async () => {
  const { halter, vertraege } = await lies(
    'Name;Vorname;Ort;VS-Nr.;Sparte\nOtt;Eva;Ulm;A1;PHV\ndto.;dto.;s.o.;A2;""""\nZorn;Uwe;Köln;A3;HR\n',
  );
  expect(halter).toEqual(['Eva Ott A1', 'Eva Ott A2', 'Uwe Zorn A3']);
  expect(vertraege[1]?.sparte).toBe('privathaftpflicht');
});

test.each([
  ['two birth dates', 'Ott;Eva und Max;01.02.1970 / 03.04.1972', ['Eva 1970-02-01', 'Max 1972-04-03']],
  ['one birth date', 'Ott;Eva u. Max;01.02.1970', ['Eva 1970-02-01', 'Max undefined']],
  ['a given name of two words is one person', 'Ott;Eva Maria;01.02.1970', ['Eva Maria 1970-02-01']],
])('a couple in one row: %s', async (_, zeile, erwartet) => {
  const { kunden, halter } = await lies(`Name;Vorname;Geb.;Ort;VS-Nr.\n${zeile};Ulm;A1\n${zeile};Ulm;A2\n`);
  expect(kunden.map(({ vorname, geburtsdatum }) => `${vorname} ${geburtsdatum}`)).toEqual(erwartet);
  expect(kunden.every(({ anschriften }) => anschriften[0]?.ort === 'Ulm')).toBe(true);
  expect(new Set(halter.map((wer) => wer.replace(/ A\d$/, ''))).size).toBe(1);
});

test('lines that were each taken for one cell', async () => {
  const { halter } = await lies(
    '"Name;""Vorname"";Ort;VS-Nr."\n"Ott;""Eva"";Ulm;A1"\n"Zorn;""Uwe"";Köln;A2"\n',
  );
  expect(halter).toEqual(['Eva Ott A1', 'Uwe Zorn A2']);
});

describe('several facts in one cell', () => {
  test('an address block, contacts, insurer and number', async () => {
    const { kunden, vertraege } = await lies(
      'Kunde;Kontakt;Vertrag;Sparte\n' +
        '"Frau\nEva Ott\nGasse 1\n89073 Ulm";"Tel.: 0731 123456\nE-Mail: eva@ott.example";"Allianz\nAS-1234";PHV\n' +
        '"Herr\nUwe Zorn\nWeg 2\n50667 Köln";"Tel.: 0221 123456\nE-Mail: uwe@zorn.example";"AXA\n4711 22";HR\n',
    );
    expect(kunden).toMatchObject([
      {
        vorname: 'Eva',
        anschriften: [{ strasse: 'Gasse 1', plz: '89073', ort: 'Ulm' }],
        emails: [{ adresse: 'eva@ott.example' }],
      },
      { vorname: 'Uwe', telefonnummern: [{ nummer: '+49 221 123456' }] },
    ]);
    expect(vertraege).toMatchObject([
      { gesellschaft: 'Allianz', versicherungsscheinnummer: 'AS-1234', sparte: 'privathaftpflicht' },
      { gesellschaft: 'AXA', versicherungsscheinnummer: '4711 22', sparte: 'hausrat' },
    ]);
  });
  test('a column per Sparte, each cell a contract', async () => {
    const { vertraege } = await lies(
      'Name;Vorname;Hausrat;PHV\nOtt;Eva;AXA / A-1234 / 60,00 €;\nZorn;Uwe;HDI / B-2345 / 50,00 €;Allianz / C-3456 / 40,00 €\n',
    );
    expect(
      vertraege.map((v) => [v.gesellschaft, v.versicherungsscheinnummer, v.sparte, v.beitragCents]),
    ).toEqual([
      ['AXA', 'A-1234', 'hausrat', 6000],
      ['HDI', 'B-2345', 'hausrat', 5000],
      ['Allianz', 'C-3456', 'privathaftpflicht', 4000],
    ]);
  });
  test('a contract per line of a cell; what cannot be taken apart stays as it is', async () => {
    const { vertraege } = await lies(
      'Name;Vorname;Verträge\nOtt;Eva;"AXA Hausrat A-1234\nHDI PHV B-2345"\nZorn;Uwe;Allianz Unfall 4711123\nAlt;Ida;ruft noch an\n',
    );
    expect(vertraege.map((v) => [v.gesellschaft, v.versicherungsscheinnummer, v.sparte])).toEqual([
      ['AXA', 'A-1234', 'hausrat'],
      ['HDI', 'B-2345', 'privathaftpflicht'],
      ['Allianz', '4711123', 'unfall'],
    ]);
  });
  test('a name with a comma and a number with blanks are one fact', async () => {
    const { kunden, vertraege } = await lies(
      'Kunde;VS-Nr.;Sparte\n"Ott, Eva";AS 123 456;PHV\n"Zorn, Uwe";4711 22 33;HR\n',
    );
    expect(kunden.map(({ nachname }) => nachname)).toEqual(['Ott', 'Zorn']);
    expect(vertraege.map((v) => v.versicherungsscheinnummer)).toEqual(['AS 123 456', '4711 22 33']);
  });
});

test('an amount per year under a heading that is only similar to a known one', async () => {
  const { vertraege } = await lies(
    'Name;VS-Nr.;Sparte;Prämie gesamt p.a.;ZW\nOtt, Eva;A1;PHV;120,00;monatlich\nZorn, Uwe;A2;HR;90,00;monatlich\n',
  );
  expect(vertraege.map((v) => [v.beitragCents, v.jahresbeitragCents])).toEqual([
    [undefined, 12_000],
    [undefined, 9000],
  ]);
});
