// One Eingabe per simple datatype.
import {
  Checkbox,
  ColorInput,
  Input,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useId } from '@mantine/hooks';
import { formatCents, parseCents } from '#domain/geld.ts';
import { formatIban, isIban, normalisiereIban } from '#domain/iban.ts';
import { melde, rahmenprops } from './feld.ts';
import type { Feldprops } from './feld.ts';
import { useGetippt } from './useGetippt.ts';

const alsText = (wert: unknown): string =>
  typeof wert === 'string' || typeof wert === 'number' ? String(wert) : '';

type TextProps = Feldprops & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  readonly autoComplete?: string;
  readonly maxLength?: number;
};

export const TextEingabe = (props: TextProps) => (
  <TextInput
    {...rahmenprops(props)}
    type={props.type ?? 'text'}
    autoComplete={props.autoComplete ?? 'off'}
    placeholder={props.placeholder}
    maxLength={props.maxLength}
    value={alsText(props.value)}
    onChange={(ereignis) => melde(props.onChange, ereignis.currentTarget.value)}
  />
);

export const LangtextEingabe = (props: Feldprops & { readonly zeilen?: number }) => (
  <Textarea
    {...rahmenprops(props)}
    autosize
    minRows={props.zeilen ?? 3}
    maxRows={14}
    value={alsText(props.value)}
    onChange={(ereignis) => melde(props.onChange, ereignis.currentTarget.value)}
  />
);

/** `#rrggbb`, typed or one of a few. */
export const FarbEingabe = (props: Feldprops) => (
  <ColorInput
    {...rahmenprops(props)}
    withEyeDropper={false}
    withPicker={false}
    placeholder="#0f6876"
    swatches={['#0f6876', '#1a4f8b', '#7a1f3d', '#2f6b3a', '#b4531a', '#c98a1b', '#5b6369']}
    swatchesPerRow={7}
    value={alsText(props.value)}
    onChange={(wert) => melde(props.onChange, wert)}
  />
);

export const TelefonEingabe = (props: Feldprops) => (
  <TextEingabe {...props} type="tel" placeholder="02402 123456" />
);
export const EmailEingabe = (props: Feldprops) => (
  <TextEingabe {...props} type="email" placeholder="name@beispiel.de" />
);

/** Cents in the form, euros on the screen. An unreadable amount is `NaN`, which the schema refuses. */
export const GeldEingabe = (props: Feldprops) => {
  const getippt = useGetippt({
    value: props.value,
    onChange: (wert: number | undefined) => melde(props.onChange, wert),
    format: (wert) =>
      typeof wert === 'number' && !Number.isNaN(wert) ? formatCents(wert).slice(0, -2) : undefined,
    parse: (text) => parseCents(text) ?? Number.NaN,
  });
  return (
    <TextInput
      {...rahmenprops(props)}
      {...getippt}
      inputMode="decimal"
      autoComplete="off"
      placeholder={props.placeholder}
      rightSection={<span aria-hidden>€</span>}
      rightSectionPointerEvents="none"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
};

type ZahlProps = Feldprops & { readonly einheit?: string | undefined; readonly nachkomma?: number };

export const ZahlEingabe = (props: ZahlProps) => (
  <NumberInput
    {...rahmenprops(props)}
    value={typeof props.value === 'number' ? props.value : ''}
    onChange={(wert) => melde(props.onChange, typeof wert === 'number' ? wert : undefined)}
    decimalSeparator=","
    thousandSeparator="."
    decimalScale={props.nachkomma ?? 2}
    allowNegative={false}
    hideControls
    {...(props.einheit ? { suffix: ` ${props.einheit}` } : {})}
    styles={{ input: { textAlign: 'right' } }}
  />
);

/** IBAN in groups of four; kept as typed until it is one. */
export const IbanEingabe = (props: Feldprops) => {
  const getippt = useGetippt({
    value: props.value,
    onChange: (wert: string | undefined) => melde(props.onChange, wert),
    format: (wert) => (typeof wert === 'string' && isIban(wert) ? formatIban(wert) : undefined),
    parse: normalisiereIban,
  });
  const ungueltig = typeof props.value === 'string' && props.value !== '' && getippt.value === '';
  return (
    <TextInput
      {...rahmenprops(props)}
      {...getippt}
      value={ungueltig ? alsText(props.value) : getippt.value}
      autoComplete="off"
      placeholder="DE00 0000 0000 0000 0000 00"
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  );
};

type WahlProps = Feldprops & {
  readonly werte: Readonly<Record<string, string>>;
  readonly leer?: string | false;
};

/** One of a short list; the native control is quickest by keyboard and on the phone. */
export const WahlEingabe = (props: WahlProps) => (
  <NativeSelect
    {...rahmenprops(props)}
    value={alsText(props.value)}
    onChange={(ereignis) => melde(props.onChange, ereignis.currentTarget.value || undefined)}
    data={[
      ...(props.leer === false ? [] : [{ value: '', label: props.leer ?? '–' }]),
      ...Object.entries(props.werte).map(([value, label]) => ({ value, label })),
    ]}
  />
);

const janein = [
  { value: 'ja', label: 'ja' },
  { value: 'nein', label: 'nein' },
  { value: 'unbekannt', label: 'unbekannt' },
];
const alsWahl = (wert: unknown): string => (wert === true ? 'ja' : wert === false ? 'nein' : 'unbekannt');

/** Yes, no, unknown: nobody is made to guess. */
export const JaNeinEingabe = (props: Feldprops) => {
  const id = useId();
  return (
    <Input.Wrapper label={props.label} error={props.error} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        size="xs"
        data={janein}
        value={alsWahl(props.value)}
        onChange={(wert) => melde(props.onChange, wert === 'unbekannt' ? undefined : wert === 'ja')}
        style={{ display: 'flex' }}
      />
    </Input.Wrapper>
  );
};

export const HakenEingabe = (props: Feldprops) => (
  <Checkbox
    label={props.label}
    error={props.error}
    description={props.description}
    checked={props.value === true}
    onChange={(ereignis) => melde(props.onChange, ereignis.currentTarget.checked)}
  />
);

type WorteProps = Feldprops & { readonly vorschlaege?: readonly string[] };

/** Several short texts: Enter or comma ends one. */
export const WorteEingabe = (props: WorteProps) => (
  <TagsInput
    {...rahmenprops(props)}
    value={Array.isArray(props.value) ? props.value.filter((wort) => typeof wort === 'string') : []}
    onChange={(worte) => melde(props.onChange, worte)}
    data={[...(props.vorschlaege ?? [])]}
    placeholder={props.placeholder ?? 'Eingeben und mit der Eingabetaste bestätigen'}
    acceptValueOnBlur
    splitChars={[',', ';']}
  />
);
