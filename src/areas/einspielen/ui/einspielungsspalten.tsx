import { ActionIcon, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Strich } from '#ui/anzeige/Werte.tsx';
import { formatDauer, formatZahl, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import { adresse } from '#ui/client/call.ts';
import { einspielenContract } from '../contract.ts';
import type { Einspielung, Zaehler } from '../contract.ts';
import { beschreibeLieferung } from './lieferungstext.ts';
import { Nummernpruefung } from './Nummernpruefung.tsx';
import { kurzfassung, statusWort } from './stand.ts';
import { Statuszeichen } from './Statuszeichen.tsx';

const warnungen = ({ hinweise }: Einspielung): string =>
  [
    hinweise.fehler > 0 ? `${formatZahl(hinweise.fehler)} Fehler` : '',
    hinweise.warnung > 0
      ? `${formatZahl(hinweise.warnung)} ${hinweise.warnung === 1 ? 'Warnung' : 'Warnungen'}`
      : '',
  ]
    .filter(Boolean)
    .join(', ');

const Datei = ({ einspielung }: { readonly einspielung: Einspielung }) => (
  <>
    <Link
      to={`/einspielen/${einspielung.id}`}
      className="mw-link"
      style={{ fontWeight: 550, overflowWrap: 'anywhere' }}
    >
      {einspielung.dateiname}
    </Link>
    <Text size="xs" c="dimmed">
      {beschreibeLieferung(einspielung)}
    </Text>
    {einspielung.grund && (
      <Text size="xs" c="dimmed">
        {einspielung.grund}
      </Text>
    )}
  </>
);

/** `12 neu` and `3 geändert`, each on a line of its own where both are there. */
const Zahlen = ({ zaehler }: { readonly zaehler: Zaehler }) =>
  kurzfassung(zaehler)
    .split(', ')
    .map((teil) => (
      <div key={teil} className="mw-zahl">
        {teil}
      </div>
    ));

/** While a person still decides about the file. */
const nochZuPruefen: ReadonlySet<Einspielung['status']> = new Set(['wartet', 'liest', 'geplant']);

/** Columns of the history of Einspielungen. */
export const einspielungsspalten: readonly Spalte<Einspielung>[] = [
  {
    schluessel: 'datei',
    titel: 'Datei',
    immer: true,
    handy: 'titel',
    text: ({ dateiname }) => dateiname,
    zelle: (einspielung) => (
      <>
        <Datei einspielung={einspielung} />
        {nochZuPruefen.has(einspielung.status) && <Nummernpruefung einspielung={einspielung} />}
      </>
    ),
    karte: (einspielung) => <Datei einspielung={einspielung} />,
  },
  {
    schluessel: 'status',
    titel: 'Stand',
    handy: 'rechts',
    text: (zeile) => statusWort(zeile).label,
    zelle: (zeile) => <Statuszeichen einspielung={zeile} />,
  },
  {
    schluessel: 'gesellschaft',
    titel: 'Gesellschaft',
    anfangs: false,
    text: ({ lieferung }) => lieferung.gesellschaft ?? '',
    zelle: ({ lieferung }) => lieferung.gesellschaft ?? <Strich />,
  },
  {
    schluessel: 'kunden',
    titel: 'Kunden',
    text: ({ kunden }) => kurzfassung(kunden),
    zelle: ({ kunden }) => <Zahlen zaehler={kunden} />,
  },
  {
    schluessel: 'vertraege',
    titel: 'Verträge',
    text: ({ vertraege }) => kurzfassung(vertraege),
    zelle: ({ vertraege }) => <Zahlen zaehler={vertraege} />,
  },
  {
    schluessel: 'hinweise',
    titel: 'Hinweise',
    text: warnungen,
    zelle: (zeile) => <span className="mw-zahl">{warnungen(zeile) || <Strich />}</span>,
  },
  {
    schluessel: 'am',
    titel: 'Angenommen',
    rechts: true,
    handy: 'text',
    text: ({ angelegtAm }) => formatZeitpunkt(angelegtAm),
    zelle: ({ angelegtAm }) => <span className="mw-zahl">{formatZeitpunkt(angelegtAm)}</span>,
  },
  { schluessel: 'von', titel: 'Von', text: ({ von }) => von, zelle: ({ von }) => von },
  {
    schluessel: 'dauer',
    titel: 'Dauer',
    rechts: true,
    text: ({ dauerMs }) => (dauerMs === null ? '' : formatDauer(dauerMs)),
    zelle: ({ dauerMs }) =>
      dauerMs === null ? <Strich /> : <span className="mw-zahl">{formatDauer(dauerMs)}</span>,
  },
  {
    schluessel: 'laden',
    titel: 'Original',
    rechts: true,
    text: ({ sha256 }) => sha256,
    zelle: ({ id, dateiname }) => (
      <ActionIcon
        component="a"
        href={adresse(einspielenContract.downloadDatei.path, { einspielungId: id })}
        download
        color="gray"
        aria-label={`${dateiname} unverändert herunterladen`}
      >
        <IconDownload size={16} aria-hidden />
      </ActionIcon>
    ),
  },
];
