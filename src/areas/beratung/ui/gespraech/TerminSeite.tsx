// "Termin vorbereiten": picks of last time, what changed, what is open; the file as PDF, and the record afterwards.
import { Grid, List, Stack, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import type { ResponseOf } from '#platform/http/route.ts';
import { beratungsaktContract } from '../../beratung.contract.ts';
import type { Termin } from '../../beratung.contract.ts';
import { finanzreportContract } from '../../finanzreport.contract.ts';
import { Reportknopf, Reportmeldung, Tagesordnung } from '../Reportaktion.tsx';
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

const fragenhoechstens = 8;

/** The first questions decide most; the tab "Bedarf" has them all. */
const kuerze = (fragen: readonly string[]): readonly string[] => {
  const weitere = fragen.length - fragenhoechstens;
  if (weitere <= 1) return fragen;
  return [...fragen.slice(0, fragenhoechstens), `und ${weitere} weitere, siehe Kundenakte, Bedarf`];
};

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
    <Punkte titel="Offene Fragen" punkte={kuerze(termin.fragen)} leer="Alles Wichtige ist bekannt." />
    <Punkte
      titel="Aufgaben"
      punkte={termin.aufgaben.map(({ titel, faellig }) =>
        faellig ? `${titel} (bis ${formatTag(faellig)})` : titel,
      )}
      leer="Keine offenen Aufgaben."
    />
  </Stack>
);

const Danach = ({ kundeId }: { readonly kundeId: string }) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  if (!siehtSchutzbeduerftiges) return null;
  return (
    <Abschnitt titel="Nach dem Gespräch" aktion={darfSchreiben && <NeueBeratung kundeId={kundeId} />}>
      <Beratungsliste kundeId={kundeId} />
    </Abschnitt>
  );
};

const Inhalt = ({ kundeId, auswahl }: { readonly kundeId: string; readonly auswahl: Auswahl }) => {
  const termin = useAbfrage(beratungsaktContract.getTermin, { params: { kundeId } });
  const report = useReport(kundeId, auswahl);
  return (
    <Seite
      titel="Termin vorbereiten"
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        { label: auswahl.name, pfad: `/kunden/${kundeId}` },
      ]}
      aktionen={
        <Reportknopf
          report={report}
          ablegen="Terminmappe als PDF"
          herunterladen="Terminmappe herunterladen"
        />
      }
    >
      <Reportmeldung kundeId={kundeId} report={report} />
      <Schutzhinweis />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <Tagesordnung report={report} />
            <Reportteile
              kundeId={kundeId}
              teile={auswahl.teile}
              gewaehlt={report.gewaehlt}
              onWahl={report.setGewaehlt}
            />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Geladen abfrage={termin} zeilen={8}>
              {(stand) => <Lage termin={stand} />}
            </Geladen>
            <Danach kundeId={kundeId} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Seite>
  );
};

export const TerminSeite = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const auswahl = useAbfrage(finanzreportContract.getFinanzreport, { params: { kundeId } });
  if (auswahl.data) return <Inhalt key={kundeId} kundeId={kundeId} auswahl={auswahl.data} />;
  return (
    <Seite titel="Termin vorbereiten" pfad={[{ label: 'Kunden', pfad: '/kunden' }]}>
      <Geladen abfrage={auswahl} zeilen={10}>
        {() => null}
      </Geladen>
    </Seite>
  );
};
