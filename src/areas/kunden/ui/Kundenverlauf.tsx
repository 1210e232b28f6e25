import { Verlauf } from '#ui/anzeige/Verlauf.tsx';
import { useSeiten } from '#ui/client/abfrage.ts';
import { Fehlerzustand, Ladezustand } from '#ui/seite/Zustaende.tsx';
import { kundenContract } from '../contract.ts';

export const Kundenverlauf = ({ kundeId }: { readonly kundeId: string }) => {
  const verlauf = useSeiten(kundenContract.listVerlauf, { params: { kundeId }, query: {} });
  if (verlauf.fehler) return <Fehlerzustand fehler={verlauf.fehler} onNochmal={verlauf.neu} />;
  if (verlauf.laedt) return <Ladezustand />;
  return (
    <Verlauf
      eintraege={verlauf.seiten?.flatMap(({ eintraege }) => eintraege) ?? []}
      mehr={verlauf.mehr}
      laedtMehr={verlauf.laedtMehr}
    />
  );
};
