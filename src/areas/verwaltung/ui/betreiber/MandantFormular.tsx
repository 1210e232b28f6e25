import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { EmailEingabe, TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { mandantEingabe, verwaltungContract } from '../../contract.ts';
import { schluesselAusName } from './schluessel-aus-name.ts';

const text = (wert: unknown): string => (typeof wert === 'string' ? wert : '');

/** Name, key (proposed from the name until it is typed) and whom to invite. */
export const MandantFormular = ({ onFertig }: { readonly onFertig: () => void }) => {
  const anlegen = useAktion(verwaltungContract.createMandant, {
    betrifft: ['betreiber'],
    onErfolg: () => {
      meldeErfolg('Der Mandant ist angelegt.');
      onFertig();
    },
  });
  const form = useFormular({
    anfang: {},
    schema: mandantEingabe,
    speichern: (body) => anlegen.mutateAsync({ body }),
  });
  const { feld, lies, setze } = form.formular;
  const onName = (neu: string) => {
    const vorgeschlagen = schluesselAusName(text(lies('name'))) === text(lies('schluessel'));
    setze('name', neu);
    if (vorgeschlagen) setze('schluessel', schluesselAusName(neu));
  };
  return (
    <Formularrahmen {...form} speichern="Anlegen" onAbbrechen={onFertig}>
      <TextEingabe label="Name des Hauses" autoFocus {...feld('name')} onChange={onName} />
      <TextEingabe
        label="Schlüssel"
        description="Kurzname für Befehlszeile und Sicherungen; er bleibt für immer gleich."
        {...feld('schluessel')}
      />
      <EmailEingabe
        label="E-Mail der Inhaberin oder des Inhabers"
        description="Dorthin geht die Einladung. Sie können das Feld auch leer lassen."
        {...feld('inhaberEmail')}
      />
    </Formularrahmen>
  );
};
