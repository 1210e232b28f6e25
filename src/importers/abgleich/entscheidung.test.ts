import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { kundeSchema } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';
import type { KundeVorschlag } from '#domain/vorschlag.ts';
import { findEntscheidungKunde } from './entscheidung.ts';
import type { Kundenkandidat } from './entscheidung.ts';

type Eingabe = Partial<z.input<typeof kundeSchema>>;
const stand = { einspielung: '7', datei: 'a.gdv', am: '2026-11-01' };
const kunde = (felder: Eingabe): Kunde => kundeSchema.parse({ art: 'person', ...felder });
const vorschlag = (felder: Eingabe): KundeVorschlag => ({
  art: 'kunde',
  schluessel: 'k1',
  kunde: kunde(felder),
  nachweis: { zeile: 3, felder: { nachname: { zeile: 3, feld: 'Name1' } } },
});
const kandidat = (felder: Eingabe, mehr: Partial<Kundenkandidat> = {}, id = '1'): Kundenkandidat => ({
  id,
  version: 1,
  daten: kunde(felder),
  herkunft: {},
  ...mehr,
});
const entscheide = (neu: Eingabe, ...alt: Kundenkandidat[]) =>
  findEntscheidungKunde(vorschlag(neu), alt, stand);

const eva = {
  vorname: 'Eva',
  nachname: 'Huber',
  geburtsdatum: '1980-01-02',
  anschriften: [{ strasse: 'Hauptstr. 5', plz: '80331', ort: 'München' }],
};
const haus = { anschriften: eva.anschriften, telefonnummern: [{ nummer: '089 123456' }] };
const hans = { vorname: 'Hans', nachname: 'Huber', geburtsdatum: '1950-05-05' };

