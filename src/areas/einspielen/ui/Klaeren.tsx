import { Button, Group, Kbd, Paper, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { kundenContract } from '#areas/kunden/contract.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { KundeEingabe } from '#ui/eingabe/KundeEingabe.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import type { Antwort, Klaerfall, Neugruppe } from '../klaeren/klaeren.contract.ts';
import { betrifft, Neugruppen } from './Neugruppen.tsx';
import { Vergleichstafel } from './Vergleichstafel.tsx';

type Fall = Pick<Klaerfall, 'einspielungId' | 'nr'>;
const fallSchluessel = ({ einspielungId, nr }: Fall): string => `${einspielungId}/${nr}`;

type KnopfProps = {
  readonly fall: Klaerfall;
  readonly laeuft: boolean;
  readonly onAntwort: (antwort: Antwort) => void;
};

const neuWort = { kunde: 'Neuer Kunde', vertrag: 'Neuer Vertrag' } as const;
const brauchtKunde = (fall: Klaerfall): boolean => fall.gegenstand === 'vertrag' && fall.kunde === null;

const Knoepfe = ({ fall, laeuft, onAntwort }: KnopfProps) => {
  const [kundeId, setKundeId] = useState<string | undefined>();
  return (
    <Group gap="xs" align="flex-end" mt="md">
      {fall.kandidaten.map(({ id, imPapierkorb }, i) => (
        <Button
          key={id}
          disabled={laeuft || imPapierkorb}
          onClick={() => onAntwort({ wahl: 'gleich', zielId: id })}
          rightSection={<Kbd size="xs">{i + 1}</Kbd>}
          aria-keyshortcuts={String(i + 1)}
        >
          {fall.kandidaten.length === 1 ? 'Ist derselbe' : `Ist der ${i === 0 ? 'erste' : 'zweite'}`}
        </Button>
      ))}
      {brauchtKunde(fall) && (
        <KundeEingabe
          liste={kundenContract.listKunden}
          label="Kunde zu diesem Vertrag"
          value={kundeId}
          onChange={setKundeId as never}
        />
      )}
      <Button
        variant={fall.kandidaten.length === 0 ? 'filled' : 'default'}
        disabled={laeuft || (brauchtKunde(fall) && kundeId === undefined)}
        onClick={() => onAntwort({ wahl: 'neu', ...(kundeId === undefined ? {} : { kundeId }) })}
        rightSection={<Kbd size="xs">N</Kbd>}
        aria-keyshortcuts="n"
      >
        {neuWort[fall.gegenstand]}
      </Button>
      <Button
        variant="subtle"
        disabled={laeuft}
        onClick={() => onAntwort({ wahl: 'spaeter' })}
        rightSection={<Kbd size="xs">S</Kbd>}
        aria-keyshortcuts="s"
      >
        Später
      </Button>
    </Group>
  );
};

const Fallkarte = (props: KnopfProps & { readonly schreibt: boolean }) => {
  const { fall, schreibt } = props;
  return (
    <Paper component="section" aria-label={`Frage zu ${fall.bezeichnung}`} className="mw-flaeche">
      <Text fw={600}>{fall.gruende[0]}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {fall.gegenstand === 'kunde' ? 'Kunde' : 'Vertrag'} aus{' '}
        <Link to={`/einspielen/${fall.einspielungId}`} className="mw-link">
          {fall.datei}
        </Link>
        , Zeile {fall.zeile}
        {fall.vertraege === 0
          ? ''
          : fall.vertraege === 1
            ? ' · 1 Vertrag folgt'
            : ` · ${fall.vertraege} Verträge folgen`}
        {fall.spaeter ? ' · aufgeschoben' : ''}
      </Text>
      <Vergleichstafel fall={fall} />
      {fall.kandidaten.some(({ imPapierkorb }) => imPapierkorb) && (
        <Text size="sm" mt="xs">
          Ein Datensatz im Papierkorb lässt sich erst wählen, wenn Sie ihn in seiner Akte zurückgeholt haben.
        </Text>
      )}
      {schreibt && <Knoepfe key={fallSchluessel(fall)} {...props} />}
    </Paper>
  );
};

type AblageProps = { readonly faelle: readonly Klaerfall[]; readonly neugruppen: readonly Neugruppe[] };

const Ablage = ({ faelle, neugruppen }: AblageProps) => {
  const { rolle } = useSitzung();
  const schreibt = rolle !== null && rolle !== 'lesend';
  const [stelle, setStelle] = useState(0);
  const [letzte, setLetzte] = useState<Fall | null>(null);
  const at = Math.min(stelle, Math.max(0, faelle.length - 1));
  const fall = faelle[at];
  const klaere = useAktion(einspielenContract.klaere, { betrifft });
  const zurueck = useAktion(einspielenContract.nimmKlaerungZurueck, {
    betrifft,
    onErfolg: () => {
      setLetzte(null);
      meldeErfolg('Die Entscheidung ist zurückgenommen, die Frage ist wieder offen.');
    },
  });
  const laeuft = klaere.isPending || zurueck.isPending;
  const antworte = (antwort: Antwort) => {
    if (!fall || laeuft || !schreibt) return;
    const params = { einspielungId: fall.einspielungId, nr: fall.nr };
    klaere.mutate(
      { params, body: antwort },
      { onSuccess: () => setLetzte(antwort.wahl === 'spaeter' ? null : params) },
    );
  };
  const waehle = (nr: number) => {
    const kandidat = fall?.kandidaten[nr - 1];
    if (kandidat && !kandidat.imPapierkorb) antworte({ wahl: 'gleich', zielId: kandidat.id });
  };
  const gehe = (schritt: number) => setStelle(Math.max(0, Math.min(faelle.length - 1, at + schritt)));
  useHotkeys([
    ['1', () => waehle(1)],
    ['2', () => waehle(2)],
    ['n', () => fall && !brauchtKunde(fall) && antworte({ wahl: 'neu' })],
    ['s', () => antworte({ wahl: 'spaeter' })],
    ['ArrowRight', () => gehe(1)],
    ['ArrowDown', () => gehe(1)],
    ['ArrowLeft', () => gehe(-1)],
    ['ArrowUp', () => gehe(-1)],
  ]);
  return (
    <Stack gap="sm">
      {schreibt && <Neugruppen gruppen={neugruppen} />}
      {letzte && schreibt && (
        <Group gap="xs" role="status">
          <Text size="sm">Entschieden und gemerkt.</Text>
          <Button
            size="compact-sm"
            variant="default"
            loading={zurueck.isPending}
            onClick={() => zurueck.mutate({ params: letzte })}
          >
            Rückgängig
          </Button>
        </Group>
      )}
      {fall ? (
        <>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => gehe(-1)}>
              ← Vorige
            </Button>
            <Text size="sm" aria-live="polite">
              Frage {at + 1} von {faelle.length}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              disabled={at >= faelle.length - 1}
              onClick={() => gehe(1)}
            >
              Nächste →
            </Button>
          </Group>
          <Fallkarte fall={fall} laeuft={laeuft} schreibt={schreibt} onAntwort={antworte} />
        </>
      ) : (
        <Leerzustand
          titel="Nichts zu klären"
          text="Was eine Einspielung nicht sicher zuordnen kann, wartet hier auf Ihre Entscheidung."
        />
      )}
    </Stack>
  );
};

/** The tray over all Einspielungen. */
export const Klaeren = () => {
  const faelle = useAbfrage(einspielenContract.listKlaerfaelle, { query: { anzahl: 50 } });
  const offen = faelle.data?.offen ?? 0;
  return (
    <Seite
      titel="Zu klären"
      pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}
      unterzeile={
        offen === 0
          ? 'Keine offenen Fragen'
          : `${offen === 1 ? '1 offene Frage' : `${offen} offene Fragen`} aus übernommenen Einspielungen`
      }
    >
      <Geladen abfrage={faelle}>{(daten) => <Ablage {...daten} />}</Geladen>
    </Seite>
  );
};
