import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baueBerichtsdaten } from '#test/testkit/bericht.ts';
import { baueVertrag } from '#test/testkit/bauen.ts';
import { baueBericht, berichtstitel, waehleTeile } from './baue-bericht.ts';
import { kontrastAufWeiss, lesbar } from './farbe.ts';
import { findTeil, teile } from './index.ts';
import type { Block, Tabelle } from './seitenmodell.ts';
import { musterhinweis, vorlagenschluessel } from './vorlagen/vorlage.ts';

const daten = baueBerichtsdaten();
const leer = baueBerichtsdaten({
  mitglieder: [{ ...daten.mitglieder[0], vertraege: [], anschriften: [], emails: [], telefonnummern: [] }],
  befunde: [],
  fragen: [],
  abgelehnt: [],
  aufgaben: [],
  aenderungen: { seit: null, eintraege: [] },
});

/** The part's blocks; the cover as its text. */
const bloecke = (schluessel: string, aus = daten): readonly Block[] => {
  const seite = findTeil(schluessel)?.baue(aus).seite;
  return seite && 'bloecke' in seite ? seite.bloecke : [];
};
const alsText = (schluessel: string, aus = daten) => JSON.stringify(findTeil(schluessel)?.baue(aus).seite);
const isTabelle = (block: Block): block is Tabelle => block.art === 'tabelle';

