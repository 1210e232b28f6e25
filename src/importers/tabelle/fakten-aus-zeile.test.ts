// Columns with facts about the customer reach the facts that the Bedarf reads; what is not clear stays a note.
import { describe, expect, test } from 'vitest';
import type { Kunde } from '#domain/kunde.ts';
import { tabelle } from './tabelle.ts';

const lies = async (kopf: string, zelle: string) => {
  const kunden: Kunde[] = [];
  const quelle = (async function* () {
    yield Buffer.from(`Vorname;Nachname;Geburtsdatum;${kopf}\nEva;Huber;01.02.1980;${zelle}\n`);
  })();
  for await (const schritt of tabelle.read({ dateiname: 'x', bytes: quelle, heute: '2026-11-23' }))
    if (schritt.art === 'kunde') kunden.push(schritt.kunde);
  return kunden[0];
};

describe('facts of a list', () => {
  test.each<[kopf: string, zelle: string, fakten: Kunde['fakten']]>([
    ['Berufsstatus', 'Angestellte', { berufsstatus: 'angestellt' }],
    ['Berufsstatus', 'selbständig', { berufsstatus: 'selbststaendig' }],
    ['Berufsstatus', 'Beamtin auf Probe', { berufsstatus: 'beamter-auf-probe' }],
    ['Stellung im Beruf', 'Azubi', { berufsstatus: 'auszubildend' }],
    ['Beruf', 'Ärztin', { beruf: 'Ärztin' }],
    ['Familienstand', 'verh.', { familienstand: 'verheiratet' }],
    ['Raucher', 'nein', { raucher: false }],
    ['Raucher', 'x', { raucher: true }],
    ['Bruttoeinkommen', '60.000,00 €', { bruttoeinkommenJahrCents: 6_000_000 }],
    ['Jahresbruttoeinkommen', '9.600,00', { bruttoeinkommenJahrCents: 960_000 }],
    ['Bruttoeinkommen mtl.', '4.500,50', { bruttoeinkommenJahrCents: 5_400_600 }],
    ['Bruttoeinkommen', '4.500,00 € mtl.', { bruttoeinkommenJahrCents: 5_400_000 }],
    ['Nettoeinkommen', '3.000,00', { nettoeinkommenMonatCents: 300_000 }],
    ['Nettoeinkommen', '36.000,00 € p. a.', { nettoeinkommenMonatCents: 300_000 }],
    ['Haushaltsnetto', '4.200,00', { haushaltsnettoMonatCents: 420_000 }],
    ['Anzahl Kinder', '2', { kinderzahl: 2 }],
    ['Kinder', '1,00', { kinderzahl: 1 }],
    ['Kinder', '3 Kinder', { kinderzahl: 3 }],
    ['Kinder', '0', { kinderzahl: 0 }],
    ['Kinder', 'keine', { kinderzahl: 0 }],
  ])('%s: %s', async (kopf, zelle, fakten) => {
    const kunde = await lies(kopf, zelle);
    expect(kunde?.fakten).toEqual(fakten);
    expect(kunde?.bemerkung ?? '').not.toContain(zelle);
  });

  test.each([
    ['Bruttoeinkommen', '4.500,00'],
    ['Nettoeinkommen', '36.000,00'],
    ['Bruttoeinkommen', '-60.000,00'],
    ['Bruttoeinkommen', '80.000 CHF'],
    ['Bruttoeinkommen', 'nach Absprache'],
    ['Berufsstatus', 'Astronautin'],
    ['Raucher', 'gelegentlich'],
    ['Familienstand', 'getrennt'],
    ['Anzahl Kinder', 'Max und Lena'],
    ['Kinder', '31'],
  ])('%s: %s is no fact, and is not lost', async (kopf, zelle) => {
    const kunde = await lies(kopf, zelle);
    expect(kunde?.fakten).toEqual({});
    expect(JSON.stringify(kunde)).toContain(zelle);
  });
});
