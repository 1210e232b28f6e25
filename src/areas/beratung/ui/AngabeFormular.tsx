import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { kundenContract } from '#areas/kunden/contract.ts';
import { teilTagSchema } from '#domain/datum.ts';
import { faktenSchema } from '#domain/fakten.ts';
import type { Kunde } from '#domain/kunde.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { call } from '#ui/client/call.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { FeldEingabe } from '#ui/eingabe/Felder.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Geladen } from '#ui/seite/Zustaende.tsx';
import { liesPfad, setzePfad } from './angaben.ts';
import type { Angabe } from './angaben.ts';

const schema = z.object({ fakten: faktenSchema.optional(), geburtsdatum: teilTagSchema.optional() });

type Props = {
  readonly kundeId: string;
  readonly angabe: Angabe;
  /** Starts a new row of a list. */
  readonly eintrag?: object | undefined;
  readonly onFertig: () => void;
};

const mitEintrag = (kunde: Kunde, { angabe: { pfad }, eintrag }: Props): object => {
  const { fakten, geburtsdatum } = kunde;
  const satz = { fakten: { reise: {}, betrieb: {}, ...fakten }, ...(geburtsdatum ? { geburtsdatum } : {}) };
  if (!eintrag) return satz;
  const bisher = liesPfad(kunde, pfad);
  return setzePfad(satz as Kunde, pfad, [...(Array.isArray(bisher) ? (bisher as unknown[]) : []), eintrag]);
};

const Formular = ({ kunde, ...props }: Props & { readonly kunde: Kunde }) => {
  const { kundeId, angabe, onFertig } = props;
  const client = useQueryClient();
  const aendern = useAktion(kundenContract.updateKunde);
  /** On the newest version: only this one value changes. */
  const speichere = async (wert: unknown): Promise<void> => {
    const params = { kundeId };
    const stand = await call(kundenContract.getKunde, { params });
    await aendern.mutateAsync({
      params,
      body: { version: stand.version, kunde: setzePfad(stand.kunde, angabe.pfad, wert) },
    });
    meldeErfolg('Gespeichert. Der Bedarf ist neu berechnet.');
    await client.invalidateQueries({ queryKey: ['kunden'] });
    onFertig();
  };
  const form = useFormular({
    anfang: mitEintrag(kunde, props),
    schema,
    vorsatz: 'kunde',
    speichern: (eingabe) => speichere(liesPfad(eingabe, angabe.pfad)),
  });
  const istListe = angabe.feld.art === 'liste' || angabe.feld.art === 'worte';
  const leer = (form.formular.lies(angabe.pfad) as unknown[] | undefined)?.length ?? 0;
  return (
    <Formularrahmen
      {...form}
      onAbbrechen={onFertig}
      links={
        istListe &&
        leer === 0 && (
          <Button variant="default" onClick={() => void speichere([])}>
            Keine
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <FeldEingabe feld={angabe.feld} pfad={angabe.pfad} formular={form.formular} />
      </Stack>
    </Formularrahmen>
  );
};

/** One fact of a customer, asked where it is needed; saved through the customer's file. */
export const AngabeFormular = (props: Props) => {
  const akte = useAbfrage(kundenContract.getKunde, { params: { kundeId: props.kundeId } });
  return (
    <Geladen abfrage={akte} zeilen={2}>
      {({ kunde }) => <Formular {...props} kunde={kunde} />}
    </Geladen>
  );
};
