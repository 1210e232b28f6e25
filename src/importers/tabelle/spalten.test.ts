import { describe, expect, test } from 'vitest';
import { findTabelle } from '#formats/tabelle/struktur/find-tabelle.ts';
import type { Zeile } from '#formats/tabelle/zelle.ts';
import { textZelle, zahlZelle } from '#formats/tabelle/zelle.ts';
import { TABELLENFELDER } from './felder.ts';
import { erkenneSpalten } from './spalten.ts';
import { isFastGleich } from '#domain/tippfehler.ts';
import { deuteKopf, kenntKopf } from './ueberschrift.ts';
import { UEBERSCHRIFTEN } from './ueberschriften.daten.ts';

describe('deuteKopf', () => {
  test.each([
    ['Nachname', 'kunde.nachname'],
    ['ZUNAME', 'kunde.nachname'],
    ['Vers.-Schein-Nr.', 'vertrag.versicherungsscheinnummer'],
    ['Versicherungsschein-Nummer', 'vertrag.versicherungsscheinnummer'],
    ['Policennummer', 'vertrag.versicherungsscheinnummer'],
    ['VSNR', 'vertrag.versicherungsscheinnummer'],
    ['Vertragsnr.', 'vertrag.versicherungsscheinnummer'],
    ['VertragsNr', 'vertrag.versicherungsscheinnummer'],
    ['Strasse', 'kunde.strasse'],
    ['Straße / Nr.', 'kunde.strasse'],
    ['Anschrift PLZ', 'kunde.plz'],
    ['Kunde Ort', 'kunde.ort'],
    ['VN: Geburtsdatum', 'kunde.geburtsdatum'],
    ['Geb.-Datum', 'kunde.geburtsdatum'],
    ['geb. am', 'kunde.geburtsdatum'],
    ['Beitrag (brutto) in €', 'vertrag.beitrag'],
    ['Jahresbeitrag (€)', 'vertrag.jahresbeitrag'],
    ['E-Mail-Adresse', 'kunde.email'],
    ['Versicherungsbeginn', 'vertrag.beginn'],
    ['Vers.-Beginn', 'vertrag.beginn'],
    ['Hauptfaelligkeit', 'vertrag.hauptfaelligkeit'],
    ['Geburtsdatum Partner', 'partner.geburtsdatum'],
    ['VP Name', 'vertrag.versichertePerson'],
    ['Vermittler Ort', 'ignorieren'],
    ['Geburtsdatm', 'kunde.geburtsdatum'],
    ['Gesellschfat', 'vertrag.gesellschaft'],
    ['KD_NAME1', 'kunde.nachname'],
    ['KD_NAME2', 'kunde.vorname'],
    ['Kundendaten PLZ', 'kunde.plz'],
    ['Billing City', 'kunde.ort'],
    ['Account Name', 'kunde.name'],
    ['Account', 'kunde.name'],
    ['Policy #', 'vertrag.versicherungsscheinnummer'],
    ['Maklerpool', 'vertrag.lieferweg'],
    ['Premium (annual)', 'vertrag.jahresbeitrag'],
    ['Prämie (EUR/Monat)', 'vertrag.monatsbeitrag'],
    ['Beitrag netto in € p. a.', 'vertrag.jahresbeitragNetto'],
  ])('%s means %s', (kopf, feld) => {
    expect(deuteKopf(kopf)?.felder[0]).toBe(feld);
  });

  test('numbers behind contract fields count contracts', () => {
    expect(deuteKopf('Gesellschaft 2')).toMatchObject({ felder: ['vertrag.gesellschaft'], gruppe: 2 });
    expect(deuteKopf('Beitrag3')).toMatchObject({ felder: ['vertrag.beitrag'], gruppe: 3 });
  });

  test('data are no headings', () => {
    for (const text of [
      'Spalte1',
      'Müller',
      'Hauptstr. 12',
      '12.03.1970',
      'Berlin',
      'Allianz',
      '01067',
      'Kfz',
      'monatlich',
      '',
    ]) {
      expect([text, kenntKopf(text)]).toEqual([text, false]);
    }
  });

  test('every heading of the vocabulary is understood as its field, as one of its meanings', () => {
    for (const [feld, texte] of UEBERSCHRIFTEN) {
      for (const text of texte.split('|')) {
        expect([text, deuteKopf(text)?.genau]).toEqual([text, true]);
      }
      expect(TABELLENFELDER).toContain(feld);
    }
  });

  test.each([
    ['abc', 'abc', true],
    ['abc', 'abd', true],
    ['abc', 'ab', true],
    ['abc', 'acb', true],
    ['abc', 'xyz', false],
    ['abcd', 'ab', false],
  ])('isFastGleich %s %s', (a, b, erwartet) => {
    expect(isFastGleich(a, b)).toBe(erwartet);
  });
});

