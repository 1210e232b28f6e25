// "Zuordnung der Spalten" on the page of a table: what was understood, what to look at, and planning anew.
import { Accordion, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import type { Tabellenwahl, Zuordnung as Befund } from '#domain/zuordnung.ts';
import { formatZahl } from '#ui/anzeige/zeitpunkt.ts';
import { abfrage, useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { bestaetigeAlle, isUnverstanden, zaehleAenderungen, zaehleOffene } from './zuordnung-entwurf.ts';
import { ZuordnungBlatt } from './ZuordnungBlatt.tsx';
import type { Entwurfprops } from './ZuordnungBlatt.tsx';
import { ZuordnungDatei } from './ZuordnungDatei.tsx';
import { ZuordnungWerte } from './ZuordnungWerte.tsx';
import stil from './zuordnung.module.css';

const keine: Tabellenwahl = { blaetter: [], werte: [] };

type Gelesen = {
  readonly zuordnung: Befund;
  readonly wahl: Tabellenwahl;
  readonly gemerkt: readonly string[];
};

const spaltenSatz = (spalten: number, alle: number): string => {
  if (spalten === 0)
    return alle === 1 ? 'Die Spalte ist sicher erkannt.' : `Alle ${alle} Spalten sind sicher erkannt.`;
  return spalten === 1
    ? `1 von ${alle} Spalten braucht Ihren Blick.`
    : `${spalten} von ${alle} Spalten brauchen Ihren Blick.`;
};

const werteSatz = (werte: number): string => {
  if (werte === 0) return '';
  return werte === 1
    ? ' 1 Schreibweise ist nicht erkannt.'
    : ` ${formatZahl(werte)} Schreibweisen sind nicht erkannt.`;
};

const Ueberblick = ({ zuordnung }: { readonly zuordnung: Befund }) => {
  const { spalten, alle, werte } = zaehleOffene(zuordnung);
  const versteckt = zuordnung.blaetter.filter((blatt) => blatt.versteckt && !blatt.gelesen);
  return (
    <Text size="sm" fw={spalten + werte > 0 ? 600 : 400}>
      {spaltenSatz(spalten, alle)}
      {werteSatz(werte)}
      {versteckt.length > 0 && (
        <Text span fw={400} size="sm">
          {' '}
          Ausgeblendet und nicht gelesen: {versteckt.map(({ name }) => `„${name}“`).join(', ')}.
        </Text>
      )}
    </Text>
  );
};

/** Used unasked, and said so: with the way to change or forget it. */
const Gemerkt = ({
  zuordnung,
  onVergessen,
}: {
  readonly zuordnung: Befund;
  readonly onVergessen: (() => void) | undefined;
}) => {
  const [am] = zuordnung.blaetter.flatMap(({ gelerntAm }) => gelerntAm ?? []);
  if (am === undefined) return null;
  return (
    <Group gap="xs">
      <Badge color="teal">gemerkt</Badge>
      <Text size="sm">
        Zuordnung wie am {formatTag(am)} bestätigt.{' '}
        <Link to="/einspielen/gelernt" className="mw-link mw-textlink">
          Gemerktes ansehen
        </Link>
      </Text>
      {onVergessen && (
        <Button size="compact-sm" variant="subtle" onClick={onVergessen}>
          Vergessen und neu planen
        </Button>
      )}
    </Group>
  );
};

type LeisteProps = {
  readonly anzahl: number;
  readonly laedt: boolean;
  readonly onPlanen: () => void;
  readonly onVerwerfen: () => void;
};

const Leiste = ({ anzahl, laedt, onPlanen, onVerwerfen }: LeisteProps) => (
  <Paper className={stil['leiste']} role="status" p="xs">
    <Group justify="space-between" gap="xs">
      <Text size="sm" fw={600}>
        {anzahl === 1
          ? '1 Änderung ist noch nicht im Plan.'
          : `${anzahl} Änderungen sind noch nicht im Plan.`}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={onVerwerfen} disabled={laedt}>
          Zurücksetzen
        </Button>
        <Button onClick={onPlanen} loading={laedt}>
          Neu planen
        </Button>
      </Group>
    </Group>
  </Paper>
);

type InhaltProps = Entwurfprops & { readonly zuordnung: Befund };

const Inhalt = ({ zuordnung, ...props }: InhaltProps) => {
  const felder = useAbfrage(einspielenContract.listSpaltenfelder, {});
  const gezeigt = zuordnung.blaetter.filter(({ spalten }) => spalten.length > 0);
  const { werte } = zuordnung;
  const mitListe = zuordnung.blaetter.some(({ gelesen }) => gelesen);
  const unverstanden = werte.filter(isUnverstanden).length;
  if (!felder.data) return null;
  return (
    <>
      {gezeigt.map((blatt) => (
        <ZuordnungBlatt
          key={blatt.name}
          blatt={blatt}
          felder={felder.data.felder}
          mitName={zuordnung.blaetter.length > 1}
          beiblatt={!blatt.gelesen && mitListe}
          {...props}
        />
      ))}
      <Accordion multiple variant="separated" defaultValue={unverstanden > 0 ? ['werte'] : []} order={3}>
        {werte.length > 0 && (
          <Accordion.Item value="werte">
            <Accordion.Control>
              Schreibweisen von Gesellschaften, Sparten und Zahlweisen
              {unverstanden > 0 ? ` (${unverstanden} nicht erkannt)` : ''}
            </Accordion.Control>
            <Accordion.Panel>
              <ZuordnungWerte werte={werte} ziele={felder.data.werte} {...props} />
            </Accordion.Panel>
          </Accordion.Item>
        )}
        <Accordion.Item value="datei">
          <Accordion.Control>Datei anders lesen: Blätter, Überschriften, Zeichensatz</Accordion.Control>
          <Accordion.Panel>
            <ZuordnungDatei zuordnung={zuordnung} {...props} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </>
  );
};

const betrifft = ['einspielungen', 'gelernt'] as const;

const useVergessen = (gemerkt: readonly string[], planen: (wahl: Tabellenwahl) => void) => {
  const frage = useRueckfrage();
  const vergiss = useAktion(einspielenContract.vergissSpalten, { betrifft: ['gelernt'] });
  return async () => {
    const ja = await frage({
      titel: 'Gemerkte Zuordnung vergessen?',
      text: 'Die Spalten dieser Datei werden neu erkannt und der Plan neu gerechnet. Auch die nächste Datei mit diesen Überschriften wird neu erkannt.',
      ja: 'Vergessen',
    });
    if (!ja) return;
    await Promise.all(
      gemerkt.map((spaltenzuordnungId) => vergiss.mutateAsync({ params: { spaltenzuordnungId } })),
    );
    planen(keine);
  };
};

type Props = {
  readonly einspielung: Einspielung;
  readonly darfAendern: boolean;
  readonly entwurf: Tabellenwahl | undefined;
  readonly onEntwurf: (neu: Tabellenwahl | undefined) => void;
};

const Geladene = ({
  gelesen: { zuordnung, wahl, gemerkt },
  einspielung: { id },
  darfAendern,
  entwurf,
  onEntwurf,
}: Props & { readonly gelesen: Gelesen }) => {
  const { frei } = useUngespeichert(entwurf !== undefined);
  const client = useQueryClient();
  const { queryKey } = abfrage(einspielenContract.getEinspielung, { params: { einspielungId: id } });
  const planen = useAktion(einspielenContract.planeNeu, {
    betrifft,
    onErfolg: () => {
      frei();
      // The old plan is gone at once; it must not be offered until the next answer comes.
      client.setQueryData(queryKey, (alt) => (alt ? { ...alt, status: 'wartet' as const } : alt));
      onEntwurf(undefined);
    },
  });
  const plane = (body: Tabellenwahl) => planen.mutate({ params: { einspielungId: id }, body });
  const vergiss = useVergessen(gemerkt, plane);
  const stand = entwurf ?? wahl;
  const setze = (neu: Tabellenwahl) => onEntwurf(zaehleAenderungen(wahl, neu) === 0 ? undefined : neu);
  const alle = bestaetigeAlle(stand, zuordnung);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Ueberblick zuordnung={zuordnung} />
        {darfAendern && alle !== stand && zuordnung.blaetter.some(({ gelesen }) => gelesen) && (
          <Button variant="default" size="compact-sm" onClick={() => setze(alle)}>
            Alle so bestätigen
          </Button>
        )}
      </Group>
      <Gemerkt
        zuordnung={zuordnung}
        onVergessen={darfAendern && gemerkt.length > 0 ? () => void vergiss() : undefined}
      />
      <Inhalt zuordnung={zuordnung} entwurf={stand} gesperrt={!darfAendern} onEntwurf={setze} />
      {entwurf && (
        <Leiste
          anzahl={zaehleAenderungen(wahl, entwurf)}
          laedt={planen.isPending}
          onPlanen={() => plane(entwurf)}
          onVerwerfen={() => onEntwurf(undefined)}
        />
      )}
    </Stack>
  );
};

/** Nothing for files that are no tables. */
export const Zuordnung = (props: Props) => {
  const { id } = props.einspielung;
  const { data } = useAbfrage(einspielenContract.getZuordnung, { params: { einspielungId: id } });
  if (!data?.zuordnung) return null;
  return (
    <Abschnitt titel="Zuordnung der Spalten">
      <Geladene {...props} gelesen={{ ...data, zuordnung: data.zuordnung }} />
    </Abschnitt>
  );
};
