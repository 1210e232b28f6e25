import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { Uebernahmedialog } from './Uebernahmedialog.tsx';

const betrifft = ['einspielungen', 'start'] as const;

/** Übernehmen and Verwerfen, of a whole plan or of what is still open of it. */
export const Planaktionen = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { id, status } = einspielung;
  const rest = status === 'uebernommen';
  const [offen, { open, close }] = useDisclosure(false);
  const frage = useRueckfrage();
  const verwerfen = useAktion(rest ? einspielenContract.verwerfeRest : einspielenContract.verwerfen, {
    betrifft,
    onErfolg: () =>
      meldeErfolg(
        rest ? 'Der Rest des Plans ist verworfen.' : 'Der Plan ist verworfen. Die Datei bleibt erhalten.',
      ),
  });
  const onVerwerfen = async () => {
    const ja = await frage({
      titel: rest ? 'Rest verwerfen?' : 'Plan verwerfen?',
      text: rest
        ? 'Was offen geblieben ist, wird nicht mehr übernommen. Was übernommen ist, bleibt.'
        : 'Es wird nichts geändert. Die Datei bleibt erhalten und kann erneut eingespielt werden.',
      ja: rest ? 'Rest verwerfen' : 'Plan verwerfen',
      gefahr: true,
    });
    if (ja) verwerfen.mutate({ params: { einspielungId: id } });
  };
  return (
    <>
      <Button variant="default" onClick={() => void onVerwerfen()} loading={verwerfen.isPending}>
        {rest ? 'Rest verwerfen' : 'Verwerfen'}
      </Button>
      <Button onClick={open}>{rest ? 'Rest übernehmen' : 'Übernehmen'}</Button>
      <Uebernahmedialog einspielung={einspielung} offen={offen} onClose={close} />
    </>
  );
};
