// Lines whose values have slipped into neighbouring columns are put right, or refused: never read as they stand.
import { expect, test } from 'vitest';
import { tabelle } from './tabelle.ts';

const kopf =
  'Nachname;Vorname;Geburtsdatum;Straße;PLZ;Ort;Gesellschaft;VS-Nr.;Sparte;Beginn;Zahlweise;Beitrag;Notiz';
const gute = [
  'Müller;Hans;01.02.1960;Hauptstr. 1;80331;München;Allianz;A1;PHV;01.01.2020;jährlich;50,00;',
  'Ott;Eva;02.03.1970;Ring 2;20095;Hamburg;AXA;A2;Hausrat;01.01.2021;mtl.;10,00;',
  'Zorn;Uwe;03.04.1980;Weg 3;50667;Köln;R+V;A3;Kfz;01.01.2022;1/4;30,00;x',
  'Huber;Ina;04.05.1990;Gasse 4;01067;Dresden;VHV;A4;Unfall;01.01.2023;1/2;40,00;',
];

const lies = async (zeile: string) => {
  const funde: string[] = [];
  const quelle = (async function* () {
    yield Buffer.from([kopf, ...gute, zeile].join('\r\n'));
  })();
  for await (const s of tabelle.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' })) {
    if (s.art === 'vertrag' && s.nachweis.zeile === 6)
      funde.push(`${s.vertrag.versicherungsscheinnummer} ${s.vertrag.sparte} ${s.vertrag.beitragCents}`);
    if (s.art === 'kunde' && s.nachweis.zeile === 6)
      funde.push(
        `${s.kunde.nachname} ${s.kunde.geburtsdatum} ${s.kunde.anschriften[0]?.strasse} ${s.kunde.anschriften[0]?.plz}`,
      );
    if (s.art === 'hinweis' && s.hinweis.code === 'zeile-eingerueckt') funde.push('eingerückt');
    if (s.art === 'abgewiesen') funde.push(s.grund.includes('falschen Spalten') ? 'verrutscht' : s.grund);
  }
  return funde;
};

test.each([
  [
    'a separator inside the street',
    'Kurz;Jan;03.04.1981;Am Weg;4;50667;Köln;R+V;A9;Kfz;01.01.2022;1/4;30,00;',
    ['eingerückt', 'Kurz 1981-04-03 Am Weg; 4 50667', 'A9 kraftfahrt 3000'],
  ],
  [
    'the street left out',
    'Kurz;Jan;03.04.1981;50667;Köln;R+V;A9;Kfz;01.01.2022;1/4;30,00;',
    ['eingerückt', 'Kurz 1981-04-03 undefined 50667', 'A9 kraftfahrt 3000'],
  ],
  [
    'a field left out, the separators made up at the end',
    'Kurz;03.04.1981;Weg 4;50667;Köln;R+V;A9;Kfz;01.01.2022;1/4;30,00;;',
    ['verrutscht'],
  ],
  ['two fields left out', 'Kurz;03.04.1981;50667;Köln;R+V;A9;Kfz;01.01.2022;1/4;30,00', ['verrutscht']],
  [
    'the end cut off',
    'Kurz;Jan;03.04.1981;Weg 4;50667;Köln;R+V;A9;Kfz;01.01.2022;1/4;30,00',
    ['Kurz 1981-04-03 Weg 4 50667', 'A9 kraftfahrt 3000'],
  ],
  [
    'odd cells where they belong',
    'Kurz;Jan;31.02.1981;Weg 4;xyz;Köln;R+V;A9;Kfz;01.01.2022;1/4;30,00;',
    ['Kurz undefined Weg 4 undefined', 'A9 kraftfahrt 3000'],
  ],
])('%s', async (_, zeile, soll) => expect(await lies(zeile)).toEqual(soll));
