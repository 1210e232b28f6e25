import { Badge, Button, Group, Menu, ActionIcon, Tabs, Alert } from '@mantine/core';
import {
  IconCalendarEvent,
  IconDots,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { ComponentType } from 'react';
import { z } from 'zod';
import { alterAm } from '#domain/datum.ts';
import { formatZeitpunkt, heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { useKundenreiter } from '#ui/seitenliste.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { kundenContract } from '../contract.ts';
import type { Kundenakte } from '../contract.ts';
import { Dublettenhinweis } from './Dublettenhinweis.tsx';
import { Kundenverlauf } from './Kundenverlauf.tsx';
import { Uebersicht } from './Uebersicht.tsx';

const reiterSchema = z.object({ reiter: z.string().optional() });

const Aktionen = ({ akte }: { readonly akte: Kundenakte }) => {
  const frage = useRueckfrage();
  const navigate = useNavigate();
  const loeschen = useAktion(kundenContract.removeKunde, {
    betrifft: ['kunden', 'start', 'suche'],
    onErfolg: () => {
      meldeErfolg(`${akte.name} liegt jetzt im Papierkorb.`);
      void navigate({ to: '/kunden' });
    },
  });
  const onLoeschen = async () => {
    const ja = await frage({
      titel: 'In den Papierkorb legen?',
      text: `${akte.name} verschwindet aus den Listen und kann aus dem Papierkorb zurückgeholt werden.`,
      ja: 'In den Papierkorb',
      gefahr: true,
    });
    if (ja) loeschen.mutate({ params: { kundeId: akte.id } });
  };
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

const Papierkorbhinweis = ({ akte }: { readonly akte: Kundenakte }) => {
  const { darfSchreiben } = useSitzung();
  const holen = useAktion(kundenContract.restoreKunde, { betrifft: ['kunden', 'start', 'suche'] });
  return (
    <Alert color="orange" mb="md" title={`Im Papierkorb seit ${formatZeitpunkt(akte.geloeschtAm ?? '')}`}>
      {darfSchreiben && (
        <Button
          size="xs"
          variant="default"
          onClick={() => holen.mutate({ params: { kundeId: akte.id } })}
          loading={holen.isPending}
        >
          Wiederherstellen
        </Button>
      )}
    </Alert>
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
  const weitere = useKundenreiter();
  const { werte, setze } = useSuchparameter(reiterSchema);
  const seiten = useMemo<Record<string, ComponentType<{ kundeId: string }>>>(
    () =>
      Object.fromEntries(
        weitere.map(({ schluessel, laden }) => [schluessel, lazy(async () => ({ default: await laden() }))]),
      ),
    [weitere],
  );
  const offen = werte.reiter ?? 'uebersicht';
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
      {akte.geloeschtAm ? <Papierkorbhinweis akte={akte} /> : <Dublettenhinweis kundeId={akte.id} />}
      <Tabs
        value={offen}
        onChange={(reiter) => setze({ reiter: reiter === 'uebersicht' ? undefined : (reiter ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md" className="mw-nicht-drucken" aria-label="Bereiche der Kundenakte">
          <Tabs.Tab value="uebersicht">Übersicht</Tabs.Tab>
          {weitere.map(({ schluessel, label }) => (
            <Tabs.Tab key={schluessel} value={schluessel}>
              {label}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="verlauf">Verlauf</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="uebersicht">
          <Uebersicht akte={akte} />
        </Tabs.Panel>
        {weitere.map(({ schluessel }) => {
          const Reiter = seiten[schluessel];
          return (
            <Tabs.Panel key={schluessel} value={schluessel}>
              <Suspense fallback={<Ladezustand />}>{Reiter && <Reiter kundeId={akte.id} />}</Suspense>
            </Tabs.Panel>
          );
        })}
        <Tabs.Panel value="verlauf">
          <Kundenverlauf kundeId={akte.id} />
        </Tabs.Panel>
      </Tabs>
    </Seite>
  );
};

/** The Kundenakte: Übersicht, the tabs of other areas, Verlauf. */
export const KundenaktePage = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const akte = useAbfrage(kundenContract.getKunde, { params: { kundeId } });
  if (akte.error)
    return (
      <Seite titel="Kunde" pfad={[{ label: 'Kunden', pfad: '/kunden' }]}>
        <Fehlerzustand fehler={akte.error} onNochmal={() => void akte.refetch()} />
      </Seite>
    );
  if (!akte.data || akte.data.id !== kundeId)
    return (
      <Seite titel="Kunde" pfad={[{ label: 'Kunden', pfad: '/kunden' }]}>
        <Ladezustand zeilen={10} />
      </Seite>
    );
  const { zusammengefuehrtMit } = akte.data;
  if (zusammengefuehrtMit) return <Navigate to={`/kunden/${zusammengefuehrtMit.id}`} replace />;
  return <Inhalt akte={akte.data} key={kundeId} />;
};