describe('gallery of parts', () => {
  test('lists every file', () => {
    const dateien = readdirSync(join(import.meta.dirname, 'teile')).map((name) => name.replace('.ts', ''));
    expect(teile.map(({ schluessel }) => schluessel).toSorted()).toEqual(dateien.toSorted());
  });

  test.each(teile)('$schluessel: pure, says something, also of an empty file', (teil) => {
    expect(teil.baue(daten)).toEqual(teil.baue(daten));
    for (const aus of [daten, leer]) {
      const { seite } = teil.baue(aus);
      expect(JSON.stringify(seite)).not.toMatch(/undefined|NaN|\[object/);
      expect(seite.titel).not.toBe('');
      if ('bloecke' in seite) expect(seite.bloecke).not.toEqual([]);
    }
  });

  test.each(teile)('$schluessel: rows have as many cells as the table has columns', ({ schluessel }) => {
    for (const { spalten, zeilen } of bloecke(schluessel).filter(isTabelle))
      for (const { art, zellen } of zeilen)
        expect(zellen).toHaveLength(art === 'gruppe' ? 1 : spalten.length);
  });

  test.each(teile)('$schluessel: nothing of what the broker earns or notes', ({ schluessel }) => {
    const [erster, ...rest] = daten.mitglieder;
    const geheim = baueVertrag({
      bemerkung: 'Courtage nachverhandeln',
      vermittlernummer: 'VM-4711',
      weitereAngaben: [{ bezeichnung: 'Provision', wert: '7,5 %' }],
    });
    const mit = { ...daten, mitglieder: [{ ...erster, vertraege: [geheim] }, ...rest] as const };
    const text = alsText(schluessel, mit as unknown as typeof daten) ?? '';
    expect(text).not.toMatch(/Courtage(?! vom)|Provision|VM-4711/);
  });

  test('every legal text has a part that prints it, marked as sample until approved', () => {
    const gedruckt = teile.flatMap(({ vorlage }) => vorlage ?? []);
    expect(gedruckt.toSorted()).toEqual(vorlagenschluessel.toSorted());
    for (const schluessel of gedruckt) {
      expect(alsText(schluessel)).toContain(musterhinweis);
      const text = daten.texte[schluessel];
      const eigene = { ...daten, texte: { ...daten.texte, [schluessel]: { ...text, freigegeben: true } } };
      expect(alsText(schluessel, eigene)).not.toContain(musterhinweis);
    }
  });
});

describe('contracts', () => {
  const [erster] = daten.mitglieder;
  const mit = (...vertraege: Parameters<typeof baueVertrag>[0][]) =>
    baueBerichtsdaten({ mitglieder: [{ ...erster, vertraege: vertraege.map(baueVertrag) }] });
  const summe = (aus: typeof daten) =>
    bloecke('vertragsuebersicht', aus)
      .filter(isTabelle)[0]
      ?.zeilen.at(-1)
      ?.zellen.map(({ text }) => text.replace('\u00a0', ' '))
      .slice(-2);

  test.each([
    [mit({ beitragCents: 10_000, zahlweise: 'monatlich' }), ['100,00 €', '1.200,00 €']],
    [mit({ beitragCents: 10_000 }, { beitragCents: 2_000 }), ['10,00 €', '120,00 €']],
    [mit({ beitragCents: 10_000 }, { beitragCents: 9_900, waehrung: 'CHF' }), ['8,33 €', '100,00 €']],
    [
      mit({ beitragCents: 10_000 }, { beitragCents: 9_900, lieferstatus: 'beitragsfrei' }),
      ['8,33 €', '100,00 €'],
    ],
    [mit({ beitragCents: 10_000 }, { beitragCents: 5_000, zahlweise: 'einmalig' }), ['8,33 €', '100,00 €']],
    [
      mit({ beitragCents: 10_000 }, { beitragCents: 9_900, lieferstatus: 'storniert' }),
      ['8,33 €', '100,00 €'],
    ],
    [mit({ beitragCents: 10_000 }, { beitragCents: 9_900, beginn: '2027-01-01' }), ['8,33 €', '100,00 €']],
  ])('sums what is paid now, per month and year (%#)', (aus, erwartet) =>
    expect(summe(aus)).toEqual(erwartet),
  );

  test('a foreign contract is marked, one that ended is gone, one that begins is named', () => {
    const aus = mit(
      { produkt: 'Fremd', fremdvertrag: true },
      { produkt: 'Alt', lieferstatus: 'abgelaufen' },
      { produkt: 'Neu', beginn: '2027-02-01' },
    );
    const text = alsText('vertragsuebersicht', aus);
    expect(text).toContain('"marke":"Fremdvertrag"');
    expect(text).toContain('Neu · beginnt am 01.02.2027');
    expect(text).not.toContain('"Alt');
  });

  test('a household is listed by member with sums', () => {
    const gruppen = bloecke('vertragsuebersicht')
      .filter(isTabelle)
      .flatMap(({ zeilen }) => zeilen.filter(({ art }) => art === 'gruppe'));
    expect(gruppen.length).toBeGreaterThan(1);
    expect(alsText('vertragsuebersicht')).toContain('Summe des Haushalts');
  });

  test('the chart names its values in words', () => {
    const [diagramm] = bloecke('beitraege').filter(({ art }) => art === 'balken');
    expect(diagramm).toMatchObject({
      alt: expect.stringMatching(/Jahresbeitrag nach Sparte: \S.+ \d+,\d\d\s€/),
    });
  });
});

describe('conversation', () => {
  test('changes speak of premiums and data, not of paths', () => {
    const text = alsText('aenderungen');
    expect(text?.replaceAll('\u00a0', ' ')).toContain('Jahresbeitrag: 120,00 € → 134,50 €');
    expect(text).toContain('Anschrift aktualisiert');
    expect(text).not.toContain('anschriften:');
  });
  test('the agenda takes the points of the broker, else those of the file', () => {
    expect(alsText('tagesordnung', { ...daten, tagesordnung: ['Hauskauf'] })).toContain('Hauskauf');
    expect(alsText('tagesordnung')).toContain('nächste Schritte');
  });
  test('what the customer declined stands with day and reason', () => {
    expect(alsText('bedarf')).toContain('Zu teuer');
    expect(alsText('bedarf')).toContain('04.05.2026');
  });
});

describe('baueBericht', () => {
  test('parts come in the order of the gallery, unknown ones are left out', () => {
    const gewaehlt = waehleTeile(['datenauszug', 'gibtesnicht', 'deckblatt', 'deckblatt']);
    expect(gewaehlt.map(({ schluessel }) => schluessel)).toEqual(['deckblatt', 'datenauszug']);
  });
  test('names what is missing in the legal texts', () => {
    const { fehlend } = baueBericht(waehleTeile(['erstinformation']), daten);
    expect(fehlend).toContainEqual({ teil: 'erstinformation', platzhalter: 'mandant.registerstelle' });
    expect(fehlend.map(({ platzhalter }) => platzhalter)).not.toContain('mandant.registernummer');
  });
  test.each([
    [['erstinformation'], 'Erstinformation'],
    [['deckblatt', 'maklervertrag'], 'Maklervertrag'],
    [['erstinformation', 'maklervertrag'], 'Finanzreport'],
    [['bedarf'], 'Finanzreport'],
  ])('%j is called %s', (schluessel, titel) => expect(berichtstitel(waehleTeile(schluessel))).toBe(titel));
});

test.each(['#ffffff', '#ffee00', '#0f6876', '#000000', '#FF8800'])(
  '%s is made readable on white',
  (farbe) => {
    expect(kontrastAufWeiss(lesbar(farbe))).toBeGreaterThanOrEqual(4.5);
  },
);
