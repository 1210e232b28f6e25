import { Badge, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { Listenzeile, Zeilenliste } from '#ui/anzeige/Zeilenliste.tsx';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { beratungsaktContract } from '../../beratung.contract.ts';
import type { Beratungszeile } from '../../beratung.contract.ts';

export const Standzeichen = ({ stand }: Pick<Beratungszeile, 'stand'>) => (
  <Badge color={stand === 'abgeschlossen' ? 'green' : 'yellow'}>
    {stand === 'abgeschlossen' ? 'abgeschlossen' : 'Entwurf'}
  </Badge>
);

const Zeile = ({ zeile }: { readonly zeile: Beratungszeile }) => (
  <Listenzeile>
    <Group gap="xs">
      <Link to={`/beratungen/${zeile.id}`} className="mw-link">
        {formatTag(zeile.am)} {zeile.anlass ?? 'ohne Anlass'}
      </Link>
      <Standzeichen stand={zeile.stand} />
      {zeile.korrigiertId && <Badge color="gray">Korrektur</Badge>}
    </Group>
    <Text size="sm" c="dimmed">
      {zeile.wer}
      {zeile.abgeschlossenAm && `, abgeschlossen am ${formatZeitpunkt(zeile.abgeschlossenAm)}`}
    </Text>
  </Listenzeile>
);

/** All records of a customer, newest first. */
export const Beratungsliste = ({ kundeId }: { readonly kundeId: string }) => {
  const abfrage = useAbfrage(beratungsaktContract.listBeratungen, { params: { kundeId } });
  return (
    <Geladen abfrage={abfrage} zeilen={3}>
      {(zeilen) =>
        zeilen.length === 0 ? (
          <Text size="sm" c="dimmed">
            Noch kein Gespräch festgehalten. Rat und Gründe gehören vor den Abschluss in Textform zum Kunden
            (§§ 61, 62 VVG).
          </Text>
        ) : (
          <Zeilenliste>
            {zeilen.map((zeile) => (
              <Zeile key={zeile.id} zeile={zeile} />
            ))}
          </Zeilenliste>
        )
      }
    </Geladen>
  );
};
