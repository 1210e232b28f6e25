import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { kundeEingabeSchema } from '#domain/kunde.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import { meldeErfolg, meldeFehler } from '#ui/client/meldung.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { isKonflikt, KonfliktDialog } from '#ui/seite/Konflikt.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { kundenContract } from '../contract.ts';
import type { Kundenakte } from '../contract.ts';
import { KundeFormular } from './KundeFormular.tsx';

type Props = { readonly akte: Kundenakte; readonly onNeuLaden: () => void };

const Bearbeitung = ({ akte, onNeuLaden }: Props) => {
  const navigate = useNavigate();
  const version = useRef(akte.version);
  const [konflikt, setKonflikt] = useState<Error | null>(null);
  const params = { kundeId: akte.id };
  const speichern = useAktion(kundenContract.updateKunde, {
    betrifft: ['kunden', 'start', 'suche'],
    stillBeiFehler: true,
  });
  const form = useFormular({
    anfang: akte.kunde,
    schema: kundeEingabeSchema,
    vorsatz: 'kunde',
    speichern: (kunde) =>
      speichern.mutateAsync({ params, body: { version: version.current, kunde } }).then(
        () => {
          frei();
          meldeErfolg('Die Änderungen sind gespeichert.');
          return navigate({ to: `/kunden/${akte.id}` });
        },
        (fehler: Error) => {
          if (isKonflikt(fehler)) setKonflikt(fehler);
          else meldeFehler(fehler);
          throw fehler;
        },
      ),
  });
  const { frei } = useUngespeichert(form.formular.geaendert);
  const ueberschreibe = async () => {
    const stand = await call(kundenContract.getKunde, { params });
    version.current = stand.version;
    setKonflikt(null);
    await form.absenden();
  };
  return (
    <>
      <Formularrahmen {...form} onAbbrechen={() => void navigate({ to: `/kunden/${akte.id}` })}>
        <KundeFormular formular={form.formular} />
      </Formularrahmen>
      <KonfliktDialog
        fehler={konflikt}
        onZurueck={() => setKonflikt(null)}
        onNeuLaden={() => {
          setKonflikt(null);
          onNeuLaden();
        }}
        onUeberschreiben={() => void ueberschreibe()}
      />
    </>
  );
};

export const KundeBearbeiten = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const [stand, setStand] = useState(0);
  const akte = useAbfrage(kundenContract.getKunde, { params: { kundeId } }, { frisch: true });
  const name = akte.data?.name ?? 'Kunde';
  return (
    <Seite
      titel={`${name} bearbeiten`}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        { label: name, pfad: `/kunden/${kundeId}` },
      ]}
      breite={1000}
    >
      <Geladen abfrage={akte.isFetchedAfterMount ? akte : { ...akte, data: undefined }} zeilen={12}>
        {(daten) => (
          <Bearbeitung
            key={stand}
            akte={daten}
            onNeuLaden={() => void akte.refetch().then(() => setStand((alt) => alt + 1))}
          />
        )}
      </Geladen>
    </Seite>
  );
};
