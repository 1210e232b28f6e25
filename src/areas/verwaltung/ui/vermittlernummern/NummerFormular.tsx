import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { VersichererEingabe } from '#ui/eingabe/GalerieEingaben.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { vermittlernummerEingabe, verwaltungContract } from '../../contract.ts';
import type { Vermittlernummer } from '../../contract.ts';
import { bezugswegLabel } from './nummernspalten.tsx';

type Props = { readonly nummer: Vermittlernummer | null; readonly onFertig: () => void };

/** Makes a number (`nummer: null`) or changes one. */
export const NummerFormular = ({ nummer, onFertig }: Props) => {
  const wahl = {
    betrifft: ['vermittlernummern'],
    onErfolg: () => {
      meldeErfolg('Die Vermittlernummer ist gespeichert.');
      onFertig();
    },
  };
  const anlegen = useAktion(verwaltungContract.createVermittlernummer, wahl);
  const aendern = useAktion(verwaltungContract.updateVermittlernummer, wahl);
  const form = useFormular({
    anfang: nummer ?? { bezugsweg: 'direkt' },
    schema: vermittlernummerEingabe,
    speichern: ({ gesellschaft, nummer: neu, bezugsweg, bemerkung }) => {
      const body = { gesellschaft, nummer: neu, bezugsweg, bemerkung };
      return nummer
        ? aendern.mutateAsync({ params: { id: nummer.id }, body })
        : anlegen.mutateAsync({ body });
    },
  });
  const { feld } = form.formular;
  return (
    <Formularrahmen {...form} onAbbrechen={onFertig}>
      <VersichererEingabe label="Gesellschaft" autoFocus {...feld('gesellschaft')} />
      <TextEingabe label="Vermittlernummer" {...feld('nummer')} />
      <WahlEingabe label="Bezugsweg" leer={false} werte={bezugswegLabel} {...feld('bezugsweg')} />
      <TextEingabe label="Bemerkung" {...feld('bemerkung')} />
    </Formularrahmen>
  );
};
