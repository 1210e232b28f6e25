// Documents as the trade names them: categories, file names, what the search looks at. Pure.
import { z } from 'zod';
import { falteKurz } from './faltung.ts';

/** In the order in which people choose; keys are stored. */
export const dokumentkategorien = [
  { schluessel: 'police', label: 'Versicherungsschein' },
  { schluessel: 'antrag', label: 'Antrag und Angebot' },
  { schluessel: 'nachtrag', label: 'Nachtrag' },
  { schluessel: 'rechnung', label: 'Beitragsrechnung' },
  { schluessel: 'kuendigung', label: 'Kündigung' },
  { schluessel: 'schaden', label: 'Schaden' },
  { schluessel: 'beratung', label: 'Beratungsdokumentation' },
  { schluessel: 'bericht', label: 'Finanzreport und Bericht' },
  { schluessel: 'gesundheit', label: 'Gesundheitsunterlagen' },
  { schluessel: 'vollmacht', label: 'Maklervertrag und Vollmacht' },
  { schluessel: 'einwilligung', label: 'Einwilligung' },
  { schluessel: 'nachweis', label: 'Ausweis und Nachweis' },
  { schluessel: 'schriftwechsel', label: 'Schriftwechsel' },
  { schluessel: 'sonstiges', label: 'Sonstiges' },
] as const;

export type Dokumentkategorie = (typeof dokumentkategorien)[number]['schluessel'];
export const dokumentkategorieSchema = z.enum(dokumentkategorien.map(({ schluessel }) => schluessel));

/** Documents of these categories show health and income: seen only with the right to. */
export const schutzbeduerftigeKategorien: readonly Dokumentkategorie[] = [
  'beratung',
  'bericht',
  'gesundheit',
];

export const kategorieLabel = (schluessel: string): string =>
  dokumentkategorien.find((eine) => eine.schluessel === schluessel)?.label ?? schluessel;

/** Most bytes of a file name on common disks. */
const hoechstensBytes = 255;
const bytesVon = (text: string): number => new TextEncoder().encode(text).length;

/** Ending in lower case without its dot; empty where there is none: `Police.PDF` -> `pdf`. */
export const endungVon = (name: string): string =>
  /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const kuerze = (name: string): string => {
  const endung = /\.[a-z0-9]{1,10}$/i.exec(name)?.[0] ?? '';
  const zeichen = Array.from(name.slice(0, name.length - endung.length));
  while (bytesVon(zeichen.join('') + endung) > hoechstensBytes) zeichen.pop();
  return zeichen.join('').trimEnd() + endung;
};

/**
 * A file name without signs that lead out of a folder or deceive: path signs, control and direction characters become
 * a visible `_`. Composed form (NFC), at most 255 bytes with its ending kept, never empty.
 */
export const dokumentname = (name: string): string => {
  const sauber = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"\\/:*?<>|]/gu, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return sauber === '' ? 'Dokument' : kuerze(sauber);
};

/** A new name that keeps the ending of the old one: what a file is does not change with its name. */
export const umbenannt = (alt: string, neu: string): string => {
  const endung = endungVon(alt);
  const name = dokumentname(neu);
  if (endung === '' || endungVon(name) === endung) return name;
  return dokumentname(`${name}.${endung}`);
};

/** Numbers written with signs between are also found written together: `12-345678-9`. */
const zusammengeschrieben = (text: string): string[] =>
  (text.match(/[\p{L}\d]+(?:[-./][\p{L}\d]+)+/gu) ?? [])
    .filter((wort) => /\d/.test(wort) && wort.length <= 60)
    .map((wort) => falteKurz(wort).replaceAll(' ', ''));

/** Longest full text that is kept and searched, in characters. */
export const hoechstensVolltext = 200_000;

/** First half of the column `suche`: what the list shows. */
export const suchkopf = (name: string, kategorie: string): string => {
  const text = `${name} ${kategorieLabel(kategorie)}`;
  return ` ${[falteKurz(text), ...zusammengeschrieben(name)].join(' ')} `;
};

/** Second half: the text inside. */
export const suchrumpf = (volltext: string): string =>
  volltext === '' ? '|' : `| ${[falteKurz(volltext), ...zusammengeschrieben(volltext)].join(' ')}`;

/** The question of the search box: all words, or a number written together; undefined where nothing can be searched. */
export const parseDokumentfrage = (text: string): readonly (readonly string[])[] | undefined => {
  const worte = falteKurz(text).split(' ').filter(Boolean).slice(0, 10);
  if (worte.length === 0) return undefined;
  const zusammen = worte.join('');
  return worte.length > 1 && /\d/.test(zusammen) ? [worte, [zusammen]] : [worte];
};
