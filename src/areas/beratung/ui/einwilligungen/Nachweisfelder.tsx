import { SimpleGrid } from '@mantine/core';
import { dokumenteContract } from '#areas/dokumente/contract.ts';
import { kanaele } from '#domain/einwilligung.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { TagEingabe } from '#ui/eingabe/TagEingabe.tsx';
import type { Formular } from '#ui/eingabe/useFormular.ts';

type Props = {
  readonly kundeId: string;
  readonly formular: Formular;
  /** Channels on offer; all unless given. */
  readonly wege?: readonly (keyof typeof kanaele)[];
};

/** The customer's documents as options: id -> name. */
export const useDokumentwahl = (kundeId: string): Readonly<Record<string, string>> => {
  const { data } = useAbfrage(dokumenteContract.listDokumenteDesKunden, {
    params: { kundeId },
    query: { anzahl: 200 },
  });
  return Object.fromEntries((data?.zeilen ?? []).map(({ id, name }) => [id, name]));
};

/** Day, channel and proof, as every register asks for them. */
export const Nachweisfelder = ({ kundeId, formular, wege }: Props) => {
  const dokumente = useDokumentwahl(kundeId);
  const kanalwerte = Object.fromEntries(
    Object.entries(kanaele).filter(([kanal]) => !wege || wege.some((weg) => weg === kanal)),
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
      <TagEingabe label="Am" {...formular.feld('am')} />
      <WahlEingabe label="Weg" leer={false} werte={kanalwerte} {...formular.feld('kanal')} />
      <WahlEingabe
        label="Nachweis"
        leer="ohne Dokument"
        werte={dokumente}
        description="Ein Dokument dieses Kunden"
        {...formular.feld('dokumentId')}
      />
    </SimpleGrid>
  );
};
