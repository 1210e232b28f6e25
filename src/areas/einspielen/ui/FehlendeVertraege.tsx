import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion, useSeiten } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt, Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { WeitereLaden } from '#ui/tabelle/WeitereLaden.tsx';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import type { FehlenderVertrag, Urteil } from '../fehlende/fehlende.contract.ts';

const worte: Readonly<Record<Urteil, { readonly label: string; readonly farbe: string }>> = {
  beendet: { label: 'beendet', farbe: 'red' },
  bleibt: { label: 'bleibt', farbe: 'teal' },
  spaeter: { label: 'später', farbe: 'gray' },
};
const urteile = Object.keys(worte) as Urteil[];

const betrifft = ['einspielungen', 'vertraege', 'kunden', 'start', 'suche'] as const;

type Entscheide = (urteil: Urteil | 'offen', vertragIds?: string[]) => void;

const nebenbei = ({ kunde, beginn, jahresbeitragCents }: FehlenderVertrag): string =>
  [
    kunde,
    beginn ? `seit ${formatTag(beginn)}` : '',
    jahresbeitragCents === null ? '' : `${formatCents(jahresbeitragCents)} im Jahr`,
  ]
    .filter(Boolean)
    .join(' · ');

const Zeile = ({
  vertrag,
  entscheide,
}: {
  readonly vertrag: FehlenderVertrag;
  readonly entscheide?: Entscheide;
}) => {
  const { vertragId, bezeichnung, urteil } = vertrag;
  return (
    <Group justify="space-between" gap="xs" role="listitem">
      <div style={{ minWidth: 0 }}>
        <Link to={`/vertraege/${vertragId}`} className="mw-link" style={{ overflowWrap: 'anywhere' }}>
          {bezeichnung}
        </Link>
        <Text size="xs" c="dimmed">
          {nebenbei(vertrag)}
        </Text>
      </div>
      <Group gap={6}>
        {urteil && (
          <Badge size="sm" color={worte[urteil].farbe}>
            {worte[urteil].label}
          </Badge>
        )}
        {entscheide &&
          (urteil === null || urteil === 'spaeter' ? (
            urteile
              .filter((eines) => eines !== urteil)
              .map((eines) => (
                <Button
                  key={eines}
                  size="compact-sm"
                  variant="default"
                  aria-label={`${bezeichnung}: ${worte[eines].label}`}
                  onClick={() => entscheide(eines, [vertragId])}
                >
                  {worte[eines].label}
                </Button>
              ))
          ) : (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${bezeichnung}: Entscheidung zurücknehmen`}
              onClick={() => entscheide('offen', [vertragId])}
            >
              zurücknehmen
            </Button>
          ))}
      </Group>
    </Group>
  );
};

const titelVon = (anzahl: number, offen: number): string => {
  const satz =
    anzahl === 1
      ? 'Ein Vertrag fehlt in dieser Lieferung'
      : `${formatZahl(anzahl)} Verträge fehlen in dieser Lieferung`;
  return offen === 0 ? `${satz} (entschieden)` : satz;
};

const Alle = ({ offen, entscheide }: { readonly offen: number; readonly entscheide: Entscheide }) => {
  const frage = useRueckfrage();
  const onBeendet = async () => {
    const ja = await frage({
      titel: 'Alle als beendet eintragen?',
      text: `${offen === 1 ? 'Der offene Vertrag bekommt' : `Die ${formatZahl(offen)} offenen Verträge bekommen`} den Tag der Lieferung als Ende. Jede Entscheidung lässt sich zurücknehmen.`,
      ja: 'Alle beendet',
      gefahr: true,
    });
    if (ja) entscheide('beendet');
  };
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={() => entscheide('bleibt')}>
        Alle bleiben
      </Button>
      <Button size="xs" variant="default" onClick={() => void onBeendet()}>
        Alle beendet
      </Button>
      <Button size="xs" variant="default" onClick={() => entscheide('spaeter')}>
        Alle später
      </Button>
    </Group>
  );
};

/** Active contracts that a full delivery does not name: a question for each, or for all at once. Nothing when none is missing. */
export const FehlendeVertraege = ({ einspielung: { id } }: { readonly einspielung: Einspielung }) => {
  const { darfSchreiben } = useSitzung();
  const params = { einspielungId: id };
  const liste = useSeiten(einspielenContract.listFehlende, { params, query: { anzahl: 20 } });
  const aktion = useAktion(einspielenContract.entscheideFehlende, {
    betrifft,
    onErfolg: ({ nichtGeaendert }) => {
      if (nichtGeaendert > 0)
        meldeErfolg(`${formatZahl(nichtGeaendert)} Verträge wurden seitdem bearbeitet und bleiben beendet.`);
    },
  });
  const entscheide: Entscheide = (urteil, vertragIds) =>
    aktion.mutate({ params, body: vertragIds ? { urteil, vertragIds } : { urteil } });
  const vertraege = liste.seiten?.flatMap((seite) => seite.vertraege) ?? [];
  const zahlen = liste.seiten?.[0]?.zahlen;
  if (liste.fehler)
    return (
      <Abschnitt titel="Fehlende Verträge">
        <Fehlerzustand fehler={liste.fehler} onNochmal={liste.neu} />
      </Abschnitt>
    );
  if (!zahlen || vertraege.length === 0) return liste.laedt ? <Ladezustand zeilen={2} /> : null;
  const summe = zahlen.offen + zahlen.beendet + zahlen.bleibt + zahlen.spaeter;
  return (
    <Abschnitt titel={titelVon(summe, zahlen.offen)}>
      <Stack gap="sm">
        <Text size="sm">
          Die Datei nennt fast den ganzen Bestand dieser Gesellschaft und Vermittlernummer, diese laufenden
          Verträge aber nicht. Von selbst wird keiner beendet: Bitte entscheiden Sie. „Bleibt“ wird gemerkt
          und nicht wieder gefragt.
        </Text>
        {darfSchreiben && zahlen.offen > 0 && <Alle offen={zahlen.offen} entscheide={entscheide} />}
        <Stack gap={8} role="list" aria-label="Fehlende Verträge">
          {vertraege.map((vertrag) => (
            <Zeile key={vertrag.vertragId} vertrag={vertrag} {...(darfSchreiben ? { entscheide } : {})} />
          ))}
        </Stack>
        <WeitereLaden {...liste} />
      </Stack>
    </Abschnitt>
  );
};