function zeilen(...bild: string[]): Zeile[] {
  return bild.map((text, i) => ({
    nummer: i + 1,
    zellen: text
      .split('|')
      .map((feld) =>
        /^\d+(\.\d+)?$/.test(feld) && !feld.startsWith('0') ? zahlZelle(Number(feld)) : textZelle(feld),
      ),
  }));
}

function felder(...bild: string[]): (string | undefined)[] {
  const tabelle = findTabelle(zeilen(...bild), { kenntKopf });
  return erkenneSpalten(tabelle.kopf, tabelle.daten, { heute: '2026-11-23' }).map((s) =>
    s.gruppe === undefined ? s.feld : `${s.feld}#${s.gruppe}`,
  );
}

describe('erkenneSpalten', () => {
  test('a usual list', () => {
    expect(
      felder(
        'Kd-Nr.|Anrede|Name|Vorname|Straße|PLZ|Ort|geb. am|Tel.|VU|VS-Nr.|Sparte|Beginn|Ablauf|ZW|Beitrag',
        '1001|Herr|Müller|Hans|Hauptstr. 1|10115|Berlin|12.03.1970|030 1234567|Allianz|AS-123456|PHV|01.01.2020|01.01.2030|1/12|12,50',
        '1002|Frau|Meier|Eva|Weg 2|50667|Köln|12.03.1980|0171 1234567|AXA|4711-0815|Hausrat|01.02.2020||1/1|120,00',
      ),
    ).toEqual([
      'kunde.kundennummer',
      'kunde.anrede',
      'kunde.nachname',
      'kunde.vorname',
      'kunde.strasse',
      'kunde.plz',
      'kunde.ort',
      'kunde.geburtsdatum',
      'kunde.telefon',
      'vertrag.gesellschaft',
      'vertrag.versicherungsscheinnummer',
      'vertrag.sparte',
      'vertrag.beginn',
      'vertrag.ablauf',
      'vertrag.zahlweise',
      'vertrag.beitrag',
    ]);
  });

  test('content decides where headings have two meanings', () => {
    expect(
      felder(
        'VN|Versicherung|Adresse|Nr.',
        'Müller, Hans|Hausrat|Weg 1, 10115 Berlin|1',
        'Meier, Eva|PHV|Weg 2, 50667 Köln|2',
      ),
    ).toEqual(['kunde.name', 'vertrag.sparte', 'kunde.anschrift', 'ignorieren']);
    expect(
      felder('VN|NN|Versicherung|Ort', 'Hans|Müller|Allianz|10115 Berlin', 'Eva|Meier|AXA|50667 Köln'),
    ).toEqual(['kunde.vorname', 'kunde.nachname', 'vertrag.gesellschaft', 'kunde.plzOrt']);
  });

  test('several contracts per row', () => {
    expect(
      felder(
        'Nachname|Vorname|Gesellschaft 1|Vertragsnr. 1|Gesellschaft 2|Vertragsnr. 2',
        'A|Hans|Allianz|123456|AXA|456789',
      ),
    ).toEqual([
      'kunde.nachname',
      'kunde.vorname',
      'vertrag.gesellschaft#1',
      'vertrag.versicherungsscheinnummer#1',
      'vertrag.gesellschaft#2',
      'vertrag.versicherungsscheinnummer#2',
    ]);
    expect(
      felder(
        'Name|Vorname|Gesellschaft|Police|Gesellschaft|Police',
        'A|Hans|Allianz|123456|AXA|456789',
      ).slice(2),
    ).toEqual([
      'vertrag.gesellschaft#1',
      'vertrag.versicherungsscheinnummer#1',
      'vertrag.gesellschaft#2',
      'vertrag.versicherungsscheinnummer#2',
    ]);
  });

  test('one set of columns per Sparte, or one column per Sparte', () => {
    const tabelle = zeilen('Müller, Hans|HUK|123456|AXA|456789', 'Meier, Eva|VHV|223456|HDI|556789');
    const spalten = erkenneSpalten(
      ['Kunde', 'Kfz Gesellschaft', 'Kfz Vertragsnr.', 'Hausrat Gesellschaft', 'Nr. Hausrat'],
      tabelle,
      {
        heute: '2026-11-23',
      },
    );
    expect(spalten.slice(1).map((s) => [s.feld, s.sparte, s.gruppe])).toEqual([
      ['vertrag.gesellschaft', 'Kfz', 1],
      ['vertrag.versicherungsscheinnummer', 'Kfz', 1],
      ['vertrag.gesellschaft', 'Hausrat', 2],
      ['vertrag.versicherungsscheinnummer', 'Hausrat', 2],
    ]);
    const je = erkenneSpalten(['Kunde', 'PHV', 'Kfz'], zeilen('Müller, Hans|Allianz|x', 'Meier, Eva|AXA|x'), {
      heute: '2026-11-23',
    });
    expect(je.map((s) => [s.feld, s.sparte])).toEqual([
      ['kunde.name', undefined],
      ['vertrag.gesellschaft', 'PHV'],
      ['vertrag.sparte', 'Kfz'],
    ]);
  });

  test('payments per year are a rhythm under their heading', () => {
    expect(felder('Name|ZW|JB', 'Müller, Hans|1|12,50', 'Meier, Eva|4|13,50', 'Groß, Uwe|12|14,50')).toEqual([
      'kunde.name',
      'vertrag.zahlweise',
      'vertrag.jahresbeitrag',
    ]);
  });

  test('no headings: by content alone', () => {
    expect(
      felder(
        'Hans|Müller|Hauptstr. 1|10115|Berlin|12.03.1970|hans@example.org|DE89370400440532013000|Allianz|Hausrat|monatlich',
        'Eva|Meier|Am Weg 2|50667|Köln|24.12.1985|eva@example.org|DE89370400440532013000|AXA|Haftpflicht|jährlich',
        'Uwe|Groß|Markt 3|80331|München|01.05.1962|uwe@example.org|DE89370400440532013000|HUK|Kfz|mtl.',
      ),
    ).toEqual([
      'kunde.vorname',
      'kunde.nachname',
      'kunde.strasse',
      'kunde.plz',
      'kunde.ort',
      'kunde.geburtsdatum',
      'kunde.email',
      'kunde.iban',
      'vertrag.gesellschaft',
      'vertrag.sparte',
      'vertrag.zahlweise',
    ]);
  });

  test('a heading that its content contradicts is doubtful; a confirmed one is not asked again', () => {
    const tabelle = zeilen('a|b', 'siehe Akte|y', 'offen|y');
    const [spalte] = erkenneSpalten(['Geburtsdatum', 'x'], tabelle, { heute: '2026-11-23' });
    expect(spalte).toMatchObject({ feld: 'kunde.geburtsdatum', beispiele: ['a', 'siehe Akte', 'offen'] });
    expect(spalte?.sicherheit).toBeLessThan(0.7);
    const [, gelernt] = erkenneSpalten(['Geburtsdatum', 'x'], tabelle, {
      heute: '2026-11-23',
      fest: new Map([['x', { feld: 'kunde.beruf' as const, herkunft: 'gelernt' as const }]]),
    });
    expect(gelernt).toMatchObject({ feld: 'kunde.beruf', sicherheit: 1 });
  });

  test('two columns for one field: the surer one has it', () => {
    const [, zweite] = erkenneSpalten(['Geburtsdatum', 'Geb. am'], zeilen('12.03.1970|x', '13.03.1970|y'), {
      heute: '2026-11-23',
    });
    expect(zweite).toMatchObject({ alternativen: ['kunde.geburtsdatum'] });
    expect(zweite?.feld).toBeUndefined();
  });
});

test('a product column that holds lines of business beside a Sparte column stays the product', () => {
  const zeilen = ['Hausrat', 'Kraftfahrt', 'Unfall'].map((text, i) => ({
    nummer: i + 2,
    zellen: [text, `${4711 + i}`, text].map((wert) => ({ art: 'text' as const, text: wert })),
  }));
  const spalten = erkenneSpalten(['Sparte', 'Vertragsnr.', 'Produkt'], zeilen, { heute: '2026-11-23' });
  expect(spalten.map(({ feld }) => feld)).toEqual([
    'vertrag.sparte',
    'vertrag.versicherungsscheinnummer',
    'vertrag.produkt',
  ]);
});
