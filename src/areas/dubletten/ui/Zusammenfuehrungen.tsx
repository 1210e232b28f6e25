import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { beschreibe } from '#ui/beschreibung/feldname.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { dublettenContract } from '../contract.ts';
import type { Zusammenfuehrung } from '../contract.ts';
import { betrifft } from './Paarkarte.tsx';

const pfad = { kunde: 'kunden', vertrag: 'vertraege' } as const;

const Zeile = ({ eine }: { readonly eine: Zusammenfuehrung }) => {
  const { darfSchreiben } = useSitzung();
  const frage = useRueckfrage();
  const trenne = useAktion(dublettenContract.nimmZusammenfuehrungZurueck, {
    betrifft,
    onErfolg: () => meldeErfolg('Die Datensätze sind wieder getrennt.'),
  });
  const zurueck = async () => {
    const ja = await frage({
      titel: 'Zusammenführung zurücknehmen?',
      text: `${eine.quellnamen.join(', ')} wird wieder ein eigener Datensatz und bekommt zurück, was dazugehörte. Was Sie seitdem bearbeitet haben, bleibt.`,
      ja: 'Zurücknehmen',
    });
    if (ja) trenne.mutate({ params: { zusammenfuehrungId: eine.id } });
  };
  const behalten = eine.behalten.map((feld) => beschreibe(eine.gegenstand, feld).label);
  return (
    <Group justify="space-between" gap="xs" py={6} style={{ borderBottom: '1px solid var(--mw-linie)' }}>
      <div>
        <Link to={`/${pfad[eine.gegenstand]}/${eine.zielId}`} className="mw-link">
          {eine.bezeichnung}
        </Link>
        <Text size="sm" span>
          {' '}
          aus {eine.quellnamen.join(', ')}
        </Text>
        <Text size="xs" c="dimmed">
          {formatZeitpunkt(eine.am)} · {eine.wer}
          {behalten.length > 0 && ` · seitdem bearbeitet und behalten: ${behalten.join(', ')}`}
        </Text>
      </div>
      {eine.zurueckgenommenAm ? (
        <Badge color="gray">zurückgenommen</Badge>
      ) : (
        darfSchreiben && (
          <Button
            size="compact-sm"
            variant="default"
            loading={trenne.isPending}
            onClick={() => void zurueck()}
          >
            Zurücknehmen
          </Button>
        )
      )}
    </Group>
  );
};

/** The merges done, newest first, each with its way back. */
export const Zusammenfuehrungen = () => {
  const liste = useAbfrage(dublettenContract.listZusammenfuehrungen, { query: { anzahl: 100 } });
  return (
    <Geladen abfrage={liste}>
      {({ zusammenfuehrungen }) =>
        zusammenfuehrungen.length === 0 ? (
          <Leerzustand
            titel="Noch nichts zusammengeführt"
            text="Was Sie zusammenführen, steht hier und lässt sich zurücknehmen."
          />
        ) : (
          <Stack gap={0} component="section" aria-label="Zusammenführungen">
            {zusammenfuehrungen.map((eine) => (
              <Zeile key={eine.id} eine={eine} />
            ))}
          </Stack>
        )
      }
    </Geladen>
  );
};
