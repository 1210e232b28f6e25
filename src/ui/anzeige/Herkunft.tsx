import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconFileImport, IconPencil } from '@tabler/icons-react';
import type { Herkunft } from '#domain/herkunft.ts';
import { usePersonenname } from '../sitzung.ts';
import { formatZeitpunkt } from './zeitpunkt.ts';

const text = (herkunft: Herkunft, name: (benutzerId: string) => string): string =>
  herkunft.art === 'eingabe'
    ? `Eingegeben von ${name(herkunft.benutzer)} am ${formatZeitpunkt(herkunft.am)}`
    : `Aus „${herkunft.datei}“, Zeile ${herkunft.zeile}${herkunft.feld ? `, Feld ${herkunft.feld}` : ''}, eingespielt am ${formatZeitpunkt(herkunft.am)}`;

/** Small mark behind a value: who typed it, or which file and line brought it. */
export const HerkunftZeichen = ({ herkunft }: { readonly herkunft: Herkunft | undefined }) => {
  const name = usePersonenname();
  if (!herkunft) return null;
  const worte = text(herkunft, name);
  const Symbol = herkunft.art === 'eingabe' ? IconPencil : IconFileImport;
  return (
    <span className="mw-anhang mw-nicht-drucken">
      <Tooltip label={worte} multiline maw={320}>
        <UnstyledButton
          aria-label={`Herkunft: ${worte}`}
          style={{ verticalAlign: 'middle', marginLeft: 4, lineHeight: 1, opacity: 0.75 }}
        >
          <Symbol size={13} stroke={1.6} aria-hidden color="var(--mantine-color-dimmed)" />
        </UnstyledButton>
      </Tooltip>
    </span>
  );
};
