import { useState } from 'react';
import type { ChangeEvent } from 'react';

type Getippt<T> = {
  readonly value: unknown;
  readonly onChange: (wert: T | undefined) => void;
  /** Form for reading; undefined where the value is none (then the typed text stays). */
  readonly format: (wert: unknown) => string | undefined;
  /** What a text means; `unlesbar` values are handed on, so that the check names the field. */
  readonly parse: (text: string) => T;
};

/** A text input over a value: free while typing, in German form when left. */
export const useGetippt = <T>({ value, onChange, format, parse }: Getippt<T>) => {
  const [text, setText] = useState<string | null>(null);
  return {
    value: text ?? format(value) ?? '',
    onChange: (ereignis: ChangeEvent<HTMLInputElement>) => {
      const neu = ereignis.currentTarget.value;
      setText(neu);
      onChange(neu.trim() === '' ? undefined : parse(neu));
    },
    onBlur: () => {
      if (text !== null && (text.trim() === '' || format(parse(text)) !== undefined)) setText(null);
    },
  };
};
