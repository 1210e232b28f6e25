// Values of a Sparte's details as a report writes them.
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import type { Detailfeld } from '#sparten/sparte.ts';
import type { Paar } from './seitenmodell.ts';

type Satz = Readonly<Record<string, unknown>>;

const isSatz = (wert: unknown): wert is Satz =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

const zahlwort = (wert: number, { name, einheit, art }: Detailfeld): string => {
  const zusatz = art === 'prozent' ? '%' : einheit;
  // A year has no thousands.
  const zahl = /jahr/i.test(name) && !zusatz && wert > 999 ? String(wert) : wert.toLocaleString('de-DE');
  return zusatz ? `${zahl} ${zusatz}` : zahl;
};

/** Undefined where there is nothing to say. */
export const formatDetail = (feld: Detailfeld, wert: unknown): string | undefined => {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  if (typeof wert === 'number') return feld.art === 'geld' ? formatCents(wert) : zahlwort(wert, feld);
  if (typeof wert !== 'string' || wert.trim() === '') return undefined;
  if (feld.art === 'tag') return formatTag(wert);
  return feld.art === 'wahl' ? (feld.werte?.[wert] ?? wert) : wert;
};

/** Rows of a list that a report prints; a fleet of a thousand cars is an annex of its own. */
const hoechstensZeilen = 40;

const zeilenOf = (feld: Detailfeld, wert: unknown): Paar[] => {
  const zeilen = Array.isArray(wert) ? wert.filter(isSatz) : [];
  const paare = zeilen.slice(0, hoechstensZeilen).map((zeile, i) => ({
    label: `${feld.label} ${i + 1}`,
    wert: (feld.felder ?? [])
      .flatMap((eines) => {
        const text = formatDetail(eines, zeile[eines.name]);
        return text === undefined ? [] : [`${eines.label}: ${text}`];
      })
      .join('\n'),
  }));
  const mehr = zeilen.length - hoechstensZeilen;
  return mehr > 0 ? [...paare, { label: feld.label, wert: `und ${mehr} weitere` }] : paare;
};

/** All known details by their headings, in the order of the Sparte. */
export const detailgruppen = (
  felder: readonly Detailfeld[],
  details: Satz,
): { titel: string; paare: Paar[] }[] => {
  const gruppen = new Map<string, Paar[]>();
  for (const feld of felder) {
    const wert = details[feld.name];
    const text = feld.art === 'liste' ? undefined : formatDetail(feld, wert);
    const paare =
      feld.art === 'liste'
        ? zeilenOf(feld, wert)
        : text === undefined
          ? []
          : [{ label: feld.label, wert: text }];
    const titel = feld.gruppe ?? 'Weitere Angaben';
    if (paare.length > 0) gruppen.set(titel, [...(gruppen.get(titel) ?? []), ...paare]);
  }
  return [...gruppen].map(([titel, paare]) => ({ titel, paare }));
};
