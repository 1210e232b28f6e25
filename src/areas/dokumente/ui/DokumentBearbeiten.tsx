import { Modal } from '@mantine/core';
import { z } from 'zod';
import { dokumentkategorien, dokumentkategorieSchema } from '#domain/dokument.ts';
import { sichtbar } from '#domain/kunde.ts';
import { idSchema } from '#areas/kunden/contract.ts';
import { vertraegeContract } from '#areas/vertraege/contract.ts';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { TextEingabe, WahlEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Formularrahmen } from '#ui/eingabe/Formularrahmen.tsx';
import { useFormular } from '#ui/eingabe/useFormular.ts';
import { useSpartenname } from '#ui/kataloge.ts';
import { dokumenteContract } from '../contract.ts';
import type { Dokument } from '../contract.ts';
import { betrifft } from './adresse.ts';

const kategorien = Object.fromEntries(dokumentkategorien.map(({ schluessel, label }) => [schluessel, label]));
const schema = z.object({
  name: sichtbar(255),
  kategorie: dokumentkategorieSchema,
  vertragId: idSchema.optional(),
});

/** The customer's contracts as a choice; the present one also while it lies in the bin. */
const useVertragswahl = ({ kundeId, vertragId, vertrag }: Dokument): Readonly<Record<string, string>> => {
  const spartenname = useSpartenname();
  const { data } = useAbfrage(vertraegeContract.listVertraegeDesKunden, { params: { kundeId } });
  const alle = (data?.zeilen ?? []).map(({ id, sparte, gesellschaft, nummer }) => [
    id,
    [spartenname(sparte), gesellschaft, nummer].filter(Boolean).join(' · '),
  ]);
  return { ...(vertragId ? { [vertragId]: vertrag ?? '' } : {}), ...Object.fromEntries(alle) };
};

type Props = { readonly dokument: Dokument; readonly onFertig: () => void };

const Formular = ({ dokument, onFertig }: Props) => {
  const params = { dokumentId: dokument.id };
  const aendern = useAktion(dokumenteContract.updateDokument, { betrifft, stillBeiFehler: true });
  const verschieben = useAktion(dokumenteContract.moveDokument, { betrifft, stillBeiFehler: true });
  const vertraege = useVertragswahl(dokument);
  const { name, kategorie, vertragId } = dokument;
  const form = useFormular({
    anfang: { name, kategorie, ...(vertragId ? { vertragId } : {}) },
    schema,
    speichern: async (neu) => {
      const { version } = await aendern.mutateAsync({
        params,
        body: { version: dokument.version, name: neu.name, kategorie: neu.kategorie },
      });
      await verschieben.mutateAsync({ params, body: { version, vertragId: neu.vertragId ?? null } });
      onFertig();
    },
  });
  return (
    <Formularrahmen {...form} speichern="Speichern" onAbbrechen={onFertig}>
      <TextEingabe
        label="Name"
        required
        autoFocus
        maxLength={255}
        description="Die Endung der Datei bleibt erhalten."
        {...form.formular.feld('name')}
      />
      <WahlEingabe label="Kategorie" leer={false} werte={kategorien} {...form.formular.feld('kategorie')} />
      <WahlEingabe
        label="Ablage"
        leer={`Beim Kunden: ${dokument.kunde}`}
        werte={vertraege}
        {...form.formular.feld('vertragId')}
      />
    </Formularrahmen>
  );
};

/** Name, category and place of a document in one dialog. */
export const DokumentBearbeiten = ({
  dokument,
  onFertig,
}: {
  readonly dokument: Dokument | null;
  readonly onFertig: () => void;
}) => (
  <Modal opened={dokument !== null} onClose={onFertig} title="Dokument bearbeiten" size="lg">
    {dokument && <Formular key={dokument.id} dokument={dokument} onFertig={onFertig} />}
  </Modal>
);
