// Words of the section "Zuordnung der Spalten".
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import type { Blattbefund, Spaltenbefund, Spaltenregel, Wertart } from '#domain/zuordnung.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';

export const wertartWorte: Readonly<Record<Wertart, { readonly label: string; readonly mehrzahl: string }>> =
  {
    gesellschaft: { label: 'Gesellschaft', mehrzahl: 'Gesellschaften' },
    sparte: { label: 'Sparte', mehrzahl: 'Sparten' },
    zahlweise: { label: 'Zahlweise', mehrzahl: 'Zahlweisen' },
    anrede: { label: 'Anrede', mehrzahl: 'Anreden' },
    familienstand: { label: 'Familienstand', mehrzahl: 'Familienstände' },
  };

/** 0 -> A, 26 -> AA: as a spreadsheet names its columns. */
export const spaltenbuchstabe = (nr: number): string =>
  (nr >= 26 ? spaltenbuchstabe(Math.floor(nr / 26) - 1) : '') + String.fromCharCode(65 + (nr % 26));

/** `Spalte C` where the heading is blank. */
export const spaltenname = ({ kopf, nr }: Pick<Spaltenbefund, 'kopf' | 'nr'>): string =>
  kopf.trim() || `Spalte ${spaltenbuchstabe(nr)}`;

export const zeilenzahl = (anzahl: number): string =>
  anzahl === 1 ? '1 Zeile' : `${formatZahl(anzahl)} Zeilen`;

export type Antwort = { readonly wert: string; readonly label: string };

/** "03/04/2020" read with the month in second or first place; undefined where it is no such date. */
const gelesenerTag = (text: string, folge: 'tag-monat' | 'monat-tag'): string | undefined => {
  const treffer = /(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})/.exec(text);
  if (!treffer) return undefined;
  const [, erste = '', zweite = '', jahr = ''] = treffer;
  const [tag, monat] = folge === 'tag-monat' ? [erste, zweite] : [zweite, erste];
  const voll = jahr.length === 2 ? `20${jahr}` : jahr;
  return formatTag(`${voll}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`);
};

/** "1.234" with its sign as the one of thousands, or of cents. */
const gelesenerBetrag = (text: string, dezimal: 'komma' | 'punkt'): string | undefined => {
  const treffer = /([1-9]\d{0,2})([.,])(\d{3})(?!\d)/.exec(text);
  if (!treffer) return undefined;
  const [, vorn = '', zeichen, hinten = ''] = treffer;
  const isCent = (zeichen === ',') === (dezimal === 'komma');
  const cents = isCent ? Math.round(Number(`${vorn}.${hinten}`) * 100) : Number(vorn + hinten) * 100;
  return formatCents(cents);
};

const mitBetrag = (label: string, beispiel: string, dezimal: 'komma' | 'punkt'): string => {
  const betrag = gelesenerBetrag(beispiel, dezimal);
  return betrag ? `${label}: ${beispiel} sind ${betrag}` : label;
};

const mitTag = (label: string, beispiel: string, folge: 'tag-monat' | 'monat-tag'): string => {
  const tag = gelesenerTag(beispiel, folge);
  return tag ? `${label}: ${beispiel} ist der ${tag}` : label;
};

/** What can be answered to the question about a column, said with its own example. */
export const antworten = ({ art, frage }: Spaltenregel): readonly Antwort[] => {
  const [beispiel = ''] = frage?.beispiele ?? [];
  if (art === 'dezimal')
    return [
      { wert: 'komma', label: mitBetrag('Komma trennt die Cent', beispiel, 'komma') },
      { wert: 'punkt', label: mitBetrag('Punkt trennt die Cent', beispiel, 'punkt') },
    ];
  if (art === 'folge')
    return [
      { wert: 'tag-monat', label: mitTag('Tag zuerst', beispiel, 'tag-monat') },
      { wert: 'monat-tag', label: mitTag('Monat zuerst', beispiel, 'monat-tag') },
    ];
  if (art === 'namen')
    return [
      { wert: 'vorname-zuerst', label: 'Vorname zuerst' },
      { wert: 'nachname-zuerst', label: 'Nachname zuerst' },
    ];
  return [
    { wert: 'vertrag.beitrag', label: 'je Zahlung' },
    { wert: 'vertrag.jahresbeitrag', label: 'im Jahr' },
    { wert: 'vertrag.monatsbeitrag', label: 'im Monat' },
  ];
};

/** What holds while nobody has answered. */
export const annahme = ({ art, wert, frage }: Spaltenregel): string => {
  const anzahl = formatZahl(frage?.anzahl ?? 0);
  if (art === 'dezimal')
    return `Bis dahin ${frage?.anzahl === 1 ? 'bleibt 1 Betrag' : `bleiben ${anzahl} Beträge`} ungelesen und unter „weitere Angaben“ erhalten.`;
  if (art === 'namen') return `Bis dahin entscheidet die Liste der Vornamen, bei ${anzahl} Namen.`;
  const angenommen = antworten({ art, wert })
    .find((eine) => eine.wert === wert)
    ?.label.split(':')[0];
  return `Angenommen: ${angenommen ?? ''}. Es hängt an ${zeilenzahl(frage?.anzahl ?? 0)}.`;
};

/** A sheet's name; text files have none, and tables below the first are called by their line. */
export const blattname = ({ name }: Blattbefund): string => name || 'Erste Tabelle';

/** False for a table below another one: it is read with its sheet. Rows of the beginning are kept of sheets alone. */
export const isBlatt = ({ anfang, kopfzeilen }: Blattbefund): boolean =>
  anfang.length > 0 || kopfzeilen.length === 0;
