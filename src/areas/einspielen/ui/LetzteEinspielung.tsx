import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { Leerzustand } from '#ui/seite/Zustaende.tsx';
import { useSitzung } from '#ui/sitzung.ts';
import { schreibeSuche } from '#ui/suchparameter.ts';
import { Kreuztabelle } from '#ui/tabelle/Kreuztabelle.tsx';
import { entscheidungSchema } from '../contract.ts';
import type { Einspielung } from '../contract.ts';
import { entscheidungWorte } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';

const spalten = [
  { schluessel: 'kunde', feld: 'kunden', label: 'Kunden' },
  { schluessel: 'vertrag', feld: 'vertraege', label: 'Verträge' },
] as const;
const zeilen = entscheidungSchema.options.map((schluessel) => ({
  schluessel,
  label: entscheidungWorte[schluessel].label,
}));

type ZahlProps = {
  readonly einspielung: Einspielung;
  readonly zeile: (typeof zeilen)[number];
  readonly spalte: (typeof spalten)[number];
};

const Zahl = ({ einspielung, zeile, spalte }: ZahlProps) => {
  const entscheidung = zeile.schluessel;
  const zahl = einspielung[spalte.feld][entscheidung];
  if (zahl === 0)
    return (
      <Text span c="dimmed" inherit>
        0
      </Text>
    );
  const gegenstand = entscheidung === 'abgewiesen' ? undefined : spalte.schluessel;
  return (
    <Link
      to={`/einspielen/${einspielung.id}${schreibeSuche({ entscheidung, gegenstand })}`}
      className="mw-link"
      aria-label={`${formatZahl(zahl)} ${spalte.label} ${zeile.label}`}
    >
      {formatZahl(zahl)}
    </Link>
  );
};

/** All counts; each figure opens those entries of the plan. */
const Zahlentafel = ({ einspielung }: { readonly einspielung: Einspielung }) => (
  <Kreuztabelle
    beschriftung="Zahlen der Einspielung"
    zeilen={zeilen}
    spalten={spalten}
    renderZelle={(zeile, spalte) => <Zahl einspielung={einspielung} zeile={zeile} spalte={spalte} />}
  />
);

const NochNichts = () => {
  const { darfSchreiben } = useSitzung();
  return (
    <Leerzustand
      titel="Noch nichts eingespielt"
      text="Ziehen Sie eine GDV-, CSV- oder Excel-Datei Ihrer Gesellschaft auf die Seite „Einspielen“."
      aktion={
        darfSchreiben && (
          <Button component={Link} to="/einspielen">
            Zum Einspielen
          </Button>
        )
      }
    />
  );
};

type Props = { readonly einspielung: Einspielung | null; readonly neueKunden: number };

/** What the last delivery brought, and the way to exactly the new customers. */
export const LetzteEinspielung = ({ einspielung, neueKunden }: Props) => {
  if (!einspielung) return <NochNichts />;
  const { id, dateiname, status, offen, lieferung, uebernommenAm, angelegtAm, von } = einspielung;
  return (
    <Stack gap="sm">
      <div>
        <Group gap="xs">
          <Link
            to={`/einspielen/${id}`}
            className="mw-link"
            style={{ fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {dateiname}
          </Link>
          {(status !== 'uebernommen' || offen > 0) && <Statuszeichen einspielung={einspielung} />}
        </Group>
        <Text size="sm" c="dimmed">
          {[lieferung.gesellschaft, formatZeitpunkt(uebernommenAm ?? angelegtAm), von]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Zahlentafel einspielung={einspielung} />
      {neueKunden > 0 && (
        <Group>
          <Button component={Link} to={`/kunden?einspielung=${id}`}>
            {formatZahl(neueKunden)} neu importierte{neueKunden === 1 ? 'r Kunde' : ' Kunden'}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
