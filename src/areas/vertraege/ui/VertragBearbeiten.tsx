import { useParams } from '@tanstack/react-router';
import { vertragEingabeSchema } from '#domain/vertrag.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import { Bearbeitung, Bearbeitungsseite } from '#ui/eingabe/Bearbeitung.tsx';
import { useSpartenname } from '#ui/kataloge.ts';
import { vertraegeContract } from '../contract.ts';
import { VertragFormular } from './VertragFormular.tsx';

export const VertragBearbeiten = () => {
  const { vertragId = '' } = useParams({ strict: false }) as { vertragId?: string };
  const spartenname = useSpartenname();
  const params = { vertragId };
  const abfrage = useAbfrage(vertraegeContract.getVertrag, { params }, { frisch: true });
  const speichern = useAktion(vertraegeContract.updateVertrag, {
    betrifft: ['vertraege', 'kunden', 'start', 'suche'],
    stillBeiFehler: true,
  });
  const name = abfrage.data ? spartenname(abfrage.data.vertrag.sparte) : 'Vertrag';
  return (
    <Bearbeitungsseite
      titel={name}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        ...(abfrage.data ? [{ label: abfrage.data.kunde, pfad: `/kunden/${abfrage.data.kundeId}` }] : []),
        { label: name, pfad: `/vertraege/${vertragId}` },
      ]}
      abfrage={abfrage}
    >
      {(akte, onNeuLaden) => (
        <Bearbeitung
          anfang={akte.vertrag}
          version={akte.version}
          schema={vertragEingabeSchema}
          vorsatz="vertrag"
          speichern={(version, vertrag) => speichern.mutateAsync({ params, body: { version, vertrag } })}
          liesVersion={async () => (await call(vertraegeContract.getVertrag, { params })).version}
          ziel={`/vertraege/${vertragId}`}
          onNeuLaden={onNeuLaden}
        >
          {(formular) => <VertragFormular formular={formular} />}
        </Bearbeitung>
      )}
    </Bearbeitungsseite>
  );
};
