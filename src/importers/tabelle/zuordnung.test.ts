// What the importer publishes about a table's columns and values, and how a person's choices change the reading.
import { describe, expect, test } from 'vitest';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { zuordnungSchema } from '#domain/zuordnung.ts';
import type { Gelerntes, Tabellenwahl, Wertart, Zuordnung } from '#domain/zuordnung.ts';
import { writeXlsx } from '#formats/tabelle/index.ts';
import { baueXlsx, blattXml, textZellen } from '#formats/tabelle/probe/xlsx-bauen.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import { erkenneSparte } from '#sparten/erkennung.ts';
import { erkenneVersicherer } from '#versicherer/index.ts';
import { tabelle } from './tabelle.ts';
import { wertText, wertziele } from './werte.ts';
import { readAnrede, readFamilienstand } from './zellen/auswahl.ts';
import { readZahlweise } from './zellen/zahlweise.ts';

const lies = async (
  datei: string | Uint8Array,
  { wahl = {}, gelernt }: { wahl?: Partial<Tabellenwahl>; gelernt?: Gelerntes } = {},
) => {
  const kunden: Kunde[] = [];
  const vertraege: Vertrag[] = [];
  const hinweise: string[] = [];
  let zuordnung: Zuordnung = { blaetter: [], werte: [] };
  let abbruch: string | undefined;
  const bytes = (async function* () {
    yield typeof datei === 'string' ? Buffer.from(datei) : datei;
  })();
  const auftrag = { dateiname: 'x', bytes, heute: '2026-11-23', wahl, ...(gelernt ? { gelernt } : {}) };
  for await (const schritt of tabelle.read(auftrag)) {
    if (schritt.art === 'kunde') kunden.push(schritt.kunde);
    if (schritt.art === 'vertrag') vertraege.push(schritt.vertrag);
    if (schritt.art === 'hinweis') hinweise.push(schritt.hinweis.code);
    if (schritt.art === 'zuordnung') zuordnung = zuordnungSchema.parse(schritt.zuordnung);
    if (schritt.art === 'abbruch') abbruch = schritt.grund;
  }
  const spalten = zuordnung.blaetter[0]?.spalten ?? [];
  const spalte = (kopf: string) => spalten.find((eine) => eine.kopf === kopf);
  return { kunden, vertraege, hinweise, zuordnung, spalten, spalte, abbruch };
};

const blatt = (spalten: Tabellenwahl['blaetter'][number]['spalten'], mehr = {}): Partial<Tabellenwahl> => ({
  blaetter: [{ name: '', spalten, ...mehr }],
});

const liste =
  'Nachname;Vorname;Gesellschaft;VS-Nr.;Sparte;Zahlweise;Beitrag;Xyzzy\n' +
  'Müller;Jürgen;Allianz;A1;PHV;mtl.;12,50;eins\n' +
  'Ott;Eva;Müller Direkt;A2;Drachenflug;jährlich;80,00;zwei\n' +
  'Ott;Eva;müller  direkt;A3;Hausrat;jährlich;90,00;\n';

