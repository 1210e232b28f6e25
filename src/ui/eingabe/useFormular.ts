// One form: values by path, the schema's check, the server's messages, the way to the first wrong field.
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import type { FormEvent } from 'react';
import type { z } from 'zod';
import { ohneLeere, formularfehler, pruefe } from '../client/formularfehler.ts';
import type { Formularfehler } from '../client/formularfehler.ts';
import type { Bindung } from './feld.ts';

type Werte = Record<string, unknown>;

export type Formular = {
  readonly werte: Werte;
  readonly fehler: Formularfehler;
  readonly geaendert: boolean;
  /** Value, setter and message of one field, to spread into an Eingabe. */
  readonly feld: (pfad: string) => Bindung;
  readonly lies: (pfad: string) => unknown;
  readonly setze: (pfad: string, wert: unknown) => void;
  readonly fuegeAn: (pfad: string, element: unknown) => void;
  readonly entferne: (pfad: string, stelle: number) => void;
};

const liesPfad = (werte: unknown, pfad: string): unknown =>
  pfad
    .split('.')
    .reduce<unknown>(
      (teil, name) => (typeof teil === 'object' && teil !== null ? Reflect.get(teil, name) : undefined),
      werte,
    );

/** Focus goes to the first field with a message, once it stands on the page. */
const zumFehler = (formular: HTMLFormElement | null): void => {
  requestAnimationFrame(() => {
    const erstes = formular?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error="true"]');
    erstes?.focus();
    erstes?.scrollIntoView({ block: 'center' });
  });
};

/** Where a message names a list row, the blank rows of that list go, so that the row is the one meant. */
const ohneLeereZeilen = (werte: Werte, fehler: Formularfehler): Werte => {
  const listen = new Set(Object.keys(fehler).map((pfad) => pfad.split('.')[0] ?? ''));
  return Object.fromEntries(
    Object.entries(werte).map(([name, wert]) => [name, listen.has(name) ? ohneLeere(wert) : wert]),
  );
};

type Wahl<S extends z.ZodType> = {
  readonly anfang: object;
  readonly schema: S;
  /** Name of the record in the request body, cut off the server's field paths. */
  readonly vorsatz?: string;
  readonly speichern: (eingabe: z.input<S>) => Promise<unknown>;
};

/** Rejections of `speichern` that name fields are shown there; all others are the caller's to show. */
export const useFormular = <S extends z.ZodType>({ anfang, schema, vorsatz, speichern }: Wahl<S>) => {
  const form = useForm<Werte>({ initialValues: { ...anfang } });
  const element = useRef<HTMLFormElement>(null);

  const zeige = (fehler: Formularfehler) => {
    form.setErrors(fehler);
    zumFehler(element.current);
  };

  const absenden = async (ereignis?: FormEvent): Promise<void> => {
    ereignis?.preventDefault();
    const eingabe = ohneLeere(form.getValues());
    const fehler = pruefe(schema, eingabe);
    if (Object.keys(fehler).length > 0) {
      form.setValues(ohneLeereZeilen(form.getValues(), fehler));
      zeige(fehler);
      return;
    }
    form.setSubmitting(true);
    await speichern(eingabe as z.input<S>)
      .catch((grund: unknown) => zeige(formularfehler(grund, vorsatz)))
      .finally(() => form.setSubmitting(false));
  };

  const formular: Formular = {
    werte: form.values,
    fehler: form.errors as Formularfehler,
    geaendert: form.isDirty(),
    feld: (pfad) => {
      const { error, onChange } = form.getInputProps(pfad) as {
        error?: string;
        onChange: (wert: unknown) => void;
      };
      return { value: liesPfad(form.values, pfad), onChange, ...(error ? { error } : {}) };
    },
    lies: (pfad) => liesPfad(form.values, pfad),
    setze: (pfad, wert) => form.setFieldValue(pfad, wert),
    fuegeAn: (pfad, neu) =>
      form.setFieldValue(pfad, [...((liesPfad(form.getValues(), pfad) as unknown[]) ?? []), neu]),
    entferne: (pfad, stelle) =>
      form.setFieldValue(
        pfad,
        ((liesPfad(form.getValues(), pfad) as unknown[]) ?? []).filter((_, i) => i !== stelle),
      ),
  };
  return {
    formular,
    element,
    absenden,
    sendet: form.submitting,
    zuruecksetzen: form.reset,
    /** For forms that stay open after a save: what stands in them is no longer a change. */
    gespeichert: () => form.resetDirty(),
  };
};
