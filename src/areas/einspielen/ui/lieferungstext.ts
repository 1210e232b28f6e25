// What a file is, in one line: kind, insurer, agency numbers, period, size.
import { formatTag } from '#domain/datum.ts';
import { formatBytes, formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import type { Einspielung } from '../contract.ts';

const quellen: Readonly<Record<string, string>> = { gdv: 'GDV', tabelle: 'Tabelle' };

const zeitraum = (von: string | undefined, bis: string | undefined): string => {
  if (von && bis)
    return von.slice(0, 7) === bis.slice(0, 7)
      ? formatTag(`${bis.slice(0, 7)}-00`)
      : `${formatTag(von)} bis ${formatTag(bis)}`;
  return bis ? `Stand ${formatTag(bis)}` : '';
};

const nummern = (alle: readonly string[] = []): string => {
  if (alle.length === 0) return '';
  const gezeigt = alle.slice(0, 3).join(', ');
  return `Nr. ${gezeigt}${alle.length > 3 ? ` und ${formatZahl(alle.length - 3)} weitere` : ''}`;
};

/** Records once they are counted; before that what the size of a GDV file tells. */
const umfang = ({ quelle, saetze, bytes }: Pick<Einspielung, 'quelle' | 'saetze' | 'bytes'>): string => {
  if (saetze > 0) return `${formatZahl(saetze)} ${quelle === 'tabelle' ? 'Zeilen' : 'Sätze'}`;
  return quelle === 'gdv' && bytes > 258
    ? `etwa ${formatZahl(Math.round(bytes / 258))} Sätze`
    : formatBytes(bytes);
};

/** Parts that are known, the surest first. */
export const beschreibeLieferung = (
  einspielung: Pick<Einspielung, 'quelle' | 'lieferung' | 'saetze' | 'bytes'>,
): string => {
  const { quelle, lieferung } = einspielung;
  const { gesellschaft, ueber, vermittlernummern, von, bis } = lieferung;
  return [
    quelle === null ? '' : (quellen[quelle] ?? quelle),
    ueber === undefined ? gesellschaft : `über ${ueber}`,
    nummern(vermittlernummern),
    zeitraum(von, bis),
    umfang(einspielung),
  ]
    .filter(Boolean)
    .join(' · ');
};