describe('columns', () => {
  test('each has heading, field, confidence, reason, samples and doubt', async () => {
    const { spalte, spalten } = await lies(liste);
    expect(spalten).toHaveLength(8);
    expect(spalte('Nachname')).toMatchObject({
      schluessel: 'nachname',
      nr: 0,
      feld: 'kunde.nachname',
      zweifel: false,
      herkunft: 'erkannt',
      gefuellt: 3,
      beispiele: ['Müller', 'Ott'],
    });
    expect(spalte('Xyzzy')).toMatchObject({ feld: null, zweifel: true, gefuellt: 2, sicherheit: 0 });
  });
  test('a chosen field is read and asked no more; "weitere Angaben" is a choice too', async () => {
    const { vertraege, spalte } = await lies(liste, {
      wahl: blatt([
        { schluessel: 'xyzzy', feld: 'vertrag.produkt' },
        { schluessel: 'zahlweise', feld: null },
      ]),
    });
    expect(vertraege[0]).toMatchObject({ produkt: 'eins', weitereAngaben: [{ wert: 'mtl.' }] });
    expect(vertraege[0]?.zahlweise).toBeUndefined();
    expect(spalte('Xyzzy')).toMatchObject({ feld: 'vertrag.produkt', zweifel: false, herkunft: 'gewaehlt' });
  });
  test('columns of one heading are told apart, those without one go by place', async () => {
    const { spalten, vertraege } = await lies('Name;Notiz;Notiz;\nHuber, Eva;a;b;c\nOtt, Udo;d;e;f\n', {
      wahl: blatt([
        { schluessel: 'notiz#2', feld: 'vertrag.versicherungsscheinnummer' },
        { schluessel: '(4)', feld: 'vertrag.produkt' },
      ]),
    });
    expect(spalten.map(({ schluessel }) => schluessel)).toEqual(['name', 'notiz', 'notiz#2', '(4)']);
    expect(vertraege).toMatchObject([
      { versicherungsscheinnummer: 'b', produkt: 'c' },
      { versicherungsscheinnummer: 'e', produkt: 'f' },
    ]);
  });
  test('a second contract of the row can be made by hand', async () => {
    const { vertraege } = await lies(
      'Name;Gesellschaft;Nr A;Nr B\nHuber, Eva;Allianz;A1;B1\nOtt, Udo;Allianz;A2;\n',
      {
        wahl: blatt([
          { schluessel: 'nr a', feld: 'vertrag.versicherungsscheinnummer' },
          { schluessel: 'nr b', feld: 'vertrag.versicherungsscheinnummer', gruppe: 2 },
        ]),
      },
    );
    expect(vertraege.map((v) => [v.gesellschaft, v.versicherungsscheinnummer])).toEqual([
      ['Allianz', 'A1'],
      ['Allianz', 'B1'],
      ['Allianz', 'A2'],
    ]);
  });
  test('a table without any known column is told, published, and read once a person has named them', async () => {
    const unbekannt = 'Aaa;Bbb\nx1;y1\nx2;y2\n';
    const davor = await lies(unbekannt);
    expect(davor.abbruch).toBeDefined();
    expect(davor.zuordnung.blaetter[0]).toMatchObject({ gelesen: false, grund: expect.any(String) });
    expect(davor.spalten.map(({ zweifel }) => zweifel)).toEqual([true, true]);
    const { abbruch, kunden } = await lies(unbekannt, {
      wahl: blatt(
        [
          { schluessel: 'aaa', feld: 'kunde.vorname' },
          { schluessel: 'bbb', feld: 'kunde.nachname' },
        ],
        { kopfzeile: 1 },
      ),
    });
    expect([abbruch, kunden.map(({ nachname }) => nachname)]).toEqual([undefined, ['y1', 'y2']]);
  });
  test.each([
    ['an unknown field', { schluessel: 'xyzzy', feld: 'kunde.gibtsnicht' }],
    ['an unknown column', { schluessel: 'gibtsnicht', feld: 'kunde.beruf' }],
  ])('%s changes nothing', async (_, wahl) => {
    const [mit, ohne] = [await lies(liste, { wahl: blatt([wahl]) }), await lies(liste)];
    expect([mit.vertraege, mit.spalten]).toEqual([ohne.vertraege, ohne.spalten]);
  });
});

describe('questions are asked once per column', () => {
  const betraege = 'Name;VS-Nr.;Jahresbeitrag\nHuber, Eva;A1;1.234\nOtt, Udo;A2;1,234\nOtt, Udo;A3;2.000\n';
  test('thousands or cents', async () => {
    const { spalte, hinweise, vertraege } = await lies(betraege);
    expect(spalte('Jahresbeitrag')?.regeln).toMatchObject([
      {
        art: 'dezimal',
        wert: null,
        frage: { anzahl: 3, text: expect.stringContaining('„1.234“ und „1,234“') },
      },
      { art: 'je', wert: 'vertrag.jahresbeitrag' },
    ]);
    expect(hinweise.filter((code) => code === 'frage-dezimal')).toHaveLength(1);
    expect(hinweise.filter((code) => code.startsWith('frage-'))).toHaveLength(1);
    expect(vertraege.map((v) => v.jahresbeitragCents)).toEqual([undefined, undefined, undefined]);
  });
  test.each([
    ['komma', [123400, 123, 200000]],
    ['punkt', [123, 123400, 200]],
  ] as const)('answered with %s', async (dezimal, soll) => {
    const { vertraege, spalte } = await lies(betraege, {
      wahl: blatt([{ schluessel: 'jahresbeitrag', dezimal }]),
    });
    expect(vertraege.map((v) => v.jahresbeitragCents)).toEqual(soll);
    expect(spalte('Jahresbeitrag')?.regeln[0]).toEqual({ art: 'dezimal', wert: dezimal });
  });
  const tage = 'Name;VS-Nr.;Beginn\nHuber, Eva;A1;03/04/2020\nOtt, Udo;A2;05/06/2021\n';
  test.each([
    [undefined, '2020-04-03', true],
    ['tag-monat', '2020-04-03', false],
    ['monat-tag', '2020-03-04', false],
  ] as const)('day or month first: %s', async (folge, beginn, fragt) => {
    const { vertraege, spalte } = await lies(tage, {
      wahl: blatt([{ schluessel: 'beginn', ...(folge ? { folge } : {}) }]),
    });
    expect(vertraege[0]?.beginn).toBe(beginn);
    expect(spalte('Beginn')?.regeln[0]?.frage !== undefined).toBe(fragt);
  });
  test.each([
    ['Beitrag', 'mtl.', true],
    ['Beitrag je Zahlung', 'mtl.', false],
    ['Jahresbeitrag', 'mtl.', false],
    ['Beitrag', 'jährlich', false],
  ])('%s, paid %s: of one payment or the year is asked %s', async (kopf, zahlweise, fragt) => {
    const { spalte } = await lies(`Name;VS-Nr.;Zahlweise;${kopf}\nHuber, Eva;A1;${zahlweise};12,50\n`);
    expect(spalte(kopf)?.regeln.find(({ art }) => art === 'je')?.frage !== undefined).toBe(fragt);
  });
});

