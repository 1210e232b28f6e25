import { useNavigate } from '@tanstack/react-router';
import { kundeEingabeSchema } from '#domain/kunde.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { kundenContract } from '../contract.ts';
import { KundeFormular } from './KundeFormular.tsx';

const leer = { art: 'person', anschriften: [{}], telefonnummern: [{}], emails: [{}], fakten: {} };

/** A customer by hand; opens the new Kundenakte. */
export const KundeNeu = () => {
  const navigate = useNavigate();
  const anlegen = useAktion(kundenContract.createKunde, { betrifft: ['kunden', 'start', 'suche'] });
  const form = useFormular({
    anfang: leer,
    schema: kundeEingabeSchema,
    speichern: async (body) => {
      const akte = await anlegen.mutateAsync({ body });
      frei();
      meldeErfolg(`${akte.name} ist angelegt. Die Erstinformation erstellen Sie rechts unter „Nachweise“.`);
      await navigate({ to: `/kunden/${akte.id}` });
    },
  });
  const { frei } = useUngespeichert(form.formular.geaendert);
  return (
    <Seite titel="Neuer Kunde" pfad={[{ label: 'Kunden', pfad: '/kunden' }]} breite={1000}>
      <Formularrahmen
        {...form}
        speichern="Kunde anlegen"
        onAbbrechen={() => void navigate({ to: '/kunden' })}
      >
        <KundeFormular formular={form.formular} />
      </Formularrahmen>
    </Seite>
  );
};
