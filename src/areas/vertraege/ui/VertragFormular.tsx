import { Input, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { isTag, plusJahre } from '#domain/datum.ts';
import { formatCents, zahlweiseLabel } from '#domain/geld.ts';
import { jahresbeitrag } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import {
  bezugswegWerte,
  lieferstatusWerte,
  personenfelder,
  vertragsfelder,
} from '#ui/beschreibung/vertrag.daten.ts';
import {
  GeldEingabe,
  HakenEingabe,
  LangtextEingabe,
  TextEingabe,
  WahlEingabe,
} from '#ui/eingabe/Eingaben.tsx';
import { Felder, FeldEingabe, gruppiere } from '#ui/eingabe/Felder.tsx';
import { Klappabschnitte } from '#ui/eingabe/Klappabschnitte.tsx';
import type { Klappabschnitt } from '#ui/eingabe/Klappabschnitte.tsx';
import { SparteEingabe, VersichererEingabe } from '#ui/eingabe/GalerieEingaben.tsx';
import { TagEingabe } from '#ui/eingabe/TagEingabe.tsx';
import { TagMonatEingabe } from '#ui/eingabe/TagMonatEingabe.tsx';
import type { Formular } from '#ui/eingabe/useFormular.ts';
import { useSparte } from '#ui/kataloge.ts';

type Props = {
  readonly formular: Formular;
  /** False: another field before it takes the focus. */
  readonly fokus?: boolean;
};
const inEinemJahr = (tag: string): string => plusJahre(tag, 1);
const alsFaelligkeit = (tag: string): string => tag.slice(5);
const raster = { cols: { base: 1, xs: 2, md: 3 }, spacing: 'sm', verticalSpacing: 'xs' } as const;
const personen = { name: 'personen', label: 'Person', art: 'liste', felder: personenfelder } as const;
const weitereAngaben = vertragsfelder.filter(({ name }) => name === 'weitereAngaben');

/** End and due day follow the beginning, as long as nobody typed others. */
const useDatumsfolge = (formular: Formular) => {
  const vorher = useRef(formular.lies('beginn'));
  const folgt = (feld: string, aus: (tag: string) => string): boolean => {
    const wert = formular.lies(feld);
    return wert === undefined || (typeof vorher.current === 'string' && wert === aus(vorher.current));
  };
  return (neu: unknown) => {
    formular.setze('beginn', neu);
    if (typeof neu !== 'string' || !isTag(neu)) return;
    if (folgt('ablauf', inEinemJahr)) formular.setze('ablauf', inEinemJahr(neu));
    if (folgt('hauptfaelligkeit', alsFaelligkeit)) formular.setze('hauptfaelligkeit', alsFaelligkeit(neu));
    vorher.current = neu;
  };
};

const Jahresbetrag = ({ formular }: Props) => {
  const werte = formular.werte as Partial<Vertrag>;
  const betrag = Number.isNaN(werte.beitragCents) ? undefined : jahresbeitrag(werte);
  const text =
    werte.zahlweise === 'einmalig' ? 'Einmalbeitrag' : betrag === undefined ? '–' : formatCents(betrag);
  return (
    <Input.Wrapper label="Jahresbeitrag" labelElement="div">
      <Text component="output" size="sm" className="mw-zahl" aria-live="polite" display="block" py={5}>
        {text}
        {werte.jahresbeitragCents !== undefined && (
          <Text span size="xs" c="dimmed">
            {' '}
            (wie geliefert)
          </Text>
        )}
      </Text>
    </Input.Wrapper>
  );
};

const Grunddaten = ({ formular, fokus = true }: Props) => {
  const setzeBeginn = useDatumsfolge(formular);
  /** A premium that was delivered per year no longer holds once the payment changes. */
  const setzeBeitrag = (feld: string) => (wert: unknown) => {
    formular.setze(feld, wert);
    formular.setze('jahresbeitragCents', undefined);
  };
  return (
    <SimpleGrid {...raster}>
      <VersichererEingabe label="Gesellschaft" autoFocus={fokus} {...formular.feld('gesellschaft')} />
      <SparteEingabe label="Sparte" {...formular.feld('sparte')} />
      <TextEingabe label="Versicherungsscheinnummer" {...formular.feld('versicherungsscheinnummer')} />
      <TextEingabe label="Produkt" {...formular.feld('produkt')} />
      <TagEingabe label="Beginn" {...formular.feld('beginn')} onChange={setzeBeginn} />
      <TagEingabe label="Ablauf" {...formular.feld('ablauf')} />
      <WahlEingabe
        label="Zahlweise"
        werte={zahlweiseLabel}
        {...formular.feld('zahlweise')}
        onChange={setzeBeitrag('zahlweise')}
      />
      <GeldEingabe
        label="Beitrag je Zahlung"
        {...formular.feld('beitragCents')}
        onChange={setzeBeitrag('beitragCents')}
      />
      <Jahresbetrag formular={formular} />
    </SimpleGrid>
  );
};

const Weiteres = ({ formular }: Props) => (
  <SimpleGrid {...raster}>
    <TagMonatEingabe label="Hauptfälligkeit" {...formular.feld('hauptfaelligkeit')} />
    <GeldEingabe label="Jahresbeitrag netto" {...formular.feld('nettoJahresbeitragCents')} />
    <TextEingabe label="Vermittlernummer" {...formular.feld('vermittlernummer')} />
    <WahlEingabe label="Bezugsweg" werte={bezugswegWerte} {...formular.feld('bezugsweg.art')} />
    {formular.lies('bezugsweg.art') === 'pool' && (
      <TextEingabe label="Pool" {...formular.feld('bezugsweg.pool')} />
    )}
    <WahlEingabe
      label="Stand laut Gesellschaft"
      werte={lieferstatusWerte}
      {...formular.feld('lieferstatus')}
    />
    <TagEingabe label="Beendet zum" {...formular.feld('stornoAm')} />
    <TextEingabe label="Abgangsgrund" {...formular.feld('abgangsgrund')} />
    <HakenEingabe label="Fremdvertrag (von anderen betreut)" {...formular.feld('fremdvertrag')} />
  </SimpleGrid>
);

/** A contract: what is needed in the first block, the rest opens on demand. The Sparte brings its own fields. */
export const VertragFormular = ({ formular, fokus = true }: Props) => {
  const sparte = useSparte(formular.lies('sparte') as string | undefined);
  const gruppen = gruppiere(sparte?.felder ?? [], 'Leistungen');
  const abschnitte: readonly Klappabschnitt[] = [
    {
      titel: 'Weitere Vertragsdaten',
      pfade: [
        'hauptfaelligkeit',
        'nettoJahresbeitragCents',
        'vermittlernummer',
        'bezugsweg.art',
        'bezugsweg.pool',
        'lieferstatus',
        'stornoAm',
        'abgangsgrund',
        'fremdvertrag',
      ],
      inhalt: <Weiteres formular={formular} />,
    },
    ...gruppen.map(([titel, felder]) => ({
      titel,
      pfade: felder.map(({ name }) => `details.${name}`),
      inhalt: <Felder felder={felder} pfad="details." formular={formular} />,
    })),
    {
      titel: 'Versicherte und andere Personen',
      pfade: ['personen'],
      inhalt: <FeldEingabe feld={personen} pfad="personen" formular={formular} />,
    },
    {
      titel: 'Weitere Angaben',
      pfade: ['weitereAngaben'],
      inhalt: <Felder felder={weitereAngaben} pfad="" formular={formular} />,
    },
  ];
  return (
    <>
      <Paper component="section" aria-label="Vertrag" className="mw-flaeche">
        <Grunddaten formular={formular} fokus={fokus} />
      </Paper>
      <Klappabschnitte formular={formular} abschnitte={abschnitte} />
      <Paper component="section" aria-label="Bemerkung" className="mw-flaeche">
        <Stack>
          <LangtextEingabe label="Bemerkung" zeilen={2} {...formular.feld('bemerkung')} />
        </Stack>
      </Paper>
    </>
  );
};
