import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useAktion } from '#ui/client/abfrage.ts';
import { meldeErfolg } from '#ui/client/meldung.tsx';
import { einspielenContract } from '../contract.ts';
import type { Neugruppe } from '../klaeren/klaeren.contract.ts';

const kunden = (anzahl: number): string => (anzahl === 1 ? '1 Kunde' : `${anzahl} Kunden`);

/** Queries that an answer makes old. */
export const betrifft = ['klaeren', 'einspielungen', 'kunden', 'vertraege', 'start', 'suche'] as const;

const Gruppe = ({ gruppe }: { readonly gruppe: Neugruppe }) => {
  const { einspielungId, datei, anzahl } = gruppe;
  const [bisher, setBisher] = useState(0);
  const anlegen = useAktion(einspielenContract.legeAlleNeuAn, { betrifft });
  // By promise: the group is gone from the page as soon as the list is read again, and callbacks would go with it.
  const weiter = async (summe: number): Promise<void> => {
    const { angelegt, uebrig } = await anlegen.mutateAsync({ params: { einspielungId } });
    setBisher(summe + angelegt);
    if (angelegt > 0 && uebrig > 0) return weiter(summe + angelegt);
    meldeErfolg(`${kunden(summe + angelegt)} aus „${datei}“ neu angelegt.`);
  };
  /** A refusal is told by the action itself. */
  const beginne = () => void weiter(0).catch(() => undefined);
  return (
    <Paper component="section" aria-label={`Gruppe aus ${datei}`} className="mw-flaeche">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {kunden(anzahl)} aus „{datei}“: Es fehlen Angaben, und im Bestand ist niemand Ähnliches.
        </Text>
        <Button variant="default" loading={anlegen.isPending} onClick={beginne}>
          {bisher > 0 && anlegen.isPending
            ? `${bisher} angelegt …`
            : anzahl === 1
              ? 'Neu anlegen'
              : `Alle ${anzahl} neu anlegen`}
        </Button>
      </Group>
    </Paper>
  );
};

/** Customers who resemble nobody, per file: created together with one click. */
export const Neugruppen = ({ gruppen }: { readonly gruppen: readonly Neugruppe[] }) => (
  <>
    {gruppen.map((gruppe) => (
      <Gruppe key={gruppe.einspielungId} gruppe={gruppe} />
    ))}
  </>
);
