import { describe, expect, test } from 'vitest';
import { erkenneNamensfolge, readName, readNamensZellen } from './name.ts';
import type { NameOptionen } from './name.ts';
import { isGelesen } from './lesung.ts';

function kurz(text: string, optionen?: NameOptionen): string {
  const lesung = readName({ art: 'text', text }, optionen);
  if (!isGelesen(lesung)) return lesung ? 'unlesbar' : 'leer';
  const { wert } = lesung;
  if (wert.art === 'firma')
    return [`[${wert.firma}]`, wert.rechtsform, wert.ansprechpartner].filter(Boolean).join(' | ');
  const { anrede, titel, vorname, nachname, namenszusatz, geburtsname, partner } = wert;
  const zweite = partner && `+ ${partner.vorname} / ${partner.nachname}`;
  const person = [
    anrede && `<${anrede}>`,
    titel && `(${titel})`,
    vorname,
    '/',
    nachname,
    namenszusatz,
    geburtsname && `*${geburtsname}`,
    zweite,
  ];
  return person.filter(Boolean).join(' ');
}

describe('readName', () => {
  test.each([
    ['Müller, Hans', 'Hans / Müller'],
    ['von und zu Adelsberg, Eva', 'Eva / von und zu Adelsberg'],
    ['Eva von und zu Adelsberg', 'Eva / von und zu Adelsberg'],
    ['MÜLLER, HANS', 'Hans / Müller'],
    ['VON DER HEIDE, ANNA-LENA', 'Anna-Lena / von der Heide'],
    ['Müller; Hans', 'Hans / Müller'],
    ['Hans Müller (verstorben)', 'Hans / Müller'],
    ['Frank Graf', 'Frank / Graf'],
    ['Müller H.', 'H. / Müller'],
    ['Hans Müller', 'Hans / Müller'],
    ['Müller Hans', 'Hans / Müller'],
    ['Müller', '/ Müller'],
    ['Hans Peter Müller', 'Hans Peter / Müller'],
    ['Müller-Lüdenscheidt, Anna-Lena', 'Anna-Lena / Müller-Lüdenscheidt'],
    ['Dr. von der Heide, Hans-Peter', '(Dr.) Hans-Peter / von der Heide'],
    ['von der Heide, Dr. Hans-Peter', '(Dr.) Hans-Peter / von der Heide'],
    ['Heide, Hans-Peter von der', 'Hans-Peter / von der Heide'],
    ['Heide, von der, Hans-Peter', 'Hans-Peter / von der Heide'],
    ['Hans-Peter von der Heide', 'Hans-Peter / von der Heide'],
    ['von der Heide Hans-Peter', 'Hans-Peter / von der Heide'],
    ['Müller, Hans, Dr.', '(Dr.) Hans / Müller'],
    ['Prof. Dr. med. dent. Eva Groß', '(Prof. Dr. med. dent.) Eva / Groß'],
    ['Dr.med.Hans Müller', '(Dr. med.) Hans / Müller'],
    ['Dipl.-Ing. (FH) Uwe Weiß', '(Dipl.-Ing. (FH)) Uwe / Weiß'],
    ['Herr Dr. Hans Müller', '<herr> (Dr.) Hans / Müller'],
    ['Frau Müller, Eva', '<frau> Eva / Müller'],
    ['Eva Müller geb. Schmidt', 'Eva / Müller *Schmidt'],
    ['Müller (geb. Schmidt), Eva', 'Eva / Müller *Schmidt'],
    ['Müller jun., Hans', 'Hans / Müller jun.'],
    ['Hans Müller sen.', 'Hans / Müller sen.'],
    ['Graf von Hohenberg, Max', 'Max / Graf von Hohenberg'],
    ['Eheleute Hans und Eva Müller', '<eheleute> Hans / Müller + Eva / Müller'],
    ['Müller, Hans und Eva', 'Hans / Müller + Eva / Müller'],
    ['Hans Müller u. Eva Schmidt', 'Hans / Müller + Eva / Schmidt'],
    ['Müller Bau GmbH & Co. KG', '[Müller Bau GmbH & Co. KG] | GmbH & Co. KG'],
    ['Firma Hans Müller', '[Hans Müller]'],
    ['Schmidt & Söhne', '[Schmidt & Söhne]'],
    ['Malerbetrieb Müller, Inh. Hans Müller', '[Malerbetrieb Müller] | Hans Müller'],
    ['TSV Neustadt e.V.', '[TSV Neustadt e.V.] | e.V.'],
    ['WEG Hauptstr. 5', '[WEG Hauptstr. 5] | WEG'],
    ['Sanitär Weber e. K.', '[Sanitär Weber e. K.] | e.K.'],
    ['Zahnarztpraxis Dr. Weber', '[Zahnarztpraxis Dr. Weber]'],
    ["O'Brien, Sean", "Sean / O'Brien"],
    ['Nguyễn, Văn', 'Văn / Nguyễn'],
    ['Ægir, A', 'A / Ægir'],
    ['Agnes Kegel', 'Agnes / Kegel'],
    ['k. A.', 'leer'],
    ['  ', 'leer'],
  ])('%s', (text, erwartet) => {
    expect(kurz(text)).toBe(erwartet);
  });

  test('Null is a surname', () => {
    expect(readNamensZellen({ vorname: 'Eva', nachname: 'Nullmeier' })).toMatchObject({
      wert: { nachname: 'Nullmeier' },
    });
  });

  test('the rule of the column orders names that show no order', () => {
    expect(kurz('Yilmaz Kaya', { folge: 'nachname-zuerst' })).toBe('Kaya / Yilmaz');
    expect(kurz('Yilmaz Kaya')).toBe('Yilmaz / Kaya');
  });

  test.each([
    [['Müller Hans', 'Meier Eva', 'Yilmaz Kaya'], 'nachname-zuerst'],
    [['Hans Müller', 'Eva Meier'], 'vorname-zuerst'],
    [['Müller, Hans', 'Foo Bar'], 'unklar'],
  ])('erkenneNamensfolge %j', (texte, folge) => {
    expect(erkenneNamensfolge(texte)).toBe(folge);
  });
});

