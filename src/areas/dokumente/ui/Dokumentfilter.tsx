import { Checkbox } from '@mantine/core';
import { dokumentkategorien, kategorieLabel } from '#domain/dokument.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';

const kategorien = Object.fromEntries(dokumentkategorien.map(({ schluessel, label }) => [schluessel, label]));

type Props = {
  readonly werte: Readonly<Record<string, string | undefined>>;
  readonly setze: (neu: Record<string, string | undefined>) => void;
};

const worte: Readonly<Record<string, (wert: string) => string>> = {
  kategorie: (wert) => `Kategorie: ${kategorieLabel(wert)}`,
  geloescht: () => 'im Papierkorb',
};

export const Dokumentfilter = ({ werte, setze }: Props) => {
  const gesetzt = Object.entries(worte).flatMap(([schluessel, wort]) => {
    const wert = werte[schluessel];
    return wert ? [{ schluessel, text: wort(wert) }] : [];
  });
  return (
    <Filterleiste
      suche={werte['suche'] ?? ''}
      onSuche={(suche) => setze({ suche: suche.trim() || undefined })}
      hilfe="Name oder Text im Dokument"
      gesetzt={gesetzt}
      onEntfernen={(schluessel) => setze({ [schluessel]: undefined })}
    >
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
};
