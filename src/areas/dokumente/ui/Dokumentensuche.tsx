import { useSuchparameter } from '#ui/suchparameter.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { useSeiten } from '#ui/client/abfrage.ts';
import { dokumenteContract, dokumentfilterSchema } from '../contract.ts';
import { Dokumentenliste } from './Dokumentenliste.tsx';
import { frageAus, solangeGelesenWird } from './liste.ts';

/** Documents of all customers: the search looks into the text too. */
export const Dokumentensuche = () => {
  const { roh } = useSuchparameter(dokumentfilterSchema);
  const liste = useSeiten(
    dokumenteContract.listDokumente,
    { query: frageAus(roh) },
    { solange: solangeGelesenWird },
  );
  return (
    <Seite titel="Dokumente">
      <Dokumentenliste liste={liste} ablage="kunde" flach={false} />
    </Seite>
  );
};
