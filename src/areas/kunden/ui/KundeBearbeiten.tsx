import { useParams } from '@tanstack/react-router';
import { kundeEingabeSchema } from '#domain/kunde.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import { Bearbeitung, Bearbeitungsseite } from '#ui/eingabe/Bearbeitung.tsx';
import { kundenContract } from '../contract.ts';
import { KundeFormular } from './KundeFormular.tsx';

export const KundeBearbeiten = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const params = { kundeId };
  const abfrage = useAbfrage(kundenContract.getKunde, { params }, { frisch: true });
  const speichern = useAktion(kundenContract.updateKunde, {
    betrifft: ['kunden', 'start', 'suche'],
    stillBeiFehler: true,
  });
  const name = abfrage.data?.name ?? 'Kunde';
  return (
    <Bearbeitungsseite
      titel={name}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        { label: name, pfad: `/kunden/${kundeId}` },
      ]}
      abfrage={abfrage}
    >
      {(akte, onNeuLaden) => (
        <Bearbeitung
          anfang={akte.kunde}
          version={akte.version}
          schema={kundeEingabeSchema}
          vorsatz="kunde"
          speichern={(version, kunde) => speichern.mutateAsync({ params, body: { version, kunde } })}
          liesVersion={async () => (await call(kundenContract.getKunde, { params })).version}
          ziel={`/kunden/${kundeId}`}
          onNeuLaden={onNeuLaden}
        >
          {(formular) => <KundeFormular formular={formular} />}
        </Bearbeitung>
      )}
    </Bearbeitungsseite>
  );
};
