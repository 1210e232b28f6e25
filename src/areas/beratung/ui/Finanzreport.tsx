// The page "Finanzreport" of a customer: pick, look, one click for the PDF that is filed.
import { Grid, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { Pdf } from '#ui/pdf/Pdf.tsx';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { finanzreportContract } from '../finanzreport.contract.ts';
import type { ResponseOf } from '#platform/http/route.ts';
import klassen from './finanzreport.module.css';
import { Reportknopf, Reportmeldung, Tagesordnung } from './Reportaktion.tsx';
import { Reportteile } from './Reportteile.tsx';
import { useReport } from './useReport.ts';

type Stand = ResponseOf<typeof finanzreportContract.getFinanzreport>;
const Vorschau = ({ adresse }: { readonly adresse: string | undefined }) => (
  <section aria-label="Vorschau" className={klassen['vorschau']} tabIndex={0}>
    {adresse ? (
      <Pdf adresse={adresse} />
    ) : (
      <Leerzustand titel="Nichts ausgewählt" text="Wählen Sie mindestens einen Teil." />
    )}
  </section>
);

const Inhalt = ({ kundeId, stand }: { readonly kundeId: string; readonly stand: Stand }) => {
  const report = useReport(kundeId, stand);
  return (
    <Seite
      titel="Finanzreport"
      unterzeile={stand.letzter && `Zuletzt erstellt am ${formatTag(stand.letzter)}`}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        { label: stand.name, pfad: `/kunden/${kundeId}?reiter=vertraege` },
      ]}
      aktionen={
        <Reportknopf report={report} ablegen="PDF erstellen und ablegen" herunterladen="PDF herunterladen" />
      }
    >
      <Reportmeldung kundeId={kundeId} report={report} />
      <Schutzhinweis />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack gap="md">
            <Reportteile
              kundeId={kundeId}
              teile={stand.teile}
              gewaehlt={report.gewaehlt}
              onWahl={report.setGewaehlt}
            />
            <Tagesordnung report={report} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Vorschau adresse={report.vorschau} />
        </Grid.Col>
      </Grid>
    </Seite>
  );
};

export const Finanzreport = () => {
  const { kundeId = '' } = useParams({ strict: false }) as { kundeId?: string };
  const abfrage = useAbfrage(finanzreportContract.getFinanzreport, { params: { kundeId } });
  if (!abfrage.data)
    return (
      <Seite titel="Finanzreport" pfad={[{ label: 'Kunden', pfad: '/kunden' }]}>
        <Geladen abfrage={abfrage} zeilen={10}>
          {() => null}
        </Geladen>
      </Seite>
    );
  return <Inhalt key={kundeId} kundeId={kundeId} stand={abfrage.data} />;
};
