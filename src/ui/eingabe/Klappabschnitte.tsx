import { Accordion, Badge, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { falte } from '#domain/faltung.ts';
import { ohneLeere } from '../client/formularfehler.ts';
import type { Formular } from './useFormular.ts';

export type Klappabschnitt = {
  readonly titel: string;
  /** Paths of the values inside: counted in the heading, and a message at one of them opens the section. */
  readonly pfade: readonly string[];
  readonly inhalt: ReactNode;
};

/** A heading as a value that may stand in an id: no blanks. */
const schluessel = (titel: string): string => falte(titel).replaceAll(' ', '-');

const anzahlVon = (wert: unknown): number => {
  const voll = ohneLeere(wert);
  if (Array.isArray(voll)) return voll.length;
  if (typeof voll === 'object' && voll !== null) return Object.keys(voll).length;
  return voll === undefined || voll === '' || voll === false ? 0 : 1;
};

type Props = { readonly formular: Formular; readonly abschnitte: readonly Klappabschnitt[] };

/** Parts of a long form that open on demand; what is closed is not drawn, and tells how much it holds. */
export const Klappabschnitte = ({ formular, abschnitte }: Props) => {
  const [offen, setOffen] = useState<string[]>([]);
  const fehlerpfade = Object.keys(formular.fehler);
  const mitFehler = abschnitte
    .filter(({ pfade }) => pfade.some((pfad) => fehlerpfade.some((fehler) => fehler.startsWith(pfad))))
    .map(({ titel }) => schluessel(titel));
  const aufgeklappt = [...new Set([...offen, ...mitFehler])];
  return (
    <Accordion
      multiple
      value={aufgeklappt}
      onChange={setOffen}
      variant="separated"
      chevronPosition="left"
      order={2}
    >
      {abschnitte.map(({ titel, pfade, inhalt }) => {
        const anzahl = pfade.reduce((summe, pfad) => summe + anzahlVon(formular.lies(pfad)), 0);
        return (
          <Accordion.Item key={titel} value={schluessel(titel)}>
            <Accordion.Control>
              <Group gap="xs">
                {titel}
                {anzahl > 0 && (
                  <Badge
                    size="sm"
                    color="petrol"
                    aria-label={`${anzahl} ${anzahl === 1 ? 'Angabe' : 'Angaben'}`}
                    role="img"
                  >
                    {anzahl}
                  </Badge>
                )}
              </Group>
            </Accordion.Control>
            <Accordion.Panel>{aufgeklappt.includes(schluessel(titel)) && inhalt}</Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
};