describe('who is who', () => {
  test.each<[string, Eingabe, Eingabe, string]>([
    ['same person again', eva, eva, 'unveraendert'],
    ['in capitals', { ...eva, vorname: 'EVA', nachname: 'HUBER' }, eva, 'unveraendert'],
    ['names swapped', { ...eva, vorname: 'Huber', nachname: 'Eva' }, eva, 'geaendert'],
    ['new phone', { ...eva, telefonnummern: [{ nummer: '0171 1234567' }] }, eva, 'geaendert'],
    ['twins', { ...eva, ...haus, vorname: 'Paul' }, { ...eva, ...haus }, 'neu'],
    [
      'twins with names of one sound',
      { ...eva, ...haus, vorname: 'Christian' },
      { ...eva, ...haus, vorname: 'Christina' },
      'unklar',
    ],
    [
      'father and son of one name',
      { ...hans, ...haus },
      { ...hans, ...haus, geburtsdatum: '1980-03-03' },
      'neu',
    ],
    [
      'father or son, no birth date',
      { ...hans, geburtsdatum: undefined, ...haus },
      { ...hans, anschriften: eva.anschriften },
      'unklar',
    ],
    [
      'senior and junior',
      { ...hans, namenszusatz: 'sen.' },
      { ...hans, geburtsdatum: undefined, namenszusatz: 'jun.' },
      'neu',
    ],
    ['day and month swapped', { ...eva, geburtsdatum: '1980-02-01' }, eva, 'unklar'],
    ['digits transposed', { ...eva, geburtsdatum: '1908-01-02' }, eva, 'unklar'],
    [
      'hyphen or blank in the given name',
      { ...hans, vorname: 'Hans Peter' },
      { ...hans, vorname: 'Hans-Peter' },
      'unveraendert',
    ],
    ['with a title', { ...eva, titel: 'Dr.' }, eva, 'geaendert'],
    ['particle left out', { ...eva, nachname: 'Heide' }, { ...eva, nachname: 'von der Heide' }, 'geaendert'],
    ['umlaut written out', { ...eva, nachname: 'Mueller' }, { ...eva, nachname: 'Müller' }, 'unveraendert'],
    ['slip in the birth date', { ...eva, geburtsdatum: '1980-01-03' }, eva, 'unklar'],
    ['married, with maiden name', { ...eva, nachname: 'Maier', geburtsname: 'Huber' }, eva, 'geaendert'],
    ['double name', { ...eva, nachname: 'Huber-Maier' }, eva, 'geaendert'],
    ['married, maiden name unknown', { ...eva, nachname: 'Schulz' }, eva, 'unklar'],
    ['typo in the surname, same address', { ...eva, nachname: 'Hubber' }, eva, 'geaendert'],
    [
      'moved or a namesake, no birth date',
      {
        vorname: 'Eva',
        nachname: 'Huber',
        anschriften: [{ strasse: 'Allee 1', plz: '10115', ort: 'Berlin' }],
      },
      eva,
      'unklar',
    ],
    [
      'no birth date, elsewhere, other mail and account: a namesake',
      {
        vorname: 'Eva',
        nachname: 'Huber',
        anschriften: [{ strasse: 'Allee 1', plz: '10115', ort: 'Berlin' }],
        emails: [{ adresse: 'eva@berlin.example' }],
        bankverbindungen: [{ iban: 'DE89370400440532013000' }],
      },
      {
        ...eva,
        emails: [{ adresse: 'huber@muenchen.example' }],
        bankverbindungen: [{ iban: 'DE02120300000000202051' }],
      },
      'neu',
    ],
    [
      'no birth date, elsewhere, another mail alone says nothing',
      {
        vorname: 'Eva',
        nachname: 'Huber',
        anschriften: [{ strasse: 'Allee 1', plz: '10115', ort: 'Berlin' }],
        emails: [{ adresse: 'eva@berlin.example' }],
      },
      { ...eva, emails: [{ adresse: 'huber@muenchen.example' }] },
      'unklar',
    ],
    [
      'the birth date is known of both: other mail and account are no news',
      {
        ...eva,
        emails: [{ adresse: 'eva@berlin.example' }],
        bankverbindungen: [{ iban: 'DE89370400440532013000' }],
      },
      {
        ...eva,
        anschriften: [],
        emails: [{ adresse: 'huber@muenchen.example' }],
        bankverbindungen: [{ iban: 'DE02120300000000202051' }],
      },
      'geaendert',
    ],
    ['other people', { vorname: 'Ute', nachname: 'Ott', geburtsdatum: '1980-01-02' }, eva, 'neu'],
    ['person and firm', { art: 'firma', firma: 'Huber GmbH', anschriften: eva.anschriften }, eva, 'neu'],
    [
      'firm, other legal form spelled',
      { art: 'firma', firma: 'Huber Bau G.m.b.H.', anschriften: [{ plz: '80331', ort: 'Muenchen' }] },
      { art: 'firma', firma: 'HUBER BAU GMBH', anschriften: [{ plz: '80331', ort: 'München' }] },
      'geaendert',
    ],
    [
      'firm, legal form changed',
      { art: 'firma', firma: 'Huber Bau GmbH & Co. KG', anschriften: eva.anschriften },
      { art: 'firma', firma: 'Huber Bau GmbH', anschriften: eva.anschriften },
      'geaendert',
    ],
    [
      'firm of one name in another place',
      { art: 'firma', firma: 'Huber Bau GmbH', anschriften: [{ plz: '10115', ort: 'Berlin' }] },
      { art: 'firma', firma: 'Huber Bau GmbH', anschriften: eva.anschriften },
      'unklar',
    ],
    [
      'firm, similar name',
      { art: 'firma', firma: 'Huber Bau Nord GmbH', anschriften: eva.anschriften },
      { art: 'firma', firma: 'Huber Bau GmbH', anschriften: eva.anschriften },
      'unklar',
    ],
  ])('%s', (_, neu, alt, soll) => {
    expect(entscheide(neu, kandidat(alt)).entscheidung).toBe(soll);
  });

  test.each<[string, Eingabe, Eingabe | undefined, string, string]>([
    ['no birth date', { vorname: 'Eva', nachname: 'Huber' }, undefined, 'unklar', 'fehlt das Geburtsdatum'],
    ['year of birth only', { ...eva, geburtsdatum: '1980-00-00' }, undefined, 'unklar', 'das Geburtsdatum'],
    ['surname only', { nachname: 'Huber' }, undefined, 'unklar', 'fehlen der Vorname und das Geburtsdatum'],
    ['firm without place', { art: 'firma', firma: 'Huber GmbH' }, undefined, 'unklar', 'fehlt der Ort'],
    ['complete', eva, undefined, 'neu', 'nicht im Bestand'],
    ['a name alone is nobody', { vorname: 'Eva', nachname: 'Huber' }, eva, 'unklar', 'könnte derselbe sein'],
    ['known by address', { ...eva, geburtsdatum: undefined }, eva, 'unveraendert', 'stimmen überein'],
  ])('in a table, %s: %s', (_, neu, alt, soll, grund) => {
    const gelesen = findEntscheidungKunde(vorschlag(neu), alt ? [kandidat(alt)] : [], stand, {
      mindestangaben: true,
    });
    expect(gelesen.entscheidung).toBe(soll);
    expect(gelesen.gruende.join('; ')).toContain(grund);
  });

  test('an insurer number mends a slip in the birth date', () => {
    const nummer = { fremdnummern: [{ gesellschaft: 'Nordlicht', nummer: '0012' }] };
    const gelesen = entscheide(
      { ...eva, ...nummer, geburtsdatum: '1980-01-03' },
      kandidat({ ...eva, ...nummer }),
    );
    expect(gelesen).toMatchObject({
      entscheidung: 'geaendert',
      aenderungen: [{ feld: 'geburtsdatum', neu: '1980-01-03', zeile: 3 }],
    });
  });
  test('the same contract is evidence for the renamed holder', () => {
    const alt = kandidat(eva, { gemeinsamerVertrag: true });
    expect(entscheide({ ...eva, nachname: 'Schulz', anschriften: [] }, alt).entscheidung).toBe('geaendert');
  });
  test('two that fit equally well are never chosen from', () => {
    const gelesen = entscheide(eva, kandidat(eva, {}, '1'), kandidat(eva, {}, '2'));
    expect(gelesen).toMatchObject({ entscheidung: 'unklar', kandidaten: [{ id: '1' }, { id: '2' }] });
  });
  test('nobody comes back from the trash by himself', () => {
    expect(entscheide(eva, kandidat(eva, { imPapierkorb: true })).entscheidung).toBe('unklar');
  });
  test('a list without birth dates, read again, changes nothing', () => {
    const { geburtsdatum: _ohne, ...zeile } = eva;
    expect(entscheide(zeile, kandidat(zeile)).entscheidung).toBe('unveraendert');
  });
});

