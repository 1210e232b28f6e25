// Lists that are no single table: tables below each other, forms, headings in the first column, customers in a line of text.
import { expect, test } from 'vitest';
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
