// Confirm dialogs as a promise: `if (await frage({...})) ...`.
import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

type Frage = {
  readonly titel: string;
  readonly text: ReactNode;
  readonly ja: string;
  readonly nein?: string;
  /** Red button: something gets lost. */
  readonly gefahr?: boolean;
};
type Stellen = (frage: Frage) => Promise<boolean>;
type Offen = Frage & { readonly antworte: (ja: boolean) => void };

const FrageKontext = createContext<Stellen>(() => Promise.resolve(false));
export const useRueckfrage = (): Stellen => useContext(FrageKontext);

export const RueckfrageProvider = ({ children }: { readonly children: ReactNode }) => {
  /** Stays while the dialog fades out, so that its words don't change. */
  const [offen, setOffen] = useState<Offen | null>(null);
  const [sichtbar, setSichtbar] = useState(false);
  const stelle = useCallback<Stellen>(
    (frage) =>
      new Promise((resolve) => {
        setOffen({ ...frage, antworte: resolve });
        setSichtbar(true);
      }),
    [],
  );
  const schliesse = (ja: boolean) => {
    offen?.antworte(ja);
    setSichtbar(false);
  };
  const wert = useMemo(() => stelle, [stelle]);
  return (
    <FrageKontext value={wert}>
      {children}
      <Modal opened={sichtbar} onClose={() => schliesse(false)} title={offen?.titel} size="md">
        <Text size="sm" component="div" mb="lg">
          {offen?.text}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={() => schliesse(false)}
            data-autofocus={offen?.gefahr || undefined}
          >
            {offen?.nein ?? 'Abbrechen'}
          </Button>
          <Button
            {...(offen?.gefahr ? { color: 'red.8' } : {})}
            onClick={() => schliesse(true)}
            data-autofocus={!offen?.gefahr || undefined}
          >
            {offen?.ja}
          </Button>
        </Group>
      </Modal>
    </FrageKontext>
  );
};
