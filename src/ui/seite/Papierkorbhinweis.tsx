import { Alert, Button } from '@mantine/core';
import { formatZeitpunkt } from '../anzeige/zeitpunkt.ts';
import { useSitzung } from '../sitzung.ts';

type Props = { readonly seit: string; readonly holt: boolean; readonly onHolen: () => void };

/** Over a record that lies in the Papierkorb: since when, and the way back. */
export const Papierkorbhinweis = ({ seit, holt, onHolen }: Props) => {
  const { darfSchreiben } = useSitzung();
  return (
    <Alert color="orange" mb="md" title={`Im Papierkorb seit ${formatZeitpunkt(seit)}`}>
      {darfSchreiben && (
        <Button size="xs" variant="default" onClick={onHolen} loading={holt}>
          Wiederherstellen
        </Button>
      )}
    </Alert>
  );
};
