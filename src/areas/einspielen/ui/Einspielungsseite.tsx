import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { formatTag } from '#domain/datum.ts';
import { Angabe, Angaben, Strich } from '#ui/anzeige/Werte.tsx';
import { formatBytes, formatDauer, formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { adresse } from '#ui/client/call.ts';
import { Seite } from '#ui/seite/Seite.tsx';
import { Abschnitt, Geladen } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { useSuchparameter } from '#ui/suchparameter.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { Hinweise } from './Hinweisliste.tsx';
import { Planliste } from './Planliste.tsx';
import { Planaktionen } from './Planaktionen.tsx';
import { arbeitet, planfilterSchema, statusWorte } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';
import { useEinspielung } from './useFortschritt.ts';
import { Zaehlertafel } from './Zaehlertafel.tsx';
import { Zuruecknehmen } from './Zuruecknehmen.tsx';

const quellen: Readonly<Record<string, string>> = {
  gdv: 'GDV-Datensatz',
  csv: 'CSV-Tabelle',
  xlsx: 'Excel-Tabelle',
  tabelle: 'Tabelle',
};

const Fortschritt = ({
  einspielung: { status, fortschritt, saetze },
}: {
  readonly einspielung: Einspielung;
}) => (
  <Abschnitt titel={status === 'uebernimmt' ? 'Der Plan wird übernommen' : 'Die Datei wird gelesen'}>
    <Progress.Root size="lg">
      <Progress.Section value={Math.max(2, fortschritt * 100)} animated aria-label="Fortschritt" />
    </Progress.Root>
    <Text size="sm" c="dimmed" mt={6} role="status">
      {Math.round(fortschritt * 100)} %{saetze > 0 ? ` · ${formatZahl(saetze)} Sätze gelesen` : ''}. Sie
      können die Seite verlassen; die Arbeit läuft weiter.
    </Text>
  </Abschnitt>
);

const zeitraum = ({ von, bis }: Einspielung['lieferung']): string =>
  [von, bis].flatMap((tag) => (tag ? [formatTag(tag)] : [])).join(' – ');

const Dateiangaben = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { lieferung, quelle } = einspielung;
  return (
    <Abschnitt titel="Datei">
      <Angaben>
        <Angabe label="Erkannt als">{quelle ? (quellen[quelle] ?? quelle) : <Strich />}</Angabe>
        <Angabe label="Gesellschaft">{lieferung.gesellschaft ?? <Strich />}</Angabe>
        <Angabe label="Vermittlernummern">{lieferung.vermittlernummern?.join(', ') || <Strich />}</Angabe>
        <Angabe label="Zeitraum">{zeitraum(lieferung) || <Strich />}</Angabe>
        <Angabe label="Größe">{formatBytes(einspielung.bytes)}</Angabe>
        <Angabe label="Gelesen">
          {formatZahl(einspielung.saetze)} {einspielung.quelle === 'gdv' ? 'Sätze' : 'Zeilen'}
          {einspielung.dauerMs === null ? '' : ` in ${formatDauer(einspielung.dauerMs)}`}
        </Angabe>
        <Angabe label="Angenommen">
          {formatZeitpunkt(einspielung.angelegtAm)} von {einspielung.von}
        </Angabe>
        {einspielung.uebernommenAm && (
          <Angabe label="Übernommen">{formatZeitpunkt(einspielung.uebernommenAm)}</Angabe>
        )}
        <Angabe label="Prüfsumme">
          <Text span size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
            {einspielung.sha256}
          </Text>
        </Angabe>
      </Angaben>
    </Abschnitt>
  );
};

/** States that need a sentence: colour and title. */
const meldungen: Partial<Record<Einspielung['status'], readonly [farbe: string, titel: string]>> = {
  fehlgeschlagen: ['red', 'Die Datei konnte nicht eingespielt werden.'],
  'schon-eingelesen': ['blue', 'Diese Datei ist schon eingelesen.'],
  zurueckgenommen: ['blue', 'Diese Einspielung ist zurückgenommen.'],
};

const Meldung = ({ einspielung: { status, grund, gleicheWie } }: { readonly einspielung: Einspielung }) => {
  const meldung = meldungen[status];
  if (!meldung) return null;
  const [farbe, titel] = meldung;
  return (
    <Alert color={farbe} title={titel}>
      {grund}
      {gleicheWie && (
        <>
          {' '}
          <Link to={`/einspielen/${gleicheWie}`} className="mw-link mw-textlink">
            Zur früheren Einspielung
          </Link>
        </>
      )}
    </Alert>
  );
};

const Inhalt = ({ einspielung }: { readonly einspielung: Einspielung }) => {
  const { darfSchreiben } = useSitzung();
  const { werte, setze } = useSuchparameter(planfilterSchema);
  const { id, status, hinweise } = einspielung;
  const mitPlan = ['geplant', 'uebernommen', 'verworfen'].includes(status);
  const onFilter = (neu: typeof werte) =>
    setze({ gegenstand: neu.gegenstand, entscheidung: neu.entscheidung });
  return (
    <Seite
      titel={einspielung.dateiname}
      beiwerk={<Statuszeichen status={status} />}
      pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}
      aktionen={
        <>
          <Button
            component="a"
            href={adresse(einspielenContract.downloadDatei.path, { einspielungId: id })}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Datei laden
          </Button>
          {darfSchreiben && status === 'geplant' && <Planaktionen einspielung={einspielung} />}
          {darfSchreiben && status === 'uebernommen' && <Zuruecknehmen einspielungId={id} />}
          {status === 'uebernommen' && einspielung.kunden.neu > 0 && (
            <Button component={Link} to={`/kunden?einspielung=${id}`}>
              {formatZahl(einspielung.kunden.neu)}{' '}
              {einspielung.kunden.neu === 1 ? 'neuer Kunde' : 'neue Kunden'}
            </Button>
          )}
        </>
      }
    >
      <Stack gap="md">
        <Meldung einspielung={einspielung} />
        {arbeitet(status) && <Fortschritt einspielung={einspielung} />}
        {mitPlan && (
          <Abschnitt
            titel={status === 'geplant' ? 'Was sich ändern würde' : `Der Plan (${statusWorte[status].label})`}
          >
            <Zaehlertafel einspielung={einspielung} filter={werte} onFilter={onFilter} />
          </Abschnitt>
        )}
        {hinweise.fehler + hinweise.warnung + hinweise.info > 0 && (
          <Abschnitt titel="Hinweise zur Datei">
            <Hinweise einspielung={einspielung} />
          </Abschnitt>
        )}
        {mitPlan && (
          <Abschnitt titel="Einträge">
            <Planliste einspielungId={id} filter={werte} onFilter={onFilter} />
          </Abschnitt>
        )}
        <Dateiangaben einspielung={einspielung} />
      </Stack>
    </Seite>
  );
};

/** One file: progress, plan, Hinweise, decision. */
export const Einspielungsseite = () => {
  const { einspielungId = '' } = useParams({ strict: false }) as { einspielungId?: string };
  const einspielung = useEinspielung(einspielungId);
  if (einspielung.data && einspielung.data.id === einspielungId)
    return <Inhalt einspielung={einspielung.data} key={einspielungId} />;
  return (
    <Seite titel="Einspielung" pfad={[{ label: 'Einspielen', pfad: '/einspielen' }]}>
      <Geladen abfrage={{ ...einspielung, data: undefined }} zeilen={10}>
        {() => null}
      </Geladen>
    </Seite>
  );
};
