import { Badge, Button, Group } from '@mantine/core';
import { IconCalendarEvent, IconPencil, IconPlus } from '@tabler/icons-react';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { alterAm } from '#domain/datum.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Aktenmenue } from '#ui/seite/Aktenmenue.tsx';
import { Aktenreiter, useFremdeReiter } from '#ui/seite/Aktenreiter.tsx';
import { Papierkorbhinweis } from '#ui/seite/Papierkorbhinweis.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { useKundenreiter } from '#ui/seitenliste.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { kundenContract } from '../contract.ts';
import type { Kundenakte } from '../contract.ts';
import { Dublettenhinweis } from './Dublettenhinweis.tsx';
import { Kundenverlauf } from './Kundenverlauf.tsx';
import { Uebersicht } from './Uebersicht.tsx';

const betrifft = ['kunden', 'start', 'suche'] as const;

const Aktionen = ({ akte }: { readonly akte: Kundenakte }) => {
  const navigate = useNavigate();
  const loeschen = useAktion(kundenContract.removeKunde, {
    betrifft,
    onErfolg: () => {
      meldeErfolg(`${akte.name} liegt jetzt im Papierkorb.`);
      void navigate({ to: '/kunden' });
    },
  });
  return (
    <>
      <Button
        component={Link}
        to={`/kunden/${akte.id}/termin`}
        variant="default"
        leftSection={<IconCalendarEvent size={16} aria-hidden />}
      >
        Termin vorbereiten
      </Button>
      <Button
        component={Link}
        to={`/kunden/${akte.id}/bearbeiten`}
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        Bearbeiten
      </Button>
      <Button
        component={Link}
        to={`/vertraege/neu?kunde=${akte.id}`}
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        Neuer Vertrag
      </Button>
      <Aktenmenue
        warnung={`${akte.name} verschwindet aus den Listen und kann aus dem Papierkorb zurückgeholt werden.`}
        onLoeschen={() => loeschen.mutate({ params: { kundeId: akte.id } })}
      />
    </>
  );
};

const unterzeile = ({ kunde }: Kundenakte): string => {
  const anschrift = kunde.anschriften[0];
  return [
    kunde.kundennummer ? `Kundennummer ${kunde.kundennummer}` : '',
    kunde.geburtsdatum ? `${alterAm(kunde.geburtsdatum, heute())} Jahre` : '',
    anschrift ? [anschrift.plz, anschrift.ort].filter(Boolean).join(' ') : '',
  ]
    .filter(Boolean)
    .join(' · ');
};

const Inhalt = ({ akte }: { readonly akte: Kundenakte }) => {
  const { darfSchreiben } = useSitzung();
  const holen = useAktion(kundenContract.restoreKunde, { betrifft });
  const fremde = useFremdeReiter(useKundenreiter(), { kundeId: akte.id });
  return (
    <Seite
      titel={akte.name}
      beiwerk={
        <Group gap={6}>
          {akte.kunde.art === 'firma' && <Badge color="gray">Firma</Badge>}
          {akte.kunde.tags.map((wort) => (
            <Badge key={wort} color="petrol">
              {wort}
            </Badge>
          ))}
        </Group>
      }
      unterzeile={unterzeile(akte)}
      pfad={[{ label: 'Kunden', pfad: '/kunden' }]}
      aktionen={darfSchreiben && !akte.geloeschtAm && <Aktionen akte={akte} />}
    >
      {akte.geloeschtAm ? (
        <Papierkorbhinweis
          seit={akte.geloeschtAm}
          holt={holen.isPending}
          onHolen={() => holen.mutate({ params: { kundeId: akte.id } })}
        />
      ) : (
        <Dublettenhinweis kundeId={akte.id} />
      )}
      <Aktenreiter
        beschriftung="Bereiche der Kundenakte"
        reiter={[
          { schluessel: 'uebersicht', label: 'Übersicht', inhalt: <Uebersicht akte={akte} /> },
          ...fremde,
          { schluessel: 'verlauf', label: 'Verlauf', inhalt: <Kundenverlauf kundeId={akte.id} /> },
        ]}
      />
    </Seite>
  );
};

/** The Kundenakte: Übersicht, the tabs of other areas, Verlauf. */
export const KundenaktePage = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const akte = useAbfrage(kundenContract.getKunde, { params: { kundeId } });
  if (akte.error || akte.data?.id !== kundeId)
    return (
      <Seite titel="Kunde" pfad={[{ label: 'Kunden', pfad: '/kunden' }]}>
        <Geladen abfrage={{ ...akte, data: undefined }} zeilen={10}>
          {() => null}
        </Geladen>
      </Seite>
    );
  const { zusammengefuehrtMit } = akte.data;
  if (zusammengefuehrtMit) return <Navigate to={`/kunden/${zusammengefuehrtMit.id}`} replace />;
  return <Inhalt akte={akte.data} key={kundeId} />;
};
