import { Paper } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { idSchema, kundenContract } from '#areas/kunden/contract.ts';
import { plusJahre } from '#domain/datum.ts';
import { vertragEingabeSchema } from '#domain/vertrag.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { KundeEingabe } from '#ui/eingabe/KundeEingabe.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { useUngespeichert } from '#ui/seite/ungespeichert.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { vertraegeContract } from '../contract.ts';
import { VertragFormular } from './VertragFormular.tsx';

const adresse = z.object({ kunde: idSchema.optional() });

/** First of the coming month: the usual beginning. */
const naechsterErster = (tag: string): string => {
  const [jahr = 0, monat = 0] = tag.split('-').map(Number);
  return monat === 12 ? `${jahr + 1}-01-01` : `${jahr}-${String(monat + 1).padStart(2, '0')}-01`;
};

const vorgabe = (): object => {
  const beginn = naechsterErster(heute());
  return {
    beginn,
    ablauf: plusJahre(beginn, 1),
    hauptfaelligkeit: beginn.slice(5),
    zahlweise: 'jaehrlich',
    waehrung: 'EUR',
    details: {},
  };
};

const mitKunde = vertragEingabeSchema.and(
  z.object({ kundeId: z.string('Bitte einen Kunden wählen.').pipe(idSchema) }),
);

/** A contract by hand; `?kunde=` names the holder. */
export const VertragNeu = () => {
  const navigate = useNavigate();
  const { werte } = useSuchparameter(adresse);
  const kunde = useAbfrage(
    kundenContract.getKunde,
    { params: { kundeId: werte.kunde ?? '' } },
    { aktiv: werte.kunde !== undefined },
  );
  const anlegen = useAktion(vertraegeContract.createVertrag, {
    betrifft: ['vertraege', 'kunden', 'start', 'suche'],
  });
  const form = useFormular({
    anfang: { ...vorgabe(), kundeId: werte.kunde },
    schema: mitKunde,
    vorsatz: 'vertrag',
    speichern: async ({ kundeId, ...vertrag }) => {
      const akte = await anlegen.mutateAsync({ body: { kundeId, vertrag } });
      frei();
      meldeErfolg('Der Vertrag ist angelegt.');
      await navigate({ to: `/vertraege/${akte.id}` });
    },
  });
  const { frei } = useUngespeichert(form.formular.geaendert);
  const name = kunde.data?.name;
  const zurueck = werte.kunde ? `/kunden/${werte.kunde}?reiter=vertraege` : '/vertraege';
  return (
    <Seite
      titel={name ? `Neuer Vertrag für ${name}` : 'Neuer Vertrag'}
      pfad={
        name && werte.kunde
          ? [
              { label: 'Kunden', pfad: '/kunden' },
              { label: name, pfad: `/kunden/${werte.kunde}` },
            ]
          : [{ label: 'Verträge', pfad: '/vertraege' }]
      }
      breite={1000}
    >
      <Formularrahmen
        {...form}
        speichern="Vertrag anlegen"
        onAbbrechen={() => void navigate({ to: zurueck })}
      >
        {!werte.kunde && (
          <Paper component="section" aria-label="Versicherungsnehmer" className="mw-flaeche">
            <KundeEingabe
              liste={kundenContract.listKunden}
              label="Versicherungsnehmer"
              autoFocus
              {...form.formular.feld('kundeId')}
            />
          </Paper>
        )}
        <VertragFormular formular={form.formular} fokus={werte.kunde !== undefined} />
      </Formularrahmen>
    </Seite>
  );
};