describe('readNamensZellen', () => {
  test.each([
    [
      { nachname: 'Müller', vorname: 'Hans' },
      { art: 'person', nachname: 'Müller', vorname: 'Hans' },
    ],
    [
      { nachname: 'Dr. Müller', vorname: 'Hans' },
      { titel: 'Dr.', nachname: 'Müller' },
    ],
    [
      { nachname: 'Heide', vorname: 'Hans von der' },
      { nachname: 'von der Heide', vorname: 'Hans' },
    ],
    [{ nachname: 'Müller, Hans' }, { nachname: 'Müller', vorname: 'Hans' }],
    [
      { nachname: 'Müller, Hans', vorname: 'Hans' },
      { nachname: 'Müller', vorname: 'Hans' },
    ],
    [
      { nachname: 'Bau GmbH', vorname: '' },
      { art: 'firma', firma: 'Bau GmbH', rechtsform: 'GmbH' },
    ],
    [
      { anrede: 'Firma', nachname: 'Adler', vorname: '' },
      { art: 'firma', firma: 'Adler' },
    ],
    [
      { firma: 'Adler GmbH', nachname: 'Müller', vorname: 'Hans' },
      { art: 'firma', firma: 'Adler GmbH', ansprechpartner: 'Hans Müller' },
    ],
    [{ nachname: 'Müller', vorname: 'Eva', geburtsname: 'geb. Schmidt' }, { geburtsname: 'Schmidt' }],
  ])('%j', (zellen, wert) => {
    expect(readNamensZellen(zellen)).toMatchObject({ wert });
  });
});
