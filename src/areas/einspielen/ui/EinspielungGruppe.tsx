import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useAbfrage, useAktion } from '#ui/client/abfrage.ts';
import { useRueckfrage } from '#ui/seite/Rueckfrage.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { arbeitet, kurzfassung } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';

const betrifft = ['einspielungen', 'kunden', 'vertraege', 'start', 'suche', 'klaeren'] as const;

const Zeile = ({ einspielung, hier }: { readonly einspielung: Einspielung; readonly hier: boolean }) => (
  <Group gap="xs">
    {hier ? (
      <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
        {einspielung.dateiname} (diese Datei)
      </Text>
    ) : (
      <Link to={`/einspielen/${einspielung.id}`} className="mw-link" style={{ overflowWrap: 'anywhere' }}>
        {einspielung.dateiname}
      </Link>
    )}
    <Statuszeichen einspielung={einspielung} />
    <Text size="sm" c="dimmed">
      Kunden: {kurzfassung(einspielung.kunden)} · Verträge: {kurzfassung(einspielung.vertraege)}
    </Text>
  </Group>
);

/** The files that came together with this one; each can be taken back alone, or all at once. */
export const EinspielungGruppe = ({ einspielung: { id } }: { readonly einspielung: Einspielung }) => {
  const { darfSchreiben } = useSitzung();
  const frage = useRueckfrage();
  const params = { einspielungId: id };
  const gruppe = useAbfrage(
    einspielenContract.listGruppe,
    { params },
    { solange: ({ einspielungen }) => (einspielungen.some(({ status }) => arbeitet(status)) ? 2000 : false) },
  );
  const zuruecknehmen = useAktion(einspielenContract.nimmGruppeZurueck, { betrifft });
  const onZuruecknehmen = async (anzahl: number) => {
    const ja = await frage({
      titel: 'Ganze Lieferung zurücknehmen?',
      text: `${anzahl === 1 ? 'Die übernommene Datei wird' : `Alle ${anzahl} übernommenen Dateien werden`} zurückgenommen, die zuletzt übernommene zuerst. Was seitdem bearbeitet wurde, bleibt erhalten und wird genannt.`,
      ja: 'Zurücknehmen',
      gefahr: true,
    });
    if (ja) zuruecknehmen.mutate({ params });
  };
  return (
    <Abschnitt titel="Zusammen eingegangen">
      <Geladen abfrage={gruppe} zeilen={2}>
        {({ einspielungen }) => {
          const uebernommen = einspielungen.filter(({ status }) => status === 'uebernommen').length;
          return (
            <Stack gap="xs">
              {einspielungen.map((eine) => (
                <Zeile key={eine.id} einspielung={eine} hier={eine.id === id} />
              ))}
              {darfSchreiben && uebernommen > 0 && (
                <Group>
                  <Button
                    size="xs"
                    variant="default"
                    loading={zuruecknehmen.isPending}
                    onClick={() => void onZuruecknehmen(uebernommen)}
                  >
                    Ganze Lieferung zurücknehmen
                  </Button>
                </Group>
              )}
            </Stack>
          );
        }}
      </Geladen>
    </Abschnitt>
  );
};
