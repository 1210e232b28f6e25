import type { Zelle } from '#formats/tabelle/zelle.ts';
import { mitGedaechtnis } from './gedaechtnis.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, ohneFuelltext, unlesbar } from './lesung.ts';

export const ZAHLWEISEN = [
  'jaehrlich',
  'halbjaehrlich',
  'vierteljaehrlich',
  'monatlich',
  'einmalig',
] as const;
export type Zahlweise = (typeof ZAHLWEISEN)[number];

const FORMEN: readonly [RegExp, Zahlweise][] = [
  [
    /^(?:eb|e|einmal(?:ig|ige|beitrag|zahlung|prämie|praemie)?|einm\.?|single|lumpsum|one-?off|0|6)$/,
    'einmalig',
  ],
  [
    /^(?:1\/12|12|8|m|mo|mtl|mntl|mon(?:at)?(?:l|lich)?(?:erezahlung)?|monatlich(?:e|er)?.*|monatl?|monthly|permonth|pm|1monat|zwölfmal|1\/12-?(?:j.*|tel)|12x.*|12malig|12 ?raten)$/,
    'monatlich',
  ],
  [
    /^(?:1\/4|¼|4|v|vj|q|quartal(?:sweise)?|1\/4-?j.*|¼-?j.*|vierteljä?a?e?h?r?.*|viertelj.*|vjr?l|vj(?:ä|ae)?hrl.*|quartalsweise|4x.*|quarterly|vt?l?j|viertel|jedesquartal|3monate|viermal|vtl|3-?monatlich|alle3monate)$/,
    'vierteljaehrlich',
  ],
  [
    /^(?:1\/2|½|2|h|hj|1\/2-?j.*|½-?j.*|halbj.*|hjl|hj(?:ä|ae)?hrl.*|2x.*|semi-?annual(?:ly)?|half-?yearly|bi-?annual(?:ly)?|halb|6monate|zweimal|6-?monatlich|alle6monate|semester)$/,
    'halbjaehrlich',
  ],
  [
    /^(?:1\/1|1|j|ja|jhl|jhrl|jrl|jährl?.*|jaehrl?.*|jahr(?:es?|lich|eszahler|esbeitrag|esweise)?|p\.?a|1x.*|12-?monatlich|ganzj.*|annual(?:ly)?|yearly|perannum|alle12monate|12monate|einmaljährlich|1(?:\/1)?-?j(?:ä|ae)?hr.*|jä|jl|jlich)$/,
    'jaehrlich',
  ],
];

/**
 * Reads how often a premium is paid: words, abbreviations, fractions of a year, payments per year (1, 2, 4, 12) and the
 * GDV keys that do not collide with them (6 single, 8 monthly).
 */
export const readZahlweise = mitGedaechtnis(leseZahlweise);

function leseZahlweise(zelle: Zelle): Lesung<Zahlweise> {
  const text = ohneFuelltext(zelle.text === '0' ? '' : zelle.text);
  if (text === '') return undefined;
  // Excel turns "1/12" into the 1 December of some year.
  if (zelle.art === 'datum') return ausDatum(zelle.text);
  const kern = text
    .toLowerCase()
    .replaceAll(/\s+|\(.*\)|[.:]+$/g, '')
    .replace(/^(?:zahlweise|zw|zahlung):?/, '')
    .replace(/^(?:pro|je|im|per|à|p)[./]?(?=jahr|monat|quartal|halbjahr|viertel)/, '')
    .replaceAll(/(?<=\p{L})\./gu, '')
    .replace(/[,/-]?(?:lastschrift|sepa|überweisung|rechnung|abbuchung|ls)$/, '')
    .replace(/s?(?:zahlweise|zahlung|zahler)$/, '')
    .replace(/^0(?=[124]$)/, '');
  const form = FORMEN.find(([muster]) => muster.test(kern));
  return form ? gelesen(form[1], text) : unlesbar(text, 'Diese Zahlweise ist nicht bekannt.');
}

function ausDatum(tag: string): Lesung<Zahlweise> {
  const treffer = /^\d{4}-(\d{2})-01$/.exec(tag)?.[1];
  const zahl =
    treffer === undefined
      ? undefined
      : ({ '12': 'monatlich', '04': 'vierteljaehrlich', '02': 'halbjaehrlich', '01': 'jaehrlich' } as const)[
          treffer
        ];
  return zahl ? gelesen<Zahlweise>(zahl, tag) : unlesbar(tag, 'Hier steht ein Datum statt der Zahlweise.');
}