describe('fields', () => {
  const getippt = (feld: string): Herkuenfte => ({
    [feld]: { art: 'eingabe', benutzer: 'u1', am: '2026-10-01' },
  });
  const lies = (neu: Eingabe, mehr: Partial<Kundenkandidat> = {}) => {
    const entscheidung = entscheide(
      { ...eva, ...neu },
      kandidat({ ...eva, fakten: { beruf: 'Maurer' } }, mehr),
    );
    return { daten: {}, herkunft: {}, aenderungen: [], konflikte: [], ...entscheidung } as {
      entscheidung: string;
      daten: Kunde;
      herkunft: Herkuenfte;
      aenderungen: { feld: string }[];
      konflikte: { feld: string; grund: string }[];
    };
  };
  const neuerBeruf = { fakten: { beruf: 'Architekt' } };

  test('a delivered value is updated and keeps its place in the file', () => {
    const { aenderungen, herkunft } = lies(neuerBeruf);
    expect(aenderungen).toMatchObject([{ feld: 'fakten.beruf', alt: 'Maurer', neu: 'Architekt', zeile: 3 }]);
    expect(herkunft['fakten.beruf']).toMatchObject({
      art: 'einspielung',
      einspielung: '7',
      datei: 'a.gdv',
      zeile: 3,
    });
  });
  test('a typed value wins and the delivery is listed', () => {
    const gelesen = lies(neuerBeruf, { herkunft: getippt('fakten.beruf') });
    expect(gelesen.entscheidung).toBe('unveraendert');
    expect(gelesen.konflikte).toMatchObject([
      { feld: 'fakten.beruf', alt: 'Maurer', neu: 'Architekt', grund: 'eingabe' },
    ]);
  });
  test('an older delivery never overwrites a newer one, but fills a blank', () => {
    const gelesen = lies({ ...neuerBeruf, titel: 'Dr.' }, { stand: '2026-11-02' });
    expect(gelesen.konflikte).toMatchObject([{ feld: 'fakten.beruf', grund: 'aelter' }]);
    expect(gelesen.aenderungen.map((a) => a.feld)).toEqual(['titel']);
  });
  test('empty never deletes', () => {
    expect(lies({ anschriften: [], fakten: {} }).entscheidung).toBe('unveraendert');
  });
  test('a move replaces the delivered main address', () => {
    const gelesen = lies({
      anschriften: [{ strasse: 'Allee 1', plz: '80333', ort: 'München' }],
      telefonnummern: [{ nummer: '0891234567' }],
    });
    expect(gelesen.daten.anschriften).toMatchObject([{ strasse: 'Allee 1' }]);
  });
  test('a typed main address stays; the delivered one is a conflict', () => {
    const gelesen = lies(
      { anschriften: [{ strasse: 'Allee 1', plz: '80333', ort: 'München' }] },
      { herkunft: getippt('anschriften:de|munchen|80331|hauptstr 5') },
    );
    expect(gelesen.konflikte).toMatchObject([{ grund: 'eingabe', neu: { strasse: 'Allee 1' } }]);
  });
  test('a phone in another spelling is the same one', () => {
    const alt = { ...eva, telefonnummern: [{ nummer: '+49 89 123456' }] };
    expect(
      entscheide({ ...eva, telefonnummern: [{ nummer: '089/123456' }] }, kandidat(alt)).entscheidung,
    ).toBe('unveraendert');
  });
});
