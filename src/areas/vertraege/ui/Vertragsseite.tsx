import { ActionIcon, Alert, Badge, Button, Menu, Tabs } from '@mantine/core';
import { IconDots, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { ComponentType } from 'react';
import { z } from 'zod';
import { Verlauf } from '#ui/anzeige/Verlauf.tsx';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion, useSeiten } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useSpartenname } from '#ui/kataloge.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Fehlerzustand, Geladen, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { useVertragsreiter } from '#ui/seitenliste.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { vertraegeContract } from '../contract.ts';
import type { Vertragsakte } from '../contract.ts';
import { Buchungen } from './Buchungen.tsx';
import { Schaeden } from './Schaeden.tsx';
import { Statuszeichen } from './Statuszeichen.tsx';
import { Vertragsuebersicht } from './Vertragsuebersicht.tsx';
import { WeitereAngaben } from './WeitereAngaben.tsx';

const reiterSchema = z.object({ reiter: z.string().optional() });
const betrifft = ['vertraege', 'kunden', 'start', 'suche'] as const;

const Vertragsverlauf = ({ vertragId }: { readonly vertragId: string }) => {
  const verlauf = useSeiten(vertraegeContract.listVertragVerlauf, { params: { vertragId }, query: {} });
  if (verlauf.fehler) return <Fehlerzustand fehler={verlauf.fehler} onNochmal={verlauf.neu} />;
  if (verlauf.laedt) return <Ladezustand />;
  return (
    <Verlauf
      eintraege={verlauf.seiten?.flatMap(({ eintraege }) => eintraege) ?? []}
      mehr={verlauf.mehr}
      laedtMehr={verlauf.laedtMehr}
    />
  );
};

const Aktionen = ({ akte }: { readonly akte: Vertragsakte }) => {
  const frage = useRueckfrage();
  const navigate = useNavigate();
  const loeschen = useAktion(vertraegeContract.removeVertrag, {
    betrifft,
    onErfolg: () => {
      meldeErfolg('Der Vertrag liegt jetzt im Papierkorb.');
      void navigate({ to: `/kunden/${akte.kundeId}?reiter=vertraege` });
    },
  });
  const onLoeschen = async () => {
    const ja = await frage({
      titel: 'In den Papierkorb legen?',
      text: 'Der Vertrag verschwindet aus den Listen und Summen. Sie können ihn auf dieser Seite wiederherstellen.',
      ja: 'In den Papierkorb',
      gefahr: true,
    });
    if (ja) loeschen.mutate({ params: { vertragId: akte.id } });
  };
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
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="Weitere Aktionen">
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            Drucken
          </Menu.Item>
          <Menu.Item
            color="red.8"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void onLoeschen()}
          >
            In den Papierkorb
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
};

const Papierkorbhinweis = ({ akte }: { readonly akte: Vertragsakte }) => {
  const { darfSchreiben } = useSitzung();
  const holen = useAktion(vertraegeContract.restoreVertrag, { betrifft });
  return (
    <Alert color="orange" mb="md" title={`Im Papierkorb seit ${formatZeitpunkt(akte.geloeschtAm ?? '')}`}>
      {darfSchreiben && (
        <Button
          size="xs"
          variant="default"
          onClick={() => holen.mutate({ params: { vertragId: akte.id } })}
          loading={holen.isPending}
        >
          Wiederherstellen
        </Button>
      )}
    </Alert>
  );
};

const Inhalt = ({ akte }: { readonly akte: Vertragsakte }) => {
  const { darfSchreiben } = useSitzung();
  const spartenname = useSpartenname();
  const { werte, setze } = useSuchparameter(reiterSchema);
  const { vertrag } = akte;
  const anzahl = vertrag.weitereAngaben.length;
  const weitere = useVertragsreiter();
  const seiten = useMemo<Record<string, ComponentType<{ kundeId: string; vertragId: string }>>>(
    () =>
      Object.fromEntries(
        weitere.map(({ schluessel, laden }) => [schluessel, lazy(async () => ({ default: await laden() }))]),
      ),
    [weitere],
  );
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
      {akte.geloeschtAm && <Papierkorbhinweis akte={akte} />}
      <Tabs
        value={werte.reiter ?? 'uebersicht'}
        onChange={(reiter) => setze({ reiter: reiter === 'uebersicht' ? undefined : (reiter ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md" className="mw-nicht-drucken" aria-label="Bereiche des Vertrags">
          <Tabs.Tab value="uebersicht">Übersicht</Tabs.Tab>
          <Tabs.Tab value="buchungen">Buchungen</Tabs.Tab>
          <Tabs.Tab value="schaeden">Schäden</Tabs.Tab>
          {weitere.map(({ schluessel, label }) => (
            <Tabs.Tab key={schluessel} value={schluessel}>
              {label}
            </Tabs.Tab>
          ))}
          {anzahl > 0 && <Tabs.Tab value="angaben">Weitere Angaben ({anzahl})</Tabs.Tab>}
          <Tabs.Tab value="verlauf">Verlauf</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="uebersicht">
          <Vertragsuebersicht akte={akte} />
        </Tabs.Panel>
        <Tabs.Panel value="buchungen">
          <Buchungen vertragId={akte.id} />
        </Tabs.Panel>
        <Tabs.Panel value="schaeden">
          <Schaeden vertragId={akte.id} />
        </Tabs.Panel>
        {weitere.map(({ schluessel }) => {
          const Reiter = seiten[schluessel];
          return (
            <Tabs.Panel key={schluessel} value={schluessel}>
              <Suspense fallback={<Ladezustand />}>
                {Reiter && <Reiter kundeId={akte.kundeId} vertragId={akte.id} />}
              </Suspense>
            </Tabs.Panel>
          );
        })}
        <Tabs.Panel value="angaben">
          <WeitereAngaben angaben={vertrag.weitereAngaben} />
        </Tabs.Panel>
        <Tabs.Panel value="verlauf">
          <Vertragsverlauf vertragId={akte.id} />
        </Tabs.Panel>
      </Tabs>
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
