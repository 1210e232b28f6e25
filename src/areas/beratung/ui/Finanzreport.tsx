// The page "Finanzreport" of a customer: pick, look, one click for the PDF that is filed.
import { Alert, Anchor, Box, Button, Grid, Stack } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { LangtextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Pdf } from '#ui/pdf/Pdf.tsx';
import { Schutzhinweis } from '#ui/seite/Schutzhinweis.tsx';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen, Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { finanzreportContract } from '../finanzreport.contract.ts';
import type { ResponseOf } from '#platform/http/route.ts';
import klassen from './finanzreport.module.css';
import { Reportteile } from './Reportteile.tsx';
import { useReport } from './useReport.ts';

type Stand = ResponseOf<typeof finanzreportContract.getFinanzreport>;
type Report = ReturnType<typeof useReport>;

/** Who may file, files; the others take the PDF with them. */
const Aktion = ({ report }: { readonly report: Report }) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  if (darfSchreiben && siehtSchutzbeduerftiges)
    return (
      <Button
        onClick={() => void report.erstelle()}
        loading={report.laeuft}
        disabled={report.gewaehlt.length === 0}
        leftSection={<IconFileText size={16} aria-hidden />}
      >
        PDF erstellen und ablegen
      </Button>
    );
  return (
    <Button
      component="a"
      href={report.download}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      PDF herunterladen
    </Button>
  );
};

const Tagesordnung = ({ report }: { readonly report: Report }) => (
  <Abschnitt titel="Tagesordnung">
    <Box onBlur={report.merkePunkte}>
      <LangtextEingabe
        label="Ihre Punkte, einer je Zeile"
        description="Ohne eigene Punkte schlägt die Akte welche vor."
        value={report.punktetext}
        onChange={(text) => report.setPunktetext(typeof text === 'string' ? text : '')}
        zeilen={3}
      />
    </Box>
  </Abschnitt>
);

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
  const { darfSchreiben } = useSitzung();
  const report = useReport(kundeId, stand);
  return (
    <Seite
      titel="Finanzreport"
      unterzeile={stand.letzter && `Zuletzt erstellt am ${formatTag(stand.letzter)}`}
      pfad={[
        { label: 'Kunden', pfad: '/kunden' },
        { label: stand.name, pfad: `/kunden/${kundeId}?reiter=vertraege` },
      ]}
      aktionen={<Aktion report={report} />}
    >
      {report.erstellt && (
        <Alert color="teal" mb="md" title="Erstellt, heruntergeladen und abgelegt" role="status">
          {report.erstellt}{' '}
          <Anchor component={Link} to={`/kunden/${kundeId}?reiter=dokumente`} className="mw-textlink">
            Dokumente öffnen
          </Anchor>
        </Alert>
      )}
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
            {darfSchreiben && <Tagesordnung report={report} />}
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
