// The tabs of a record's page: its own and those of other areas; the open one stands in the address.
import { Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { z } from 'zod';
import { useSuchparameter } from '../suchparameter.ts';
import { Ladezustand } from './Zustaende.tsx';

export type Reiter = { readonly schluessel: string; readonly label: string; readonly inhalt: ReactNode };

type FremderReiter<P> = Omit<Reiter, 'inhalt'> & { readonly laden: () => Promise<ComponentType<P>> };

/** Tabs of other areas: their code is loaded when they are opened for the first time. */
export const useFremdeReiter = <P extends object>(
  fremde: readonly FremderReiter<P>[],
  props: P,
): readonly Reiter[] => {
  const geladene = useMemo(
    () =>
      fremde.map(({ schluessel, label, laden }) => ({
        schluessel,
        label,
        Inhalt: lazy(async () => ({ default: await laden() })),
      })),
    [fremde],
  );
  return geladene.map(({ schluessel, label, Inhalt }) => ({
    schluessel,
    label,
    inhalt: (
      <Suspense fallback={<Ladezustand />}>
        <Inhalt {...props} />
      </Suspense>
    ),
  }));
};

const reiterSchema = z.object({ reiter: z.string().optional() });

type Props = { readonly beschriftung: string; readonly reiter: readonly Reiter[] };

/** On a narrow screen the tabs are one line that moves sideways: the open one comes into sight. */
const useSichtbar = (offener: string | null) => {
  const liste = useRef<HTMLDivElement>(null);
  useEffect(() => {
    liste.current
      ?.querySelector(`[id$="-tab-${CSS.escape(offener ?? '')}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [offener]);
  return liste;
};

/** The first tab has the plain address. */
export const Aktenreiter = ({ beschriftung, reiter }: Props) => {
  const { werte, setze } = useSuchparameter(reiterSchema);
  const erster = reiter[0]?.schluessel;
  const offener = werte.reiter ?? erster ?? null;
  const liste = useSichtbar(offener);
  return (
    <Tabs
      value={offener}
      onChange={(neu) => setze({ reiter: neu === erster ? undefined : (neu ?? undefined) })}
      keepMounted={false}
    >
      <Tabs.List ref={liste} mb="md" className="mw-reiter mw-nicht-drucken" aria-label={beschriftung}>
        {reiter.map(({ schluessel, label }) => (
          <Tabs.Tab key={schluessel} value={schluessel}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {reiter.map(({ schluessel, inhalt }) => (
        <Tabs.Panel key={schluessel} value={schluessel}>
          {inhalt}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
