import { Text } from '@mantine/core';
import { lieferungenContract } from '#areas/lieferungen/contract.ts';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';

/** For files out of the operator's inbox: of which central file this is a part. */
export const Zentralherkunft = ({ einspielungId }: { readonly einspielungId: string }) => {
  const { data } = useAbfrage(lieferungenContract.getHerkunft, { params: { einspielungId } });
  if (!data?.teil) return null;
  const { dateiname, saetze, zeileVon, zeileBis, am, sha256 } = data.teil;
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      Über den zentralen Eingang am {formatZeitpunkt(am)}: {formatZahl(saetze)} Sätze aus „{dateiname}“,
      zwischen Zeile {formatZahl(zeileVon)} und {formatZahl(zeileBis)} (Prüfsumme der zentralen Datei{' '}
      {sha256.slice(0, 12)}…).
    </Text>
  );
};
