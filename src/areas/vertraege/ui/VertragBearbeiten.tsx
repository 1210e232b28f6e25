import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { vertragEingabeSchema } from '#domain/vertrag.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import { meldeErfolg, meldeFehler } from '#ui/client/meldung.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useSpartenname } from '#ui/kataloge.ts';
import { isKonflikt, KonfliktDialog } from '#ui/seite/Konflikt.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { vertraegeContract } from '../contract.ts';
import type { Vertragsakte } from '../contract.ts';
import { VertragFormular } from './VertragFormular.tsx';

type Props = { readonly akte: Vertragsakte; readonly onNeuLaden: () => void };

const Bearbeitung = ({ akte, onNeuLaden }: Props) => {
  const navigate = useNavigate();
  const version = useRef(akte.version);
  const [konflikt, setKonflikt] = useState<Error | null>(null);
  const params = { vertragId: akte.id };
  const speichern = useAktion(vertraegeContract.updateVertrag, {
    betrifft: ['vertraege', 'kunden', 'start', 'suche'],
    stillBeiFehler: true,
  });
  const form = useFormular({
    anfang: akte.vertrag,
    schema: vertragEingabeSchema,
    vorsatz: 'vertrag',
    speichern: (vertrag) =>
      speichern.mutateAsync({ params, body: { version: version.current, vertrag } }).then(
        () => {
          frei();
          meldeErfolg('Die Änderungen sind gespeichert.');
          return navigate({ to: `/vertraege/${akte.id}` });
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
    const stand = await call(vertraegeContract.getVertrag, { params });
    version.current = stand.version;
    setKonflikt(null);
    await form.absenden();
  };
  return (
    <>
      <Formularrahmen {...form} onAbbrechen={() => void navigate({ to: `/vertraege/${akte.id}` })}>
        <VertragFormular formular={form.formular} />
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

export const VertragBearbeiten = () => {
  const { vertragId = '' } = useParams({ strict: false }) as { vertragId?: string };
  const [stand, setStand] = useState(0);
  const spartenname = useSpartenname();
  const akte = useAbfrage(vertraegeContract.getVertrag, { params: { vertragId } }, { frisch: true });
  const name = akte.data ? spartenname(akte.data.vertrag.sparte) : 'Vertrag';
  return (
    <Seite
      titel={`${name} bearbeiten`}
      pfad={[
        ...(akte.data ? [{ label: akte.data.kunde, pfad: `/kunden/${akte.data.kundeId}` }] : []),
        { label: name, pfad: `/vertraege/${vertragId}` },
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
