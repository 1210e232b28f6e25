// From which leap of the premium on, in percent.
import { NumberInput } from '@mantine/core';

const grenzen = { min: 0.1, max: 10_000 };

type Props = { readonly ab: number; readonly onAb: (prozent: number) => void };

export const Sprungschwelle = ({ ab, onAb }: Props) => (
  <NumberInput
    size="xs"
    w={110}
    aria-label="Sprünge ab so viel Prozent"
    prefix="ab "
    suffix=" %"
    decimalSeparator=","
    {...grenzen}
    value={ab}
    onChange={(wert) => {
      if (typeof wert === 'number' && wert >= grenzen.min && wert <= grenzen.max) onAb(wert);
    }}
  />
);
