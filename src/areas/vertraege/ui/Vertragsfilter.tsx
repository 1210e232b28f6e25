import { statusLabel } from '#domain/vertrag.ts';
import type { Vertragsstatus } from '#domain/vertrag.ts';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { SparteEingabe, VersichererEingabe } from '#ui/eingabe/GalerieEingaben.tsx';
import { useSpartenname } from '#ui/kataloge.ts';
import { Filterleiste } from '#ui/tabelle/Filterleiste.tsx';
import type { Filterstand } from '#ui/tabelle/Filterleiste.tsx';

const fremd = { true: 'nur Fremdverträge', false: 'nur eigene Verträge' };

export const Vertragsfilter = ({ werte, setze }: Filterstand) => {
  const spartenname = useSpartenname();
  const worte = {
    sparte: (wert: string) => spartenname(wert),
    gesellschaft: (wert: string) => wert,
    status: (wert: string) => `Status: ${statusLabel[wert as Vertragsstatus] ?? wert}`,
    fremdvertrag: (wert: string) => (wert === 'true' ? fremd.true : fremd.false),
  };
  return (
    <Filterleiste
      werte={werte}
      setze={setze}
      hilfe="Kunde, Vertragsnummer, Produkt, Kennzeichen"
      worte={worte}
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