describe('values', () => {
  const werte = (zuordnung: Zuordnung, art: Wertart) =>
    zuordnung.werte.filter((wert) => wert.art === art).map(({ roh, ziel, anzahl }) => [roh, ziel, anzahl]);
  test('each spelling once with its count, doubtful ones first', async () => {
    const { zuordnung } = await lies(liste);
    expect(werte(zuordnung, 'gesellschaft')).toEqual([
      ['Müller Direkt', null, 2],
      ['Allianz', 'allianz', 1],
    ]);
    expect(werte(zuordnung, 'sparte')[0]).toEqual(['Drachenflug', null, 1]);
    expect(werte(zuordnung, 'zahlweise')).toEqual([
      ['jährlich', 'jaehrlich', 2],
      ['mtl.', 'monatlich', 1],
    ]);
  });
  test('a chosen value is read so, the spelling of the list is kept', async () => {
    const { vertraege, zuordnung } = await lies(liste, {
      wahl: {
        werte: [
          { art: 'gesellschaft', roh: 'MÜLLER DIREKT', ziel: 'allianz' },
          { art: 'sparte', roh: 'Drachenflug', ziel: 'fahrrad' },
          { art: 'zahlweise', roh: 'mtl.', ziel: 'jaehrlich' },
        ],
      },
    });
    expect(vertraege.map((v) => [v.gesellschaft, v.sparte, v.sparteGeliefert, v.zahlweise])).toEqual([
      ['Allianz', 'privathaftpflicht', 'PHV', 'jaehrlich'],
      ['Allianz', 'fahrrad', 'Drachenflug', 'jaehrlich'],
      ['Allianz', 'hausrat', 'Hausrat', 'jaehrlich'],
    ]);
    expect(zuordnung.werte.find(({ roh }) => roh === 'Drachenflug')).toMatchObject({
      ziel: 'fahrrad',
      herkunft: 'gewaehlt',
      sicherheit: 'sicher',
    });
  });
  const leser = {
    gesellschaft: (text: string) => erkenneVersicherer(text).versicherer?.schluessel,
    sparte: (text: string) => erkenneSparte(text).sparte.schluessel,
    zahlweise: (text: string) => readZahlweise(textZelle(text)),
    anrede: (text: string) => readAnrede(textZelle(text)),
    familienstand: (text: string) => readFamilienstand(textZelle(text)),
  };
  test.each(Object.keys(leser) as Wertart[])('%s: every target is understood by the reader', (art) => {
    const falsch = wertziele(art).filter(({ ziel }) => {
      const gelesen = leser[art](wertText(art, ziel) ?? '');
      return (typeof gelesen === 'object' && 'wert' in gelesen ? gelesen.wert : gelesen) !== ziel;
    });
    expect(falsch).toEqual([]);
  });
});

