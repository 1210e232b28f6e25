import { Badge, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Strich } from '#ui/anzeige/Werte.tsx';
import { formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import { standVon, useAbfrage } from '#ui/client/abfrage.ts';
import { Datentabelle } from '#ui/tabelle/Datentabelle.tsx';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import { verwaltungContract } from '../../contract.ts';
import type { Textzeile } from '../../texte.contract.ts';
import { Verwaltungsseite } from '../Verwaltungsseite.tsx';

export const standText = ({ wirksam }: Pick<Textzeile, 'wirksam'>): string =>
  wirksam?.nr ? `eigene Fassung ${wirksam.nr}` : 'Muster, rechtlich prüfen lassen';

const seitText = ({ wirksam }: Textzeile): string =>
  wirksam?.nr ? `${wirksam.wer}, ${formatZeitpunkt(wirksam.am)}` : '';

const spalten: readonly Spalte<Textzeile>[] = [
  {
    schluessel: 'titel',
    titel: 'Text',
    immer: true,
    handy: 'titel',
    text: ({ titel }) => titel,
    zelle: ({ schluessel, titel }) => (
      <Link to={`/verwaltung/texte/${schluessel}`} className="mw-link" style={{ fontWeight: 550 }}>
        {titel}
      </Link>
    ),
  },
  {
    schluessel: 'stand',
    titel: 'Gilt',
    handy: 'text',
    text: standText,
    zelle: (zeile) => <Badge color={zeile.wirksam?.nr ? 'green' : 'yellow'}>{standText(zeile)}</Badge>,
  },
  {
    schluessel: 'seit',
    titel: 'Eingeschaltet',
    text: seitText,
    zelle: (zeile) => seitText(zeile) || <Strich />,
  },
  {
    schluessel: 'form',
    titel: 'Form',
    text: ({ form }) => form,
    zelle: ({ form }) => form,
  },
  {
    schluessel: 'grundlage',
    titel: 'Rechtsgrundlage',
    text: ({ rechtsgrundlage }) => rechtsgrundlage,
    zelle: ({ rechtsgrundlage }) => rechtsgrundlage,
  },
];

/** The legal texts of the brokerage: which wording counts, ours or its own. */
export const Texte = () => {
  const texte = useAbfrage(verwaltungContract.listTexte, {});
  return (
    <Verwaltungsseite
      titel="Texte"
      unterzeile="So steht es in Erstinformation, Einwilligung, Vertrag und Vollmacht Ihres Hauses."
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw={760}>
          Die mitgelieferten Texte sind Muster und tragen diesen Vermerk auch im Druck. Lassen Sie jeden Text
          rechtlich prüfen, speichern Sie Ihre Fassung und schalten Sie sie ein; dann entfällt der Vermerk.
        </Text>
        <Datentabelle
          name="texte"
          beschriftung="Texte des Hauses"
          flach
          spalten={spalten}
          zeilen={texte.data ?? []}
          kennung={({ schluessel }) => schluessel}
          ziel={({ schluessel }) => `/verwaltung/texte/${schluessel}`}
          stand={standVon(texte)}
          leer={null}
        />
      </Stack>
    </Verwaltungsseite>
  );
};
