import { Modal, Stack, Text } from '@mantine/core';
import { kundenContract } from '#areas/kunden/contract.ts';
import { nachweisEingabeSchema } from '#areas/kunden/einwilligung.contract.ts';
import type { Einwilligungseintrag } from '#areas/kunden/einwilligung.contract.ts';
import { zweckLabel } from '#domain/einwilligung.ts';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useDokumentwahl } from './Nachweisfelder.tsx';

type Props = { readonly kundeId: string; readonly onFertig: () => void };

const NachweisFormular = ({
  kundeId,
  eintrag,
  onFertig,
}: Props & { readonly eintrag: Einwilligungseintrag }) => {
  const dokumente = useDokumentwahl(kundeId);
  const nachreichen = useAktion(kundenContract.createNachweis, {
    betrifft: ['kunden'],
    onErfolg: () => {
      meldeErfolg('Der Nachweis ist nachgereicht.');
      onFertig();
    },
  });
  const form = useFormular({
    anfang: {},
    schema: nachweisEingabeSchema,
    speichern: (body) => nachreichen.mutateAsync({ params: { kundeId, einwilligungId: eintrag.id }, body }),
  });
  return (
    <Formularrahmen {...form} speichern="Nachreichen" onAbbrechen={onFertig}>
      <Stack gap="xs">
        <WahlEingabe
          label="Dokument"
          leer={false}
          werte={dokumente}
          description="Ein Dokument dieses Kunden; laden Sie es vorher unter Dokumente hoch."
          {...form.formular.feld('dokumentId')}
        />
        <Text size="sm" c="dimmed">
          Die Erklärung selbst bleibt, wie sie festgehalten wurde.
        </Text>
      </Stack>
    </Formularrahmen>
  );
};

/** A proof that came after its statement; open while there is an entry. */
export const NachweisDialog = ({
  eintrag,
  ...rest
}: Props & { readonly eintrag: Einwilligungseintrag | undefined }) => (
  <Modal
    opened={eintrag !== undefined}
    onClose={rest.onFertig}
    title={eintrag && `Nachweis nachreichen: ${zweckLabel(eintrag.zweck)}`}
  >
    {eintrag && <NachweisFormular eintrag={eintrag} {...rest} />}
  </Modal>
);
