import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';
import type { Filterstand } from '#ui/tabelle/Filterleiste.tsx';
import { statusWorte } from './stand.ts';

const worte: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(statusWorte).map(([status, { label }]) => [status, label])),
  teilweise: 'teilweise übernommen',
};

/** The history by name, insurer and state; kept in the address. */
export const Verlaufsfilter = ({ werte, setze }: Filterstand) => (
  <Filterleiste
    werte={werte}
    setze={setze}
    hilfe="Datei oder Gesellschaft"
    worte={{ status: (wert) => worte[wert] ?? wert }}
  >
    <WahlEingabe
      label="Stand"
      leer="alle"
      werte={worte}
      value={werte['status']}
      onChange={(neu: string | undefined) => setze({ status: neu })}
    />
  </Filterleiste>
);
