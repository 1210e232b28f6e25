import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';
import { statusWorte } from './stand.ts';

const worte: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(statusWorte).map(([status, { label }]) => [status, label])),
  teilweise: 'teilweise übernommen',
};

type Props = {
  readonly werte: Readonly<Record<string, string | undefined>>;
  readonly setze: (neu: Record<string, string | undefined>) => void;
};

/** The history by name, insurer and state; kept in the address. */
export const Verlaufsfilter = ({ werte, setze }: Props) => {
  const { status } = werte;
  return (
    <Filterleiste
      suche={werte['suche'] ?? ''}
      onSuche={(suche) => setze({ suche: suche.trim() || undefined })}
      hilfe="Datei oder Gesellschaft"
      gesetzt={status ? [{ schluessel: 'status', text: worte[status] ?? status }] : []}
      onEntfernen={(schluessel) => setze({ [schluessel]: undefined })}
    >
      <WahlEingabe
        label="Stand"
        leer="alle"
        werte={worte}
        value={status}
        onChange={(neu: string | undefined) => setze({ status: neu })}
      />
    </Filterleiste>
  );
};
