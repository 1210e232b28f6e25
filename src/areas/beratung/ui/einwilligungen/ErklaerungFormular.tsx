import { SimpleGrid } from '@mantine/core';
import { kundenContract } from '#areas/kunden/contract.ts';
import { einwilligungEingabeSchema } from '#areas/kunden/einwilligung.contract.ts';
import { zweckLabel } from '#domain/einwilligung.ts';
import type { Ereignis, Einwilligungszweck } from '#domain/einwilligung.ts';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { LangtextEingabe, TextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { Nachweisfelder } from './Nachweisfelder.tsx';

export type Erklaerung = { readonly zweck: Einwilligungszweck; readonly ereignis: Ereignis };

export const ereignisLabel: Readonly<Record<Ereignis, string>> = {
  erteilt: 'erteilt',
  abgelehnt: 'abgelehnt',
  widerrufen: 'widerrufen',
};

type Props = Erklaerung & { readonly kundeId: string; readonly onFertig: () => void };

/** One statement to one purpose; a withdrawal asks for no more than a consent. */
export const ErklaerungFormular = ({ kundeId, zweck, ereignis, onFertig }: Props) => {
  const festhalten = useAktion(kundenContract.createEinwilligung, {
    betrifft: ['kunden', 'einwilligungen'],
    onErfolg: () => {
      meldeErfolg(`${zweckLabel(zweck)}: ${ereignisLabel[ereignis]}.`);
      onFertig();
    },
  });
  const form = useFormular({
    anfang: { zweck, ereignis, am: heute(), kanal: ereignis === 'erteilt' ? 'papier' : 'email' },
    schema: einwilligungEingabeSchema,
    speichern: (body) => festhalten.mutateAsync({ params: { kundeId }, body }),
  });
  const { feld } = form.formular;
  return (
    <Formularrahmen {...form} speichern="Festhalten" onAbbrechen={onFertig}>
      <Nachweisfelder kundeId={kundeId} formular={form.formular} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <TextEingabe
          label="Erklärt von"
          description="Nur wenn nicht der Kunde selbst, z. B. Eltern"
          {...feld('erklaertVon')}
        />
        {ereignis === 'erteilt' && (
          <TextEingabe
            label="Andere Fassung des Textes"
            description="Leer: die heute geltende Fassung"
            {...feld('fassung')}
          />
        )}
      </SimpleGrid>
      <LangtextEingabe label="Bemerkung" zeilen={2} {...feld('bemerkung')} />
    </Formularrahmen>
  );
};
