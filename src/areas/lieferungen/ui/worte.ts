// Words and colours for deliveries.
import { formatTag } from '#domain/datum.ts';
import type { Rhythmus } from '#domain/rhythmus.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Lieferreihe } from '../contract.ts';
import type { Zentraldatei } from '../zentral.contract.ts';

type Wort = { readonly label: string; readonly farbe: string };

const rhythmen: Readonly<Record<Rhythmus['art'], string>> = {
  taeglich: 'täglich',
  woechentlich: 'wöchentlich',
  vierzehntaegig: 'alle zwei Wochen',
  monatlich: 'monatlich',
  zweimonatlich: 'alle zwei Monate',
  vierteljaehrlich: 'vierteljährlich',
  halbjaehrlich: 'halbjährlich',
  jaehrlich: 'jährlich',
  unregelmaessig: 'unregelmäßig',
};

/** `Kommt monatlich (vermutet).`; nothing as long as no rhythm shows. */
export const rhythmusText = (rhythmus: Rhythmus | null): string =>
  rhythmus === null ? '' : `Kommt ${rhythmen[rhythmus.art]}${rhythmus.sicher ? '' : ' (vermutet)'}.`;

export const standWorte: Readonly<Record<Lieferreihe['stand'], Wort>> = {
  nie: { label: 'noch nie geliefert', farbe: 'gray' },
  unbekannt: { label: 'Rhythmus unbekannt', farbe: 'gray' },
  aktuell: { label: 'aktuell', farbe: 'teal' },
  faellig: { label: 'fällig', farbe: 'yellow' },
  ueberfaellig: { label: 'überfällig', farbe: 'red' },
  zurueckgestellt: { label: 'zurückgestellt', farbe: 'blue' },
  ignoriert: { label: 'nicht erwartet', farbe: 'gray' },
};

/** What a person needs to know about a row, in one sentence. */
export const standText = ({
  stand,
  letzte,
  naechste,
  tageUeberfaellig,
  zurueckgestelltBis,
}: Lieferreihe): string => {
  const zuletzt = letzte === null ? '' : `Zuletzt mit Stand ${formatTag(letzte)}. `;
  if (stand === 'nie') return 'Unter dieser Nummer ist noch keine Datei gekommen.';
  if (stand === 'ueberfaellig')
    return `${zuletzt}Erwartet zum ${formatTag(naechste ?? '')}, seit ${formatZahl(tageUeberfaellig)} Tagen überfällig.`;
  if (stand === 'zurueckgestellt')
    return `${zuletzt}Zurückgestellt bis ${formatTag(zurueckgestelltBis ?? '')}.`;
  if (naechste === null || stand === 'ignoriert') return zuletzt.trim();
  return `${zuletzt}Die nächste ${stand === 'faellig' ? 'war' : 'wird'} zum ${formatTag(naechste)} erwartet.`;
};

export const zentralWorte: Readonly<Record<Zentraldatei['status'], Wort>> = {
  wartet: { label: 'wartet', farbe: 'blue' },
  laeuft: { label: 'wird verteilt', farbe: 'blue' },
  verteilt: { label: 'verteilt', farbe: 'teal' },
  fehlgeschlagen: { label: 'fehlgeschlagen', farbe: 'red' },
};
