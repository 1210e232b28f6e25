import { Accordion, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Fehlerzustand, Ladezustand, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { WeitereLaden } from '#ui/tabelle/WeitereLaden.tsx';
import { einspielenContract } from '../contract.ts';
import type { Einspielung, Planeintrag } from '../contract.ts';
import { Planeintragszeile } from './Planeintragszeile.tsx';
import { Planfilterleiste } from './Planfilterleiste.tsx';
import { zahlenVon } from './stand.ts';
import type { Planfilter } from './stand.ts';
import { Uebernahmedialog } from './Uebernahmedialog.tsx';

/** What can still be written: of an open plan every change, later what was left out. */
const waehlbar = (einspielung: Einspielung, { entscheidung, offen }: Planeintrag): boolean =>
  einspielung.status === 'geplant'
    ? entscheidung === 'neu' || entscheidung === 'geaendert'
    : einspielung.status === 'uebernommen' && offen;

const hoechstens = 1000;

type LeisteProps = {
  readonly einspielung: Einspielung;
  readonly gewaehlt: ReadonlySet<number>;
  readonly onLeeren: () => void;
};

/** Ticked entries and what can be done with them. */
const Auswahlzeile = ({ einspielung, gewaehlt, onLeeren }: LeisteProps) => {
  const [offen, setOffen] = useState(false);
  if (gewaehlt.size === 0) return null;
  return (
    <Group
      gap="xs"
      className="mw-flaeche"
      p={6}
      style={{ position: 'sticky', top: 60, zIndex: 2 }}
      role="status"
    >
      <Text size="sm" fw={600}>
        {gewaehlt.size === 1 ? '1 Eintrag ausgewählt' : `${formatZahl(gewaehlt.size)} Einträge ausgewählt`}
      </Text>
      <Button size="xs" onClick={() => setOffen(true)} disabled={gewaehlt.size > hoechstens}>
        Ausgewählte übernehmen
      </Button>
      <Button size="xs" variant="default" onClick={onLeeren}>
        Auswahl aufheben
      </Button>
      {gewaehlt.size > hoechstens && (
        <Text size="xs" c="dimmed">
          Höchstens {formatZahl(hoechstens)} auf einmal; für mehr wählen Sie Gruppen.
        </Text>
      )}
      <Uebernahmedialog
        einspielung={einspielung}
        nummern={[...gewaehlt]}
        offen={offen}
        onClose={() => setOffen(false)}
        onFertig={onLeeren}
      />
    </Group>
  );
};

/** Without a filter the list leaves out what stays as it is: in a full delivery that is nearly everything. */
const gefiltert = ({ entscheidung, merkmal, suche }: Planfilter): boolean =>
  [entscheidung, merkmal, suche].some((wahl) => wahl !== undefined);

/** Why no entry is shown. */
const nichts = (einspielung: Einspielung, filter: Planfilter) =>
  !gefiltert(filter) && zahlenVon(einspielung, filter.gegenstand).unveraendert > 0
    ? {
        titel: 'Nichts ändert sich',
        text: 'Der Bestand kennt schon, was die Datei sagt. Der Filter „Unverändert“ zeigt es.',
      }
    : { titel: 'Keine Einträge', text: 'Zu diesem Filter gibt es im Plan nichts.' };

type Props = {
  readonly einspielung: Einspielung;
  readonly filter: Planfilter;
  readonly onFilter: (neu: Planfilter) => void;
};

/** What would change, entry by entry; each opens to its values with old and new. */
export const Planliste = ({ einspielung, filter, onFilter }: Props) => {
  const { darfSchreiben } = useSitzung();
  const [offen, setOffen] = useState<string[]>([]);
  const [gewaehlt, setGewaehlt] = useState<ReadonlySet<number>>(new Set());
  const plan = useSeiten(einspielenContract.listPlan, {
    params: { einspielungId: einspielung.id },
    query: { ...filter, ...(!gefiltert(filter) && { ohneUnveraenderte: 'true' }) },
  });
  const eintraege = plan.seiten?.flatMap((seite) => seite.eintraege) ?? [];
  const waehle = (nr: number, an: boolean) =>
    setGewaehlt((bisher) => new Set(an ? [...bisher, nr] : [...bisher].filter((eine) => eine !== nr)));
  return (
    <Stack gap="sm">
      <Planfilterleiste einspielung={einspielung} filter={filter} onFilter={onFilter} />
      <Auswahlzeile einspielung={einspielung} gewaehlt={gewaehlt} onLeeren={() => setGewaehlt(new Set())} />
      {plan.fehler && <Fehlerzustand fehler={plan.fehler} onNochmal={plan.neu} />}
      {plan.laedt && <Ladezustand />}
      {!plan.laedt && !plan.fehler && eintraege.length === 0 && (
        <Leerzustand {...nichts(einspielung, filter)} />
      )}
      <Accordion
        multiple
        value={offen}
        onChange={setOffen}
        variant="contained"
        chevronPosition="left"
        className="mw-plan"
      >
        {eintraege.map((eintrag) => (
          <Planeintragszeile
            key={eintrag.nr}
            eintrag={eintrag}
            datei={einspielung.dateiname}
            offen={offen.includes(String(eintrag.nr))}
            gewaehlt={darfSchreiben && waehlbar(einspielung, eintrag) ? gewaehlt.has(eintrag.nr) : undefined}
            onWahl={(an) => waehle(eintrag.nr, an)}
          />
        ))}
      </Accordion>
      <WeitereLaden {...plan} />
    </Stack>
  );
};
