import { Checkbox } from '@mantine/core';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { kundenartWerte } from '#ui/beschreibung/kunde.daten.ts';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';
import type { Filterstand } from '#ui/tabelle/Filterleiste.tsx';
import { kundenContract } from '../contract.ts';

export const Kundenfilter = ({ werte, setze }: Filterstand) => {
  const { data } = useAbfrage(kundenContract.getFilterwerte, {});
  const betreuer = Object.fromEntries((data?.betreuer ?? []).map(({ id, name }) => [id, name]));
  const tags = Object.fromEntries((data?.tags ?? []).map((wort) => [wort, wort]));
  const worte = {
    art: (wert: string) => (wert === 'firma' ? 'Firmen' : 'Personen'),
    betreuer: (wert: string) => `Betreuer: ${betreuer[wert] ?? wert}`,
    tag: (wert: string) => `Schlagwort: ${wert}`,
    ort: (wert: string) => `Ort: ${wert}`,
    einspielung: () => 'neu aus einer Einspielung',
    geburtstag: (wert: string) => `Geburtstag am ${formatTag(`2000-${wert}`).slice(0, 6)}`,
    geloescht: () => 'im Papierkorb',
  };
  return (
    <Filterleiste
      werte={werte}
      setze={setze}
      hilfe="Name, Nummer, Telefon, Kennzeichen, Geburtstag"
      worte={worte}
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
