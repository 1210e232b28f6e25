// The reason of a finding in German: the rule's words, then the figures, then what was read and what was not.
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { findSparte } from '#sparten/index.ts';
import type { Vermerk } from './ablehnung.ts';
import type { Vertragslage } from './lage/subjekte.ts';
import type { Bewertung } from './pruefung.ts';
import type { Einheit, Regel } from './regel.ts';
import type { Sicht } from './sicht.ts';

const zusatz: Readonly<Record<Einheit, string>> = {
  Cent: '',
  'Cent/Tag': ' am Tag',
  'Cent/Monat': ' im Monat',
  'Cent/Jahr': ' im Jahr',
  Prozent: ' %',
  Anzahl: '',
};
const ohneGeld = new Set<Einheit>(['Prozent', 'Anzahl']);

/** An amount as people read it: `2.250,00 € im Monat`, `50 %`. */
export const formatWert = (wert: number, einheit: Einheit): string =>
  (ohneGeld.has(einheit) ? wert.toLocaleString('de-DE') : formatCents(wert)) + zusatz[einheit];

const nenneZahlen = ({ zahlen }: Regel, sicht: Sicht): string[] =>
  (zahlen ?? []).flatMap(({ label, wert, einheit }) => {
    const zahl = wert.lies(sicht);
    return zahl === undefined ? [] : [`${label}: ${formatWert(zahl, einheit)}`];
  });

const nenneZiel = ({ regel: { ziel }, ziel: wert }: Bewertung): string[] => {
  if (!ziel || wert === undefined) return [];
  return [`${ziel.wort ?? 'Ziel'}: ${formatWert(wert, ziel.einheit)}${ziel.wie ? ` (${ziel.wie})` : ''}`];
};

const nenneDeckung = ({ regel: { ziel }, urteil }: Bewertung, luecke: number | null): string[] => {
  if (!ziel || urteil?.vorhanden === undefined) return [];
  const fehlt = luecke ? [`es fehlen ${formatWert(luecke, ziel.einheit)}`] : [];
  return [`vorhanden: ${formatWert(urteil.vorhanden, ziel.einheit)}`, ...fehlt];
};

/** `Hausratversicherung bei Lindenkrone`. */
export const nenneVertrag = ({ vertrag }: Vertragslage): string =>
  `${findSparte(vertrag.sparte).label} bei ${vertrag.gesellschaft}`;

const nenneVertraege = ({ urteil }: Bewertung): string[] =>
  urteil && urteil.vertraege.length > 0 ? [`Gelesen: ${urteil.vertraege.map(nenneVertrag).join(', ')}.`] : [];

const nenneKuenftige = ({ regel, ergebnis }: Bewertung, { lage }: Sicht): string[] => {
  if (ergebnis !== 'luecke') return [];
  return lage.vertraege
    .filter(({ kuenftig, vertrag }) => kuenftig && regel.deckung.sparten.includes(vertrag.sparte))
    .map((eine) => {
      const { beginn } = eine.vertrag;
      return `${nenneVertrag(eine)} ${beginn && beginn > lage.stichtag ? `beginnt am ${formatTag(beginn)}` : 'ist beantragt'}.`;
    });
};

const nenneVermerk = (vermerk: Vermerk | null): string[] => {
  if (!vermerk) return [];
  const was = vermerk.art === 'erledigt' ? 'Als erledigt vermerkt' : 'Vom Kunden abgelehnt';
  return [`${was} am ${formatTag(vermerk.am)}${vermerk.grund ? `: ${vermerk.grund}` : ''}.`];
};

const gross = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const satz = (teile: readonly string[]): string[] =>
  teile.length > 0 ? [`${gross(teile.join('; '))}.`] : [];

/** An answer left open by the contract, or a contract that counts although its amount is not told. */
const nichtLesbar = ({ regel: { deckung }, ziel, urteil }: Bewertung): string[] => {
  if (!urteil || urteil.vertraege.length === 0) return [];
  if (urteil.fehlt.length > 0) return ['Aus dem Vertrag ist das nicht zu lesen.'];
  const ohneHoehe = typeof deckung.wert === 'string' && urteil.vorhanden === undefined && (ziel ?? 1) > 0;
  return ohneHoehe ? ['Wie hoch die Leistung ist, nennt der Vertrag nicht.'] : [];
};

/** What is not decided is not claimed. */
const einleitung = ({ regel, ergebnis, urteil }: Bewertung): string => {
  if (ergebnis === 'nicht relevant') return 'Trifft derzeit nicht zu.';
  if (!urteil) return `Noch nicht zu beurteilen, es fehlen Angaben. Falls es zutrifft: ${regel.grund}`;
  return ergebnis === 'gedeckt' ? (regel.grundGedeckt ?? regel.grund) : regel.grund;
};

/** One German paragraph. Call with the finding's subject set in `sicht`. */
export const schreibeGrund = (
  bewertung: Bewertung,
  sicht: Sicht,
  luecke: number | null,
  vermerk: Vermerk | null,
): string => {
  const { regel, ergebnis, urteil } = bewertung;
  const zahlen = ergebnis === 'nicht relevant' ? [] : nenneZahlen(regel, sicht);
  return [
    einleitung(bewertung),
    ...satz([...zahlen, ...(urteil ? [...nenneZiel(bewertung), ...nenneDeckung(bewertung, luecke)] : [])]),
    ...nenneVertraege(bewertung),
    ...nichtLesbar(bewertung),
    ...nenneKuenftige(bewertung, sicht),
    ...nenneVermerk(vermerk),
  ].join(' ');
};
