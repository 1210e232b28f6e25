// "Termin vorbereiten": picks of last time, what changed, what is open; the file as PDF, and the record afterwards.
import { Alert, Anchor, Button, Grid, Group, List, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { LangtextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import type { ResponseOf } from '#platform/http/route.ts';
import { beratungsaktContract } from '../../beratung.contract.ts';
import type { Termin } from '../../beratung.contract.ts';
import { finanzreportContract } from '../../finanzreport.contract.ts';
import { Reportteile } from '../Reportteile.tsx';
import { useReport } from '../useReport.ts';
import { Beratungsliste } from './Beratungsliste.tsx';
import { NeueBeratung } from './NeueBeratung.tsx';

type Auswahl = ResponseOf<typeof finanzreportContract.getFinanzreport>;

/** Lines that say the same stand once. */
const Punkte = ({ titel, punkte, leer }: { titel: string; punkte: readonly string[]; leer: string }) => (
  <Abschnitt titel={titel}>
    {punkte.length === 0 ? (
      <Text size="sm" c="dimmed">
        {leer}
      </Text>
    ) : (
      <List size="sm" spacing={4}>
        {[...new Set(punkte)].map((punkt) => (
          <List.Item key={punkt} style={{ overflowWrap: 'anywhere' }}>
            {punkt}
          </List.Item>
        ))}
      </List>
    )}
  </Abschnitt>
);

const Lage = ({ termin }: { readonly termin: Termin }) => (
  <Stack gap="md">
    <Punkte
      titel={
        termin.seit ? `Geändert seit dem ${formatTag(termin.seit)}` : 'Geändert in den letzten zwölf Monaten'
      }
      punkte={termin.aenderungen.map(
        ({ am, was, wie }) => `${formatTag(am)} ${was}: ${wie.replaceAll('\n', '; ')}`,
      )}
      leer="Seitdem hat sich nichts geändert."
    />
    <Punkte
      titel="Offener Bedarf"
      punkte={termin.offen.map(({ titel, subjekt }) => `${titel} (${subjekt})`)}
      leer="Kein offener Bedarf bekannt."
    />
    <Punkte titel="Offene Fragen" punkte={termin.fragen} leer="Alles Wichtige ist bekannt." />
    <Punkte
      titel="Aufgaben"
      punkte={termin.aufgaben.map(({ titel, faellig }) =>
        faellig ? `${titel} (bis ${formatTag(faellig)})` : titel,
      )}
      leer="Keine offenen Aufgaben."
    />
  </Stack>
);

const Mappe = ({ kundeId, auswahl }: { readonly kundeId: string; readonly auswahl: Auswahl }) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  const report = useReport(kundeId, auswahl);
  const ablegen = darfSchreiben && siehtSchutzbeduerftiges;
  return (
    <Stack gap="md">
      <Group>
        {ablegen ? (
          <Button
            onClick={() => void report.erstelle()}
            loading={report.laeuft}
            disabled={report.gewaehlt.length === 0}
            leftSection={<IconFileText size={16} aria-hidden />}
          >
            Terminmappe als PDF
          </Button>
        ) : (
          <Button component="a" href={report.download} download variant="default">
            Terminmappe herunterladen
          </Button>
        )}
      </Group>
      {report.erstellt && (
        <Alert color="teal" title="Erstellt, heruntergeladen und abgelegt" role="status">
          {report.erstellt}{' '}
          <Anchor component={Link} to={`/kunden/${kundeId}?reiter=dokumente`} className="mw-textlink">
            Dokumente öffnen
          </Anchor>
        </Alert>
      )}
      {darfSchreiben && (
        <Abschnitt titel="Tagesordnung">
          <LangtextEingabe
            label="Ihre Punkte, einer je Zeile"
            description="Ohne eigene Punkte schlägt die Akte welche vor."
            value={report.punktetext}
            onChange={(text) => report.setPunktetext(typeof text === 'string' ? text : '')}
            zeilen={3}
          />
        </Abschnitt>
      )}
      <Reportteile
        kundeId={kundeId}
        teile={auswahl.teile}
        gewaehlt={report.gewaehlt}
        onWahl={report.setGewaehlt}
      />
    </Stack>
  );
};

const Danach = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  if (!siehtSchutzbeduerftiges) return null;
  return (
    <Abschnitt titel="Nach dem Gespräch" aktion={darfSchreiben && <NeueBeratung kundeId={kundeId} gross />}>
      <Beratungsliste kundeId={kundeId} />
    </Abschnitt>
  );
};

export const TerminSeite = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const termin = useAbfrage(beratungsaktContract.getTermin, { params: { kundeId } });
  const auswahl = useAbfrage(finanzreportContract.getFinanzreport, { params: { kundeId } });
  const name = termin.data?.name;
  return (
    <Seite
      titel="Termin vorbereiten"
      unterzeile={name}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        ...(name ? [{ label: name, pfad: `/kunden/${kundeId}` }] : []),
      ]}
    >
      <Schutzhinweis />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Geladen abfrage={auswahl} zeilen={8}>
            {(stand) => <Mappe key={kundeId} kundeId={kundeId} auswahl={stand} />}
          </Geladen>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Danach kundeId={kundeId} />
            <Geladen abfrage={termin} zeilen={8}>
              {(stand) => <Lage termin={stand} />}
            </Geladen>
          </Stack>
        </Grid.Col>
      </Grid>
    </Seite>
  );
};
