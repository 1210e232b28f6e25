// The props that every Eingabe takes; `useFormular().feld(pfad)` yields the middle ones.
import type { ReactNode } from 'react';

export type Bindung = {
  readonly value: unknown;
  readonly onChange: (wert: unknown) => void;
  readonly error?: ReactNode;
};

export type Feldprops = {
  readonly label: string;
  readonly value?: unknown;
  readonly onChange?: (wert: never) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly description?: ReactNode;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly className?: string;
};

/** Hands a value on to the untyped binding of a form. */
export const melde = (onChange: Feldprops['onChange'], wert: unknown): void => onChange?.(wert as never);

/** The props that go to the Mantine input as they are. */
export const rahmenprops = ({
  label,
  error,
  required,
  description,
  disabled,
  autoFocus,
  className,
}: Feldprops) => ({
  label,
  error,
  required: required ?? false,
  ...(description ? { description } : {}),
  disabled: disabled ?? false,
  ...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {}),
  ...(className ? { className } : {}),
});
