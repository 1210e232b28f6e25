import { statusLabel } from '#domain/vertrag.ts';
import type { Vertragsstatus } from '#domain/vertrag.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { SparteEingabe, VersichererEingabe } from '#ui/eingabe/GalerieEingaben.tsx';
import { useSpartenname } from '#ui/kataloge.ts';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';

type Props = {
  readonly werte: Readonly<Record<string, string | undefined>>;
  readonly setze: (neu: Record<string, string | undefined>) => void;
};

const fremd = { true: 'nur Fremdverträge', false: 'nur eigene Verträge' };

export const Vertragsfilter = ({ werte, setze }: Props) => {
  const spartenname = useSpartenname();
  const worte: Readonly<Record<string, (wert: string) => string>> = {
    sparte: (wert) => spartenname(wert),
    gesellschaft: (wert) => wert,
    status: (wert) => `Status: ${statusLabel[wert as Vertragsstatus] ?? wert}`,
    fremdvertrag: (wert) => (wert === 'true' ? fremd.true : fremd.false),
  };
  const gesetzt = Object.entries(worte).flatMap(([schluessel, wort]) => {
    const wert = werte[schluessel];
    return wert ? [{ schluessel, text: wort(wert) }] : [];
  });
  return (
    <Filterleiste
      suche={werte['suche'] ?? ''}
      onSuche={(suche) => setze({ suche: suche.trim() || undefined })}
      hilfe="Kunde, Vertragsnummer, Produkt, Kennzeichen"
      gesetzt={gesetzt}
      onEntfernen={(schluessel) => setze({ [schluessel]: undefined })}
    >
      <SparteEingabe
        label="Sparte"
        value={werte['sparte']}
        onChange={(sparte: string | undefined) => setze({ sparte })}
      />
      <VersichererEingabe
        label="Gesellschaft"
        value={werte['gesellschaft']}
        onChange={(gesellschaft: string) => setze({ gesellschaft: gesellschaft || undefined })}
      />
      <WahlEingabe
        label="Status"
        leer="alle"
        werte={statusLabel}
        value={werte['status']}
        onChange={(status: string | undefined) => setze({ status })}
      />
      <WahlEingabe
        label="Eigene und fremde"
        leer="alle"
        werte={fremd}
        value={werte['fremdvertrag']}
        onChange={(fremdvertrag: string | undefined) => setze({ fremdvertrag })}
      />
    </Filterleiste>
  );
};
