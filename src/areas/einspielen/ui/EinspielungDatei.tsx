import { Text } from '@mantine/core';
import { formatTag } from '#domain/datum.ts';
import { Angabe, Angaben, Strich } from '#ui/anzeige/Werte.tsx';
import { formatBytes, formatDauer, formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import type { Einspielung } from '../contract.ts';

const quellen: Readonly<Record<string, string>> = {
  gdv: 'GDV-Datensatz',
  csv: 'CSV-Tabelle',
  xlsx: 'Excel-Tabelle',
  tabelle: 'Tabelle',
};

const zeitraum = ({ von, bis }: Einspielung['lieferung']): string =>
  [von, bis].flatMap((tag) => (tag ? [formatTag(tag)] : [])).join(' – ');

/** What the file is, where it came from, who brought it. */
export const EinspielungDatei = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { lieferung, quelle } = einspielung;
  return (
    <Abschnitt titel="Datei">
      <Angaben>
        <Angabe label="Erkannt als">{quelle ? (quellen[quelle] ?? quelle) : <Strich />}</Angabe>
        <Angabe label="Gesellschaft">{lieferung.gesellschaft ?? <Strich />}</Angabe>
        <Angabe label="Vermittlernummern">{lieferung.vermittlernummern?.join(', ') || <Strich />}</Angabe>
        <Angabe label="Zeitraum">{zeitraum(lieferung) || <Strich />}</Angabe>
        <Angabe label="Größe">{formatBytes(einspielung.bytes)}</Angabe>
        <Angabe label="Gelesen">
          {formatZahl(einspielung.saetze)} {einspielung.quelle === 'gdv' ? 'Sätze' : 'Zeilen'}
          {einspielung.dauerMs === null ? '' : ` in ${formatDauer(einspielung.dauerMs)}`}
        </Angabe>
        <Angabe label="Angenommen">
          {formatZeitpunkt(einspielung.angelegtAm)} von {einspielung.von}
        </Angabe>
        {einspielung.uebernommenAm && (
          <Angabe label="Übernommen">{formatZeitpunkt(einspielung.uebernommenAm)}</Angabe>
        )}
        <Angabe label="Prüfsumme">
          <Text span size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {einspielung.sha256}
          </Text>
        </Angabe>
      </Angaben>
    </Abschnitt>
  );
};
