// Premiums of private health insurance in old age.
import { all, is, lt } from '../bedingung.ts';
import { goodIf } from '../vertragsumfang.ts';
import { alter, krankenversicherung } from '../fakten/person.ts';
import type { Regel } from '../regel.ts';

export const pkvBeitragImAlterRegeln: readonly Regel[] = [
  {
    id: 'KV-09',
    sparte: 'krankenvoll',
    subjekt: 'person',
    stufe: 2,
    art: 'sinnvoll',
    rang: 60,
    titel: 'Beitragsentlastung im Alter und Tarifwechsel prüfen',
    grund:
      'PKV-Beiträge steigen; ein Entlastungsbaustein und das Tarifwechselrecht beim eigenen Versicherer helfen. Der Entlastungsbaustein ist arbeitgeberzuschussfähig.',
    rechtsgrundlage: '§ 204 VVG; § 257 Abs. 2 SGB V',
    wenn: all(is(krankenversicherung, 'pkv'), lt(alter, 60)),
    deckung: { sparten: ['krankenvoll'], guete: goodIf('beitragsentlastung', { sonst: 'keine' }) },
  },
];
