// The columns of one sheet: those to look at first, the sure ones folded away.
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Blattbefund, Spaltenbefund, Tabellenwahl } from '#domain/zuordnung.ts';
import type { Spaltenfeld } from '../contract.ts';
import { brauchtBlick, setzeSpalte, spaltenwahlVon } from './zuordnung-entwurf.ts';
import { blattname, zeilenzahl } from './zuordnung-worte.ts';
import { ZuordnungSpalte } from './ZuordnungSpalte.tsx';
import stil from './zuordnung.module.css';

export type Entwurfprops = {
  readonly entwurf: Tabellenwahl;
  readonly gesperrt: boolean;
  readonly onEntwurf: (neu: Tabellenwahl) => void;
};

type Props = Entwurfprops & {
  readonly blatt: Blattbefund;
  readonly felder: readonly Spaltenfeld[];
  readonly mitName: boolean;
};

const hoechsteGruppe = ({ blatt, entwurf }: Pick<Props, 'blatt' | 'entwurf'>): number =>
  Math.max(
    0,
    ...blatt.spalten.map((spalte) => {
      const wahl = spaltenwahlVon(entwurf, blatt.name, spalte.schluessel);
      return (wahl?.feld === undefined ? spalte.gruppe : wahl.gruppe) ?? 0;
    }),
  );

const Spalten = ({ spalten, ...props }: Props & { readonly spalten: readonly Spaltenbefund[] }) => {
  const { blatt, felder, entwurf, gesperrt, onEntwurf } = props;
  const vertraege = hoechsteGruppe(props);
  return (
    <ul className={stil['spalten']}>
      {spalten.map((spalte) => (
        <ZuordnungSpalte
          key={spalte.schluessel}
          spalte={spalte}
          wahl={spaltenwahlVon(entwurf, blatt.name, spalte.schluessel)}
          felder={felder}
          vertraege={vertraege}
          gesperrt={gesperrt}
          onWahl={(neu) => onEntwurf(setzeSpalte(entwurf, blatt.name, neu))}
        />
      ))}
    </ul>
  );
};

const Spaltenkopf = () => (
  <div className={stil['kopf']} aria-hidden>
    <span>Spalte der Datei</span>
    <span>Beispiele</span>
    <span>Bedeutung</span>
    <span>Wie sicher und warum</span>
  </div>
);

const Kopf = ({ blatt }: Pick<Props, 'blatt'>) => (
  <Group gap="xs" mt="xs">
    <Title order={3}>{blattname(blatt)}</Title>
    <Text size="sm" c="dimmed">
      {zeilenzahl(blatt.zeilen)}
    </Text>
  </Group>
);

const Ungelesen = ({ grund = '' }: Pick<Blattbefund, 'grund'>) => (
  <Alert color="orange" title="Dieses Blatt wurde nicht gelesen.">
    {grund} Ordnen Sie unten mindestens eine Spalte zu, oder wählen Sie die Zeile mit den Überschriften.
  </Alert>
);

/** A sheet of notes beside the list: one line, and the way to read it after all. */
const Beiblatt = (props: Props) => {
  const [offen, setOffen] = useState(false);
  if (offen) return <Blatt {...props} />;
  const { name, grund } = props.blatt;
  return (
    <Text size="sm" c="dimmed">
      Blatt „{name}“ nicht gelesen: {grund}{' '}
      <Button variant="subtle" size="compact-sm" onClick={() => setOffen(true)}>
        Spalten zuordnen
      </Button>
    </Text>
  );
};

const Blatt = (props: Props) => {
  const { blatt, mitName } = props;
  const unsichere = blatt.spalten.filter(brauchtBlick);
  const sichere = blatt.spalten.filter((spalte) => !brauchtBlick(spalte));
  const [offen, setOffen] = useState(false);
  return (
    <Stack gap={4} component="section" aria-label={mitName ? `Blatt ${blattname(blatt)}` : 'Spalten'}>
      {mitName && <Kopf blatt={blatt} />}
      {!blatt.gelesen && <Ungelesen grund={blatt.grund} />}
      {(offen || unsichere.length > 0) && <Spaltenkopf />}
      {unsichere.length > 0 && <Spalten {...props} spalten={unsichere} />}
      {sichere.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={offen}
          onClick={() => setOffen(!offen)}
          style={{ alignSelf: 'flex-start' }}
          my={4}
        >
          {offen ? 'Ausblenden: ' : 'Anzeigen: '}
          {sichere.length === 1 ? '1 sicher erkannte Spalte' : `${sichere.length} sicher erkannte Spalten`}
        </Button>
      )}
      {offen && sichere.length > 0 && <Spalten {...props} spalten={sichere} />}
    </Stack>
  );
};

/** `beiblatt`: other sheets of the file are read, this one is not. */
export const ZuordnungBlatt = ({ beiblatt, ...props }: Props & { readonly beiblatt: boolean }) =>
  beiblatt ? <Beiblatt {...props} /> : <Blatt {...props} />;
