import { Alert, Button, Group, Stack } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { FormEvent, ReactNode, RefObject } from 'react';
import type { Formular } from './useFormular.ts';

type Props = {
  readonly formular: Formular;
  readonly element: RefObject<HTMLFormElement | null>;
  readonly absenden: (ereignis?: FormEvent) => Promise<void>;
  readonly sendet: boolean;
  readonly speichern?: string;
  readonly onAbbrechen?: () => void;
  /** At the other end of the row: what gives the record up. */
  readonly links?: ReactNode;
  /** Beside the button that saves: the step after it. */
  readonly daneben?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every form: summary of what is wrong, the buttons, Ctrl+S. */
export const Formularrahmen = ({
  formular,
  element,
  absenden,
  sendet,
  speichern = 'Speichern',
  onAbbrechen,
  links,
  daneben,
  children,
}: Props) => {
  useHotkeys([['mod+S', () => void absenden()]], []);
  const anzahl = Object.keys(formular.fehler).length;
  return (
    <form ref={element} onSubmit={(ereignis) => void absenden(ereignis)} noValidate>
      <Stack gap="md">
        {anzahl > 0 && (
          <Alert color="red" title="Bitte prüfen Sie Ihre Eingaben." role="alert">
            {anzahl === 1 ? Object.values(formular.fehler)[0] : `${anzahl} Felder sind markiert.`}
          </Alert>
        )}
        {children}
        <Group justify="space-between" gap="xs">
          <Group gap="xs">{links}</Group>
          <Group gap="xs">
            {onAbbrechen && (
              <Button variant="default" onClick={onAbbrechen}>
                Abbrechen
              </Button>
            )}
            {daneben}
            <Button type="submit" loading={sendet}>
              {speichern}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
};
