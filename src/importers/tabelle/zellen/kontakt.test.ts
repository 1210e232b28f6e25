import { describe, expect, test } from 'vitest';
import { textZelle, zahlZelle } from '#formats/tabelle/zelle.ts';
import { readEmail } from './email.ts';
import { isIban, readBic, readIban } from './iban.ts';
import { readKennzeichen } from './kennzeichen.ts';
import { readNummer } from './nummer.ts';
import { readTelefon } from './telefon.ts';

describe('readTelefon', () => {
  test.each([
    ['030 1234567', ['+49 30 1234567'], ['festnetz']],
    ['030/123 45-67', ['+49 30 1234567'], ['festnetz']],
    ['+49 (0)30 1234567', ['+49 30 1234567'], ['festnetz']],
    ['0049 171 1234567', ['+49 171 1234567'], ['mobil']],
    ['Tel.: 0171/1234567 (privat)', ['+49 171 1234567'], ['mobil']],
    ['Tel. 030 1234567, mobil 0171 1234567', ['+49 30 1234567', '+49 171 1234567'], ['festnetz', 'mobil']],
    ['030 1234567; 0171 1234567', ['+49 30 1234567', '+49 171 1234567'], ['festnetz', 'mobil']],
    ['030 1234567 / 0171 1234567', ['+49 30 1234567', '+49 171 1234567'], ['festnetz', 'mobil']],
    ['Fax 030 1234567', ['+49 30 1234567'], ['fax']],
    ['+43 1 5058650', ['+43 1 5058650'], ['festnetz']],
  ])('%s', (text, nummern, arten) => {
    const lesung = readTelefon(textZelle(text));
    expect(lesung).toMatchObject({
      wert: nummern.map((nummer, i) => ({ nummer, art: arten[i], gueltig: true })),
    });
  });

  test('C07 an unusual number is kept as it stands', () => {
    expect(readTelefon(textZelle('+49 30 123'))).toMatchObject({ wert: [{ nummer: '+49 30 123' }] });
  });

  test('a number cell has lost its zero', () => {
    expect(readTelefon(zahlZelle(1_711_234_567))).toMatchObject({
      wert: [{ nummer: '+49 171 1234567' }],
      hinweis: { code: 'telefon_null_ergaenzt' },
    });
    expect(readTelefon(zahlZelle(491_711_234_567))).toMatchObject({ wert: [{ nummer: '+49 171 1234567' }] });
  });

  test('words are no number', () => {
    expect(readTelefon(textZelle('siehe Akte'))).toHaveProperty('grund');
  });
});

describe('readEmail', () => {
  test.each([
    ['eva@example.org', ['eva@example.org']],
    ['Eva Muster <Eva.Muster@Example.org> (privat)', ['Eva.Muster@example.org']],
    ['a@example.org; b@example.org', ['a@example.org', 'b@example.org']],
    ['mailto:eva@example.org', ['eva@example.org']],
    ['E-Mail: eva@münchen.example', ['eva@münchen.example']],
    ['eva (at) example.org', ['eva@example.org']],
    ['eva @ example.org', ['eva@example.org']],
    ['eva@example,de', ['eva@example.de']],
  ])('%s', (text, wert) => {
    expect(readEmail(textZelle(text))).toMatchObject({ wert });
  });

  test.each(['eva', 'eva@', '@example.org', 'keine E-Mail bekannt'])('%s is none', (text) => {
    expect(readEmail(textZelle(text))).toHaveProperty('grund');
  });
});

describe('readIban', () => {
  test.each([
    'DE89370400440532013000',
    'de89 3704 0044 0532 0130 00',
    'IBAN: DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000 BIC COBADEFF',
  ])('V01 %s', (text) => {
    expect(readIban(textZelle(text))).toMatchObject({ wert: 'DE89370400440532013000' });
  });

  test.each([
    ['DE88370400440532013000', /Prüfziffer/],
    ['DE8937040044053201300', /21 statt 22/],
    ['532013000', /keine IBAN/],
  ])('%s stays unread', (text, grund) => {
    expect(readIban(textZelle(text))).toMatchObject({ grund: expect.stringMatching(grund) });
  });

  test('other countries and BIC', () => {
    expect(isIban('AT611904300234573201')).toBe(true);
    expect(readBic(textZelle('cobadeffxxx'))).toMatchObject({ wert: 'COBADEFFXXX' });
    expect(readBic(textZelle('Commerzbank'))).toHaveProperty('grund');
  });
});

describe('readNummer', () => {
  test.each([['000.123.456/7', '000.123.456/7']])('%s', (text, wert) => {
    expect(readNummer(textZelle(text))).toEqual({ wert, original: text });
  });

  test('C09 no invented digits', () => {
    expect(readNummer(textZelle('1,23457E+11'))).toHaveProperty('grund');
    expect(readNummer(zahlZelle(123_456_789_012_345_680))).toMatchObject({
      hinweis: { code: 'nummer_ungenau' },
    });
    expect(readNummer(zahlZelle(123_456_789_012))).toEqual({
      wert: '123456789012',
      original: '123456789012',
    });
  });
});

describe('readKennzeichen', () => {
  test.each([
    ['B-AB 123', 'B-AB 123'],
    ['b ab 123e', 'B-AB 123E'],
    ['M - XY - 1', 'M-XY 1'],
    ['LÖ-A 12H', 'LÖ-A 12H'],
    ['BAB123', 'BAB123'],
  ])('%s', (text, wert) => {
    expect(readKennzeichen(textZelle(text))).toMatchObject({ wert });
  });
});
