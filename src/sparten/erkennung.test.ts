import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erkenneSparte, sparteZuGdv } from './erkennung.ts';
import { sparten } from './index.ts';

describe('erkenneSparte', () => {
  test.each([
    ['PHV', 'privathaftpflicht', 'sicher'],
    ['Privat-Haftpflicht', 'privathaftpflicht', 'sicher'],
    ['Privathaftpflicht Vers.', 'privathaftpflicht', 'wahrscheinlich'],
    ['Haftpflicht', 'privathaftpflicht', 'wahrscheinlich'],
    ['Hundehaftpflicht', 'hundehalterhaftpflicht', 'sicher'],
    ['Hunde-Halterhaftpflicht', 'hundehalterhaftpflicht', 'sicher'],
    ['THV', 'hundehalterhaftpflicht', 'wahrscheinlich'],
    ['HR', 'hausrat', 'sicher'],
    ['RSV', 'privatrechtsschutz', 'wahrscheinlich'],
    ['PHV Single', 'privathaftpflicht', 'wahrscheinlich'],
    ['HP Betrieb', 'betriebshaftpflicht', 'wahrscheinlich'],
    ['Leben mit BU', 'kapitalleben', 'wahrscheinlich'],
    ['Hausr.', 'hausrat', 'wahrscheinlich'],
    ['Betriebl. Altersversorgung', 'betriebliche-altersversorgung', 'wahrscheinlich'],
    ['Haus- u. Grundbesitzer-HV', 'haus-und-grundbesitzerhaftpflicht', 'wahrscheinlich'],
    ['Priv. HV Fam.', 'privathaftpflicht', 'wahrscheinlich'],
    ['Kfz-Haftpflicht mit TK', 'kraftfahrt', 'sicher'],
    ['Versicherung', 'unbekannt', 'unsicher'],
    ['KFZ-HP/VK', 'kraftfahrt', 'sicher'],
    ['HAUSRATVERSICHERUNG', 'hausrat', 'sicher'],
    ['WGB', 'wohngebaeude', 'sicher'],
    ['Wohngebaeude', 'wohngebaeude', 'sicher'],
    ['RS', 'privatrechtsschutz', 'sicher'],
    ['Rechtsschutzversicherung', 'privatrechtsschutz', 'wahrscheinlich'],
    ['Verkehrsrechtsschutz', 'verkehrsrechtsschutz', 'sicher'],
    ['BU', 'berufsunfaehigkeit', 'sicher'],
    ['Berufsunfaehigkeit', 'berufsunfaehigkeit', 'sicher'],
    ['RLV', 'risikoleben', 'sicher'],
    ['KLV', 'kapitalleben', 'sicher'],
    ['Rürup', 'basisrente', 'sicher'],
    ['KFZ', 'kraftfahrt', 'sicher'],
    ['Kfz-Versicherung', 'kraftfahrt', 'sicher'],
    ['Pkw', 'kraftfahrt', 'sicher'],
    ['Kfz-Haftpflicht', 'kfz-haftpflicht', 'sicher'],
    ['D&O', 'organhaftpflicht', 'sicher'],
    ['Zahnzusatz Premium', 'zahnzusatz', 'wahrscheinlich'],
    ['Unfallversicherung 500% Progression', 'unfall', 'wahrscheinlich'],
    ['051', 'kfz-haftpflicht', 'unsicher'],
    ['040', 'privathaftpflicht', 'unsicher'],
    ['', 'unbekannt', 'unsicher'],
    ['xyz', 'unbekannt', 'unsicher'],
  ])('%s is %s, %s', (text, schluessel, sicherheit) => {
    const fund = erkenneSparte(text);
    expect([fund.sparte.schluessel, fund.sicherheit]).toEqual([schluessel, sicherheit]);
    expect(fund.grund).not.toBe('');
  });

  test('every label finds its own entry', () => {
    for (const sparte of sparten) expect(erkenneSparte(sparte.label).sparte).toBe(sparte);
  });

  test('no text throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => erkenneSparte(text).grund.length > 0));
  });
});

describe('sparteZuGdv', () => {
  test.each([
    ['051', {}, 'kfz-haftpflicht'],
    ['050', {}, 'kraftfahrt'],
    ['050', { texte: ['Flottenvertrag Nord'] }, 'kfz-flotte'],
    ['040', {}, 'privathaftpflicht'],
    ['040', { texte: ['Hunde'] }, 'hundehalterhaftpflicht'],
    ['040', { texte: ['O-Tank'] }, 'gewaesserschadenhaftpflicht'],
    ['040', { texte: ['Haus- und Grundbesitzer'] }, 'haus-und-grundbesitzerhaftpflicht'],
    ['040', { texte: ['Bauherren'] }, 'bauherrenhaftpflicht'],
    ['010', {}, 'kapitalleben'],
    ['010', { wagnisarten: ['0', '4'] }, 'berufsunfaehigkeit'],
    ['010', { wagnisarten: ['2', '4'] }, 'private-rente'],
    ['010', { texte: ['Riester-Rente Klassik'], wagnisarten: ['2'] }, 'riester-rente'],
    ['130', {}, 'hausrat'],
    ['090', {}, 'betriebsinhalt'],
    ['290', {}, 'unbekannt'],
    ['290', { texte: ['Veranstaltungsausfal'] }, 'veranstaltungsausfall'],
    ['040', { texte: ['Haus- und Grundbesit'] }, 'haus-und-grundbesitzerhaftpflicht'],
    ['999', {}, 'unbekannt'],
  ])('%s with %o is %s', (code, merkmale, schluessel) => {
    expect(sparteZuGdv(code, merkmale).sparte.schluessel).toBe(schluessel);
  });
});
