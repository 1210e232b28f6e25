import { Checkbox } from '@mantine/core';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { kundenartWerte } from '#ui/beschreibung/kunde.daten.ts';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';
import { kundenContract } from '../contract.ts';

type Werte = Readonly<Record<string, string | undefined>>;
type Props = {
  readonly werte: Werte;
  readonly setze: (neu: Record<string, string | undefined>) => void;
};

const worte: Readonly<Record<string, (wert: string, betreuer: Readonly<Record<string, string>>) => string>> =
  {
    art: (wert) => (wert === 'firma' ? 'Firmen' : 'Personen'),
    betreuer: (wert, betreuer) => `Betreuer: ${betreuer[wert] ?? wert}`,
    tag: (wert) => `Schlagwort: ${wert}`,
    ort: (wert) => `Ort: ${wert}`,
    einspielung: () => 'neu aus einer Einspielung',
    geburtstag: (wert) => `Geburtstag am ${formatTag(`2000-${wert}`).slice(0, 6)}`,
    geloescht: () => 'im Papierkorb',
  };

export const Kundenfilter = ({ werte, setze }: Props) => {
  const { data } = useAbfrage(kundenContract.getFilterwerte, {});
  const betreuer = Object.fromEntries((data?.betreuer ?? []).map(({ id, name }) => [id, name]));
  const tags = Object.fromEntries((data?.tags ?? []).map((wort) => [wort, wort]));
  const gesetzt = Object.entries(worte).flatMap(([schluessel, wort]) => {
    const wert = werte[schluessel];
    return wert ? [{ schluessel, text: wort(wert, betreuer) }] : [];
  });
  return (
    <Filterleiste
      suche={werte['suche'] ?? ''}
      onSuche={(suche) => setze({ suche: suche.trim() || undefined })}
      hilfe="Name, Nummer, Telefon, Kennzeichen, Geburtstag"
      gesetzt={gesetzt}
      onEntfernen={(schluessel) => setze({ [schluessel]: undefined })}
    >
      <WahlEingabe
        label="Art"
        leer="alle"
        werte={kundenartWerte}
        value={werte['art']}
        onChange={(art: string | undefined) => setze({ art })}
      />
      <WahlEingabe
        label="Betreuer"
        leer="alle"
        werte={betreuer}
        value={werte['betreuer']}
        onChange={(wert: string | undefined) => setze({ betreuer: wert })}
      />
      <WahlEingabe
        label="Schlagwort"
        leer="alle"
        werte={tags}
        value={werte['tag']}
        onChange={(tag: string | undefined) => setze({ tag })}
      />
      <TextEingabe
        label="Ort"
        value={werte['ort']}
        onChange={(ort: string) => setze({ ort: ort || undefined })}
      />
      <Checkbox
        label="Papierkorb zeigen"
        checked={werte['geloescht'] === 'true'}
        onChange={(ereignis) => setze({ geloescht: ereignis.currentTarget.checked ? 'true' : undefined })}
      />
    </Filterleiste>
  );
};
