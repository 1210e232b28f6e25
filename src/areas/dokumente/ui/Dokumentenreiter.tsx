// The tab "Dokumente": where files are dropped, and the list beneath.
import { Stack } from '@mantine/core';
import { useSeiten } from '#ui/client/abfrage.ts';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { dokumenteContract, dokumentfilterSchema } from '../contract.ts';
import { Dokumentenabwurf } from './Dokumentenabwurf.tsx';
import { Dokumentenliste } from './Dokumentenliste.tsx';
import { frageAus, solangeGelesenWird } from './liste.ts';

const wahl = { solange: solangeGelesenWird };

export const DokumenteDesKunden = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben } = useSitzung();
  const { roh } = useSuchparameter(dokumentfilterSchema);
  const anfrage = { params: { kundeId }, query: frageAus(roh) };
  const liste = useSeiten(dokumenteContract.listDokumenteDesKunden, anfrage, wahl);
  return (
    <Stack gap="md">
      {darfSchreiben && <Dokumentenabwurf route={dokumenteContract.uploadZumKunden} params={{ kundeId }} />}
      <Dokumentenliste liste={liste} ablage="vertrag" flach />
    </Stack>
  );
};

type Vertrag = { readonly vertragId: string };

export const DokumenteDesVertrags = ({ vertragId }: Vertrag) => {
  const { darfSchreiben } = useSitzung();
  const { roh } = useSuchparameter(dokumentfilterSchema);
  const anfrage = { params: { vertragId }, query: frageAus(roh) };
  const liste = useSeiten(dokumenteContract.listDokumenteDesVertrags, anfrage, wahl);
  return (
    <Stack gap="md">
      {darfSchreiben && (
        <Dokumentenabwurf route={dokumenteContract.uploadZumVertrag} params={{ vertragId }} />
      )}
      <Dokumentenliste liste={liste} ablage={null} flach />
    </Stack>
  );
};
