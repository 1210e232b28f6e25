import { describe, expect, test } from 'vitest';
import type { Vertrag } from '#domain/vertrag.ts';
import { baueVertrag } from '#test/testkit/bauen.ts';
import { vergleicheVertraege } from './vergleiche-vertraege.ts';

type Teil = Partial<Vertrag> & { readonly kundeId?: string };
const gehalten = ({ kundeId = '1', ...vertrag }: Teil) => ({ vertrag: baueVertrag(vertrag), kundeId });

const ohneNummer = { versicherungsscheinnummer: undefined };
const auto = (kennzeichen: string): Teil => ({
  ...ohneNummer,
  sparte: 'kfz',
  details: { kennzeichen },
});

const faelle: readonly [string, Teil, Teil, string, string?][] = [
  [
    'same number, other spelling',
    {},
    { versicherungsscheinnummer: '12 345678 9' },
    'gleich',
    'gleiche Versicherungsscheinnummer',
  ],
  ['same number, other beginning', {}, { beginn: '2021-05-01' }, 'gleich'],
  [
    'same number, insurer spelt otherwise',
    { gesellschaft: 'Allianz' },
    { gesellschaft: 'Allianz Versicherungs-AG' },
    'gleich',
  ],
  ['same number at another insurer', {}, { gesellschaft: 'Andere Versicherung' }, 'verschieden'],
  ['a bundle: one number, two Sparten', {}, { sparte: 'hausrat' }, 'verschieden'],
  ['same number, Sparte unknown on one side', {}, { sparte: 'unbekannt' }, 'gleich'],
  ['same number, another customer', {}, { kundeId: '2' }, 'unklar', 'anderer Kunde'],
  [
    'a slip in the number',
    {},
    { versicherungsscheinnummer: '12-345687-9' },
    'unklar',
    'ähnliche Versicherungsscheinnummer (12-345687-9)',
  ],
  ['another number, all else equal', {}, { versicherungsscheinnummer: '77-999999-1' }, 'verschieden'],
  [
    'no number, same holder, Sparte, insurer, beginning, premium',
    {},
    ohneNummer,
    'gleich',
    'gleicher Beitrag, keine Angabe widerspricht',
  ],
  ['no number, premium unknown', {}, { ...ohneNummer, beitragCents: undefined }, 'unklar'],
  ['no number, another beginning', {}, { ...ohneNummer, beginn: '2023-01-01' }, 'verschieden'],
  ['two cars of one customer', auto('K-AB 1'), auto('K-XY 2'), 'verschieden'],
  ['one car twice', auto('K-AB 1'), auto('k ab 1'), 'gleich'],
];

describe('two stored contracts', () => {
  test.each(faelle)('%s', (_titel, a, b, urteil, grund) => {
    const ergebnis = vergleicheVertraege(gehalten(a), gehalten(b));
    expect(ergebnis).toMatchObject({ urteil });
    if (grund) expect(ergebnis.gruende).toContain(grund);
    expect(vergleicheVertraege(gehalten(b), gehalten(a)).punkte).toBe(ergebnis.punkte);
  });
});
