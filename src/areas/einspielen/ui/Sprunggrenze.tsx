import { NumberInput } from '@mantine/core';

type Props = { readonly value: number; readonly onChange: (prozent: number) => void };

const hoechstens = 10_000;

/** From how many percent a change of the premium is a leap. */
export const Sprunggrenze = ({ value, onChange }: Props) => (
  <NumberInput
    size="xs"
    w={110}
    aria-label="Sprünge ab so viel Prozent"
    prefix="ab "
    suffix=" %"
    decimalSeparator=","
    min={0.1}
    max={hoechstens}
    value={value}
    onChange={(wert) => {
      if (typeof wert === 'number' && wert >= 0.1 && wert <= hoechstens) onChange(wert);
    }}
  />
);
