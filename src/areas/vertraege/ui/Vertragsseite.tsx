import { Badge, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { Verlauf } from '#ui/anzeige/Verlauf.tsx';
import { useAbfrage, useAktion, useSeiten } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useSpartenname } from '#ui/kataloge.ts';
import { Aktenmenue } from '#ui/seite/Aktenmenue.tsx';
import { Aktenreiter, useFremdeReiter } from '#ui/seite/Aktenreiter.tsx';
import { Papierkorbhinweis } from '#ui/seite/Papierkorbhinweis.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { useVertragsreiter } from '#ui/seitenliste.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { vertraegeContract } from '../contract.ts';
import type { Vertragsakte } from '../contract.ts';
import { Buchungen } from './Buchungen.tsx';
import { Schaeden } from './Schaeden.tsx';
import { Statuszeichen } from './Statuszeichen.tsx';
import { Vertragsuebersicht } from './Vertragsuebersicht.tsx';
import { WeitereAngaben } from './WeitereAngaben.tsx';

const betrifft = ['vertraege', 'kunden', 'start', 'suche'] as const;

const Vertragsverlauf = ({ vertragId }: { readonly vertragId: string }) => (
  <Verlauf liste={useSeiten(vertraegeContract.listVertragVerlauf, { params: { vertragId }, query: {} })} />
);

const Aktionen = ({ akte }: { readonly akte: Vertragsakte }) => {
  const navigate = useNavigate();
  const loeschen = useAktion(vertraegeContract.removeVertrag, {
    betrifft,
    onErfolg: () => {
      meldeErfolg('Der Vertrag liegt jetzt im Papierkorb.');
      void navigate({ to: `/kunden/${akte.kundeId}?reiter=vertraege` });
    },
  });
  return (
    <>
      <Button
        component={Link}
        to={`/vertraege/${akte.id}/bearbeiten`}
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        Bearbeiten
      </Button>
      <Aktenmenue
        warnung="Der Vertrag verschwindet aus den Listen und Summen. Sie können ihn auf dieser Seite wiederherstellen."
        onLoeschen={() => loeschen.mutate({ params: { vertragId: akte.id } })}
      />
    </>
  );
};

const Inhalt = ({ akte }: { readonly akte: Vertragsakte }) => {
  const { darfSchreiben } = useSitzung();
  const spartenname = useSpartenname();
  const { vertrag } = akte;
  const anzahl = vertrag.weitereAngaben.length;
  const holen = useAktion(vertraegeContract.restoreVertrag, { betrifft });
  const fremde = useFremdeReiter(useVertragsreiter(), { kundeId: akte.kundeId, vertragId: akte.id });
  return (
    <Seite
      titel={spartenname(vertrag.sparte)}
      beiwerk={
        <>
          <Statuszeichen status={akte.status} />
          {vertrag.fremdvertrag && <Badge color="gray">Fremdvertrag</Badge>}
        </>
      }
      unterzeile={[vertrag.gesellschaft, vertrag.versicherungsscheinnummer, vertrag.produkt]
        .filter(Boolean)
        .join(' · ')}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        { label: akte.kunde, pfad: `/kunden/${akte.kundeId}?reiter=vertraege` },
      ]}
      aktionen={darfSchreiben && !akte.geloeschtAm && <Aktionen akte={akte} />}
    >
      {akte.geloeschtAm && (
        <Papierkorbhinweis
          seit={akte.geloeschtAm}
          holt={holen.isPending}
          onHolen={() => holen.mutate({ params: { vertragId: akte.id } })}
        />
      )}
      <Aktenreiter
        beschriftung="Bereiche des Vertrags"
        reiter={[
          { schluessel: 'uebersicht', label: 'Übersicht', inhalt: <Vertragsuebersicht akte={akte} /> },
          { schluessel: 'buchungen', label: 'Buchungen', inhalt: <Buchungen vertragId={akte.id} /> },
          { schluessel: 'schaeden', label: 'Schäden', inhalt: <Schaeden vertragId={akte.id} /> },
          ...fremde,
          ...(anzahl > 0
            ? [
                {
                  schluessel: 'angaben',
                  label: `Weitere Angaben (${anzahl})`,
                  inhalt: <WeitereAngaben angaben={vertrag.weitereAngaben} />,
                },
              ]
            : []),
          { schluessel: 'verlauf', label: 'Verlauf', inhalt: <Vertragsverlauf vertragId={akte.id} /> },
        ]}
      />
    </Seite>
  );
};

/** One contract: data, cover, persons, what else was delivered, history. */
export const Vertragsseite = () => {
  const { vertragId = '' } = useParams({ strict: false }) as { vertragId?: string };
  const akte = useAbfrage(vertraegeContract.getVertrag, { params: { vertragId } });
  const ziel = akte.data?.id === vertragId ? akte.data.zusammengefuehrtMit : null;
  if (ziel) return <Navigate to={`/vertraege/${ziel.id}`} replace />;
  if (akte.data && akte.data.id === vertragId) return <Inhalt akte={akte.data} />;
  return (
    <Seite titel="Vertrag" pfad={[{ label: 'Verträge', pfad: '/vertraege' }]}>
      <Geladen abfrage={{ ...akte, data: undefined }} zeilen={10}>
        {() => null}
      </Geladen>
    </Seite>
  );
};
