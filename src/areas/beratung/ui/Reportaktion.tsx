// What both pages that set a report share: the button, what became of it, the agenda.
import { Alert, Anchor, Box, Button } from '@mantine/core';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { LangtextEingabe } from '#ui/eingabe/Eingaben.tsx';
import { Abschnitt } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import type { useReport } from './useReport.ts';

type Report = ReturnType<typeof useReport>;

type KnopfProps = {
  readonly report: Report;
  /** For those who may file: `PDF erstellen und ablegen`. */
  readonly ablegen: string;
  /** For the others, who take it with them. */
  readonly herunterladen: string;
};

/** Who may file, files; the others take the PDF with them. */
export const Reportknopf = ({ report, ablegen, herunterladen }: KnopfProps) => {
  const { darfSchreiben, siehtSchutzbeduerftiges } = useSitzung();
  if (darfSchreiben && siehtSchutzbeduerftiges)
    return (
      <Button
        onClick={() => void report.erstelle()}
        loading={report.laeuft}
        disabled={report.gewaehlt.length === 0}
        leftSection={<IconFileText size={16} aria-hidden />}
      >
        {ablegen}
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
      {herunterladen}
    </Button>
  );
};

type Props = { readonly kundeId: string; readonly report: Report };

/** Says that the PDF is filed and where; nothing before. */
export const Reportmeldung = ({ kundeId, report }: Props) =>
  report.erstellt && (
    <Alert color="teal" mb="md" title="Erstellt, heruntergeladen und abgelegt" role="status">
      {report.erstellt}{' '}
      <Anchor component={Link} to={`/kunden/${kundeId}?reiter=dokumente`} className="mw-textlink">
        Dokumente öffnen
      </Anchor>
    </Alert>
  );

/** The broker's own points of the talk; nothing for those who only read. */
export const Tagesordnung = ({ report }: { readonly report: Report }) => {
  const { darfSchreiben } = useSitzung();
  if (!darfSchreiben) return null;
  return (
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
};
