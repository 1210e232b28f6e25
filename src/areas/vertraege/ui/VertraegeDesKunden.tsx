import { Button, Group, Stack } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCents } from '#domain/geld.ts';
import { standVon, useAbfrage } from '#ui/client/abfrage.ts';
import { useSpartenname } from '#ui/kataloge.ts';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import { vertraegeContract } from '../contract.ts';
import { vertragsspalten } from './vertragsspalten.tsx';

/** Tab "Verträge" of the Kundenakte, with the sum of what runs. */
export const VertraegeDesKunden = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben } = useSitzung();
  const spartenname = useSpartenname();
  const spalten = useMemo(() => vertragsspalten(spartenname, false), [spartenname]);
  const vertraege = useAbfrage(vertraegeContract.listVertraegeDesKunden, {
    params: { kundeId },
  });
  return (
    <Stack gap="sm">
      <Group justify="flex-end" className="mw-nicht-drucken">
        <Button
          component={Link}
          to={`/kunden/${kundeId}/finanzreport`}
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
        >
          Finanzreport
        </Button>
      </Group>
      <Datentabelle
        name="vertraege-des-kunden"
        beschriftung="Verträge des Kunden"
        spalten={spalten}
        zeilen={vertraege.data?.zeilen ?? []}
        kennung={({ id }) => id}
        ziel={({ id }) => `/vertraege/${id}`}
        summen={{
          sparte: 'Summe der laufenden Verträge',
          jahresbeitrag: formatCents(vertraege.data?.summeJahresbeitragCents ?? 0),
        }}
        stand={standVon(vertraege)}
        flach
        leer={
          <Leerzustand
            titel="Noch keine Verträge"
            aktion={
              darfSchreiben && (
                <Button
                  component={Link}
                  to={`/vertraege/neu?kunde=${kundeId}`}
                  variant="default"
                  leftSection={<IconPlus size={16} aria-hidden />}
                >
                  Neuer Vertrag
                </Button>
              )
            }
          />
        }
      />
    </Stack>
  );
};
