import { describe, expect, test } from 'vitest';
import { textZelle, zahlZelle } from '#formats/tabelle/zelle.ts';
import { readAnrede, readFamilienstand, readLand, readWahrheit } from './auswahl.ts';
import { readZahlweise } from './zahlweise.ts';

describe('readZahlweise', () => {
  test.each([
    ['jaehrlich', '1/1|jährlich|jhrl.|jhrl|jährl.|j|1|Jahreszahler|p.a.|jährliche Zahlung|Jährlich'],
    ['halbjaehrlich', '1/2|halbjährlich|1/2-jährlich|1/2 jhrl.|½-jährlich|hj|h|2|halbj.|hjl.'],
    ['vierteljaehrlich', '1/4|vierteljährlich|1/4-jährlich|vj|v|4|quartalsweise|Quartal|vjrl.|viertelj.'],
    ['monatlich', '1/12|monatlich|mtl.|mtl|m|12|mon.|mntl.|monatl.|8|Monatlich (Lastschrift)'],
    ['einmalig', 'einmalig|Einmalbeitrag|EB|einmal|6'],
  ])('%s', (wert, texte) => {
    for (const text of texte.split('|'))
      expect([text, readZahlweise(textZelle(text))]).toMatchObject([text, { wert }]);
  });

  test('a fraction that Excel made a day of', () => {
    expect(readZahlweise({ art: 'datum', text: '2026-12-01', tag: '2026-12-01' })).toMatchObject({
      wert: 'monatlich',
    });
  });

  test.each(['3', '13', 'nach Bedarf'])('%s is unknown', (text) => {
    expect(readZahlweise(textZelle(text))).toHaveProperty('grund');
  });

  test('numbers are payments per year', () => {
    expect(readZahlweise(zahlZelle(12))).toMatchObject({ wert: 'monatlich' });
  });
});

describe('closed lists', () => {
  test.each([
    [readAnrede, 'Hr.', 'herr'],
    [readAnrede, 'Frau', 'frau'],
    [readAnrede, 'Fa.', 'firma'],
    [readAnrede, 'Herr und Frau', 'eheleute'],
    [readFamilienstand, 'verh.', 'verheiratet'],
    [readFamilienstand, 'LEDIG', 'ledig'],
    [readLand, 'Deutschland', 'DE'],
    [readLand, 'A', 'AT'],
    [readWahrheit, 'x', true],
    [readWahrheit, 'nein', false],
  ])('%o %s', (leser, text, wert) => {
    expect(leser(textZelle(text))).toMatchObject({ wert });
  });

  test('unknown words stay unread', () => {
    expect(readAnrede(textZelle('Kapitän'))).toHaveProperty('grund');
    expect(readAnrede(textZelle('-'))).toBeUndefined();
  });
});
