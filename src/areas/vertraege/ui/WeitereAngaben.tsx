import { Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { falteKurz } from '#domain/faltung.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { Angabe, Angaben } from '#ui/anzeige/Werte.tsx';
import { gruppiere } from '#ui/eingabe/Felder.tsx';
import { Abschnitt, Leerzustand } from '#ui/seite/Zustaende.tsx';

/** Delivered values without a field of their own, by group; a filter for long lists. */
export const WeitereAngaben = ({ angaben }: { readonly angaben: Vertrag['weitereAngaben'] }) => {
  const [suche, setSuche] = useState('');
  const gefaltet = falteKurz(suche);
  const treffer = angaben.filter(({ bezeichnung, wert }) =>
    falteKurz(`${bezeichnung} ${wert}`).includes(gefaltet),
  );
  const gruppen = gruppiere(
    treffer.map(({ gruppe, ...rest }) => ({ ...rest, ...(gruppe ? { gruppe } : {}) })),
    'Ohne Gruppe',
  );
  return (
    <Stack gap="md">
      {angaben.length > 12 && (
        <TextInput
          aria-label="In den weiteren Angaben suchen"
          placeholder="In den Angaben suchen"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={suche}
          onChange={(ereignis) => setSuche(ereignis.currentTarget.value)}
          maw={340}
        />
      )}
      {treffer.length === 0 && <Leerzustand titel="Nichts gefunden" />}
      <div className="mw-spalten">
        {gruppen.map(([titel, zeilen]) => (
          <Abschnitt key={titel} titel={titel}>
            <Angaben>
              {zeilen.map(({ bezeichnung, wert }, i) => (
                <Angabe key={`${bezeichnung}${i}`} label={bezeichnung}>
                  {wert}
                </Angabe>
              ))}
            </Angaben>
          </Abschnitt>
        ))}
      </div>
    </Stack>
  );
};
