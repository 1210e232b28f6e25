import { expect, test } from 'vitest';
import type { Fakten } from '#domain/fakten.ts';
import { createSachverhalt } from '../lage/sachverhalt.ts';
import { parameterAm } from '../parameter.ts';
import { createMitglied, createVertrag } from '../pruefstand/haushalt.ts';
import type { Ausdruck } from '../sicht.ts';
import { krankengeldLuecke } from './krankengeld.ts';
import {
  basisrenteRaum,
  entgeltumwandlungMonat,
  pflegeluecke,
  rentenluecke,
  riesterMindestbeitrag,
} from './rente.ts';
import { todesfallbedarf, unfallGrundsumme } from './todesfall.ts';

const heute = '2026-11-23';

const rechne = (
  ausdruck: Ausdruck<number>,
  fakten: Fakten,
  geburtsdatum = '1986-01-01',
  stichtag = heute,
) => {
  const vertraege = [createVertrag('riester-rente', { kinderMitZulage: 1 })];
  const lage = createSachverhalt([createMitglied(fakten, { geburtsdatum, vertraege })], stichtag);
  const [anna] = lage.personen;
  return anna && ausdruck.lies({ lage, parameter: parameterAm(stichtag), subjekt: anna });
};
const beruf: Fakten = {
  berufsstatus: 'angestellt',
  bruttoeinkommenJahrCents: 6_000_000,
  nettoeinkommenMonatCents: 320_000,
};

// Each expected value was worked out by hand from the formula beside it.
test.each<[string, Ausdruck<number>, Fakten, number | undefined]>([
  // min(0.7*5000; 0.9*3200) = 2880; less 9.3 + 1.3 + 1.8 % = 2522.88; (3200 - 2522.88)/30
  ['sick pay gap', krankengeldLuecke, beruf, 2257],
  // childless: 0.6 % more
  ['sick pay gap without children', krankengeldLuecke, { ...beruf, kinder: [] }, 2315],
  // 0.7*5812.50 = 4068.75 at the ceiling, *0.876 = 3564.23
  [
    'sick pay gap above the ceiling',
    krankengeldLuecke,
    { ...beruf, bruttoeinkommenJahrCents: 12_000_000, nettoeinkommenMonatCents: 600_000 },
    8119,
  ],
  ['without income nothing', krankengeldLuecke, { berufsstatus: 'angestellt' }, undefined],
  // 3364 - 0.9 * 0.87 * 1500
  ['care gap', pflegeluecke, { gesetzlicheRenteErwartetMonatCents: 150_000 }, 218_950],
  ['deferred compensation', entgeltumwandlungMonat, {}, 33_800],
  // 30826 - 18.6 % of 60000
  ['room for a Basisrente', basisrenteRaum, beruf, 1_966_600],
  [
    'self-employed without duty: all of it',
    basisrenteRaum,
    { berufsstatus: 'selbststaendig', rentenversicherungspflichtig: false },
    3_082_600,
  ],
  // 4 % of 50000 = 2000 - 175 - 300
  ['Riester', riesterMindestbeitrag, { bruttoeinkommenVorjahrCents: 5_000_000 }, 152_500],
  ['Riester at least the base', riesterMindestbeitrag, { bruttoeinkommenVorjahrCents: 500_000 }, 6_000],
  // 3 * 60000 + 200000 - 50000
  [
    'death',
    todesfallbedarf,
    {
      ...beruf,
      darlehen: [{ darlehensart: 'immobilie', restschuldCents: 20_000_000 }],
      ruecklagenCents: 5_000_000,
    },
    33_000_000,
  ],
  // age 40: 5 times
  ['accident', unfallGrundsumme, beruf, 30_000_000],
  ['accident at least 100,000', unfallGrundsumme, { bruttoeinkommenJahrCents: 1_000_000 }, 10_000_000],
  // 0.8*3200*1.02^27 - 0.87*2000*1.01^27 = 4369.66 - 2276.24
  ['pension', rentenluecke, { ...beruf, gesetzlicheRenteErwartetMonatCents: 200_000 }, 209_342],
])('%s', (_, ausdruck, fakten, erwartet) => {
  const wert = rechne(ausdruck, fakten);
  if (erwartet === undefined) expect(wert).toBeUndefined();
  else expect(Math.abs((wert ?? Number.NaN) - erwartet)).toBeLessThanOrEqual(60);
});
