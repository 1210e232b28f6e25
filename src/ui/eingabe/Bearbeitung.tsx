// Editing a stored record: what others saved meanwhile is never overwritten unasked.
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { meldeErfolg, meldeFehler } from '../client/meldung.tsx';
import { isKonflikt, KonfliktDialog } from '../seite/Konflikt.tsx';
import { Seite } from '../seite/Seite.tsx';
import type { Pfadstueck } from '../seite/Seite.tsx';
import { useUngespeichert } from '../seite/ungespeichert.ts';
import { Geladen } from '../seite/Zustaende.tsx';
import { Formularrahmen } from './Formularrahmen.tsx';
import { useFormular } from './useFormular.ts';
import type { Formular } from './useFormular.ts';

type Props<S extends z.ZodType> = {
  /** The record as it was read, and its version. */
  readonly anfang: object;
  readonly version: number;
  readonly schema: S;
  readonly vorsatz: string;
  readonly speichern: (version: number, eingabe: z.input<S>) => Promise<unknown>;
  /** The version that is stored now: after a conflict, for those who overwrite. */
  readonly liesVersion: () => Promise<number>;
  /** Page of the record: where one arrives after saving and on giving up. */
  readonly ziel: string;
  /** Puts this form away for a new one; until then the question stays, so that nobody types into the old one. */
  readonly onNeuLaden: () => void;
  readonly children: (formular: Formular) => ReactNode;
};

/** The form of a record with its lock: whoever saves second is asked. */
export const Bearbeitung = <S extends z.ZodType>(props: Props<S>) => {
  const { anfang, schema, vorsatz, speichern, liesVersion, ziel, onNeuLaden, children } = props;
  const navigate = useNavigate();
  const version = useRef(props.version);
  const [konflikt, setKonflikt] = useState<Error | null>(null);
  const form = useFormular({
    anfang,
    schema,
    vorsatz,
    speichern: (eingabe) =>
      speichern(version.current, eingabe).then(
        () => {
          frei();
          meldeErfolg('Die Änderungen sind gespeichert.');
          return navigate({ to: ziel });
        },
        (fehler: Error) => {
          if (isKonflikt(fehler)) setKonflikt(fehler);
          else meldeFehler(fehler);
          throw fehler;
        },
      ),
  });
  const { frei } = useUngespeichert(form.formular.geaendert);
  const ueberschreibe = async () => {
    version.current = await liesVersion();
    setKonflikt(null);
    await form.absenden();
  };
  return (
    <>
      <Formularrahmen {...form} onAbbrechen={() => void navigate({ to: ziel })}>
        {children(form.formular)}
      </Formularrahmen>
      <KonfliktDialog
        fehler={konflikt}
        onZurueck={() => setKonflikt(null)}
        onNeuLaden={onNeuLaden}
        onUeberschreiben={() => void ueberschreibe()}
      />
    </>
  );
};

type Seitenprops<A> = {
  readonly titel: string;
  readonly pfad: readonly Pfadstueck[];
  readonly abfrage: {
    readonly data: A | undefined;
    readonly error: Error | null;
    readonly isFetchedAfterMount: boolean;
    readonly refetch: () => Promise<{ readonly data: A | undefined }>;
  };
  readonly children: (akte: A, onNeuLaden: () => void) => ReactNode;
};

/** The page around it: the form stands on what the server says now, never on what is remembered. */
export const Bearbeitungsseite = <A,>({ titel, pfad, abfrage, children }: Seitenprops<A>) => {
  /** What was loaded anew, with its number: the answer itself, as the query's own state comes a moment later. */
  const [neu, setNeu] = useState<{ readonly nr: number; readonly akte: A }>();
  const neuLaden = async () => {
    const { data } = await abfrage.refetch();
    if (data !== undefined) setNeu((alt) => ({ nr: (alt?.nr ?? 0) + 1, akte: data }));
  };
  return (
    <Seite titel={`${titel} bearbeiten`} pfad={pfad} breite={1000}>
      <Geladen
        key={neu?.nr ?? 0}
        abfrage={abfrage.isFetchedAfterMount ? abfrage : { ...abfrage, data: undefined }}
        zeilen={12}
      >
        {(akte) => children(neu?.akte ?? akte, () => void neuLaden())}
      </Geladen>
    </Seite>
  );
};
