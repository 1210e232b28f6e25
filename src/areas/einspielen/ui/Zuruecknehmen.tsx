import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useAktion } from '#ui/client/abfrage.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { einspielenContract } from '../contract.ts';

const betrifft = ['einspielungen', 'kunden', 'vertraege', 'start', 'suche'] as const;

/** Takes an applied Einspielung back after asking; what was edited since stays and is told. */
export const Zuruecknehmen = ({ einspielungId }: { readonly einspielungId: string }) => {
  const frage = useRueckfrage();
  const zuruecknehmen = useAktion(einspielenContract.zuruecknehmen, { betrifft });
  const onZuruecknehmen = async () => {
    const ja = await frage({
      titel: 'Einspielung zurücknehmen?',
      text: 'Neue Kunden und Verträge aus dieser Datei werden wieder entfernt, geänderte Werte zurückgesetzt. Was seitdem bearbeitet wurde, bleibt erhalten und wird genannt.',
      ja: 'Zurücknehmen',
      gefahr: true,
    });
    if (ja) zuruecknehmen.mutate({ params: { einspielungId } });
  };
  return (
    <Button
      variant="default"
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      loading={zuruecknehmen.isPending}
      onClick={() => void onZuruecknehmen()}
    >
      Zurücknehmen
    </Button>
  );
};