describe('sheets', () => {
  const mappe = () =>
    writeXlsx([
      { name: 'Bestand', spalten: [{ titel: 'Name' }, { titel: 'VS-Nr.' }], zeilen: [['Huber, Eva', 'A1']] },
      { name: 'Archiv', spalten: [{ titel: 'Name' }, { titel: 'VS-Nr.' }], zeilen: [['Ott, Udo', 'A2']] },
    ]);
  test('one can be left out', async () => {
    const { vertraege, zuordnung } = await lies(await mappe(), {
      wahl: { blaetter: [{ name: 'Archiv', lesen: false, spalten: [] }] },
    });
    expect(vertraege.map((v) => v.versicherungsscheinnummer)).toEqual(['A1']);
    expect(zuordnung.blaetter.map(({ name, gelesen }) => [name, gelesen])).toEqual([
      ['Bestand', true],
      ['Archiv', false],
    ]);
  });
  test('a hidden one is named, not read unasked, and can be switched on', async () => {
    const blaetter = [
      { name: 'Offen', xml: blattXml([textZellen('Name', 'VS-Nr.'), textZellen('Huber, Eva', 'A1')]) },
      {
        name: 'Geheim',
        xml: blattXml([textZellen('Name', 'VS-Nr.'), textZellen('Ott, Udo', 'A2')]),
        zustand: 'hidden' as const,
      },
    ];
    const ohne = await lies(baueXlsx({ blaetter }));
    expect(ohne.zuordnung.blaetter[1]).toMatchObject({ name: 'Geheim', versteckt: true, gelesen: false });
    expect(ohne.vertraege).toHaveLength(1);
    expect(ohne.hinweise).toContain('blatt-versteckt');
    const mit = await lies(baueXlsx({ blaetter }), {
      wahl: { blaetter: [{ name: 'Geheim', lesen: true, spalten: [] }] },
    });
    expect(mit.vertraege.map((v) => v.versicherungsscheinnummer)).toEqual(['A1', 'A2']);
    expect(mit.hinweise).not.toContain('blatt-versteckt');
  });
  test('the heading row can be named; its first rows are shown', async () => {
    const text = 'Vorname;Nachname\nAlte;Liste\nNachname;Vorname\nHuber;Eva\nOtt;Udo\n';
    const { kunden, zuordnung } = await lies(text, { wahl: blatt([], { kopfzeile: 3 }) });
    expect(kunden.map(({ nachname }) => nachname)).toEqual(['Huber', 'Ott']);
    expect(zuordnung.blaetter[0]?.kopfzeilen).toEqual([3]);
    expect(zuordnung.blaetter[0]?.anfang[1]).toEqual({ zeile: 2, zellen: ['Alte', 'Liste'] });
  });
  test('the character set can be named', async () => {
    const bytes = Buffer.from('Nachname;Ort\nM\u0081ller;Bonn\nOtt;K\u0094ln\n', 'latin1');
    const { kunden, zuordnung } = await lies(bytes, { wahl: { zeichensatz: 'cp850' } });
    expect(kunden[0]?.nachname).toBe('Müller');
    expect(zuordnung.zeichensatz).toBe('cp850');
  });
});

describe('memory', () => {
  const gelernt = (kopfsatz: string): Gelerntes => ({
    spalten: new Map([
      [kopfsatz, { am: '2026-11-12', spalten: [{ schluessel: 'xyzzy', feld: 'vertrag.produkt' }] }],
    ]),
    werte: [{ art: 'sparte', roh: 'drachenflug', ziel: 'fahrrad', am: '2026-11-12' }],
  });
  const kopfsatz = 'beitrag|gesellschaft|nachname|sparte|vorname|vs-nr.|xyzzy|zahlweise';
  test('a heading set confirmed earlier is used unasked, in any order of columns', async () => {
    const { zuordnung, spalte, vertraege } = await lies(liste, { gelernt: gelernt(kopfsatz) });
    expect(zuordnung.blaetter[0]).toMatchObject({ kopfsatz, gelerntAm: '2026-11-12' });
    expect(spalte('Xyzzy')).toMatchObject({ feld: 'vertrag.produkt', herkunft: 'gelernt', zweifel: false });
    expect(vertraege[1]?.sparte).toBe('fahrrad');
    const gedreht = liste.split('\n').map((zeile) => zeile.split(';').toReversed().join(';'));
    const zweite = await lies(gedreht.join('\n'), { gelernt: gelernt(kopfsatz) });
    expect(zweite.spalte('Xyzzy')).toMatchObject({ feld: 'vertrag.produkt', herkunft: 'gelernt' });
  });
  test('the heading row of a confirmed set is found, although nobody else would know its words', async () => {
    const spalten = [
      { schluessel: 'aaa', feld: 'kunde.vorname' },
      { schluessel: 'bbb', feld: 'kunde.nachname' },
    ];
    const liste = 'Bericht\nAaa;Bbb\nEva;Huber\nUdo;Ott\n';
    const { kunden, zuordnung } = await lies(liste, {
      gelernt: { spalten: new Map([['aaa|bbb', { am: '2026-11-12', spalten }]]), werte: [] },
    });
    expect(kunden.map(({ nachname }) => nachname)).toEqual(['Huber', 'Ott']);
    expect(zuordnung.blaetter[0]).toMatchObject({ kopfzeilen: [2], gelerntAm: '2026-11-12' });
  });
  test('another heading set is not touched', async () => {
    const { zuordnung, spalte } = await lies(liste, { gelernt: gelernt('nachname|vorname') });
    expect(zuordnung.blaetter[0]?.gelerntAm).toBeUndefined();
    expect(spalte('Xyzzy')).toMatchObject({ feld: null, herkunft: 'erkannt' });
  });
  test('a choice for this file goes before the memory', async () => {
    const { spalte } = await lies(liste, {
      gelernt: gelernt(kopfsatz),
      wahl: blatt([{ schluessel: 'xyzzy', feld: 'kunde.beruf' }]),
    });
    expect(spalte('Xyzzy')).toMatchObject({ feld: 'kunde.beruf', herkunft: 'gewaehlt' });
  });
});
