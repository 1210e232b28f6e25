import { Checkbox } from '@mantine/core';
import { dokumentkategorien, kategorieLabel } from '#domain/dokument.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';
import type { Filterstand } from '#ui/tabelle/Filterleiste.tsx';

const kategorien = Object.fromEntries(dokumentkategorien.map(({ schluessel, label }) => [schluessel, label]));

const worte: Readonly<Record<string, (wert: string) => string>> = {
  kategorie: (wert) => `Kategorie: ${kategorieLabel(wert)}`,
  geloescht: () => 'im Papierkorb',
};

export const Dokumentfilter = ({ werte, setze }: Filterstand) => (
  <Filterleiste werte={werte} setze={setze} hilfe="Name oder Text im Dokument" worte={worte}>
    <WahlEingabe
      label="Kategorie"
      leer="alle"
      werte={kategorien}
      value={werte['kategorie']}
      onChange={(kategorie: string | undefined) => setze({ kategorie })}
    />
    <Checkbox
      label="Papierkorb zeigen"
      checked={werte['geloescht'] === 'true'}
      onChange={(ereignis) => setze({ geloescht: ereignis.currentTarget.checked ? 'true' : undefined })}
    />
  </Filterleiste>
);
