import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import {
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconLock,
  IconMail,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { endungVon, kategorieLabel } from '#domain/dokument.ts';
import { formatBytes, formatZeitpunkt } from '#ui/anzeige/zeitpunkt.ts';
import type { Spalte } from '#ui/tabelle/spalte.ts';
import type { Dokument } from '../contract.ts';
import { dateiAdresse } from './adresse.ts';
import { Dokumentmenue } from './Dokumentmenue.tsx';

/** By ending; the first that fits. */
const symbole: readonly (readonly [RegExp, Icon])[] = [
  [/^pdf$/, IconFileTypePdf],
  [/^(jpe?g|png|gif|webp|bmp|tiff?|heic)$/, IconPhoto],
  [/^(xlsx?|ods|csv)$/, IconTable],
  [/^(docx?|odt|rtf|txt)$/, IconFileText],
  [/^(eml|msg)$/, IconMail],
  [/^(zip|7z)$/, IconFileZip],
];

const Symbol = ({ name }: { readonly name: string }) => {
  const Bild = symbole.find(([muster]) => muster.test(endungVon(name)))?.[1] ?? IconFile;
  return (
    <Bild size={18} stroke={1.6} aria-hidden style={{ flexShrink: 0 }} color="var(--mantine-color-dimmed)" />
  );
};

type NameProps = { readonly dokument: Dokument; readonly onZeigen: (dokument: Dokument) => void };

/** Opens the preview where there is one, else the download. */
const Name = ({ dokument, onZeigen }: NameProps) => {
  const { name, vorschau, verschluesselt, textStand } = dokument;
  const stil = { fontWeight: 550, overflowWrap: 'anywhere', textAlign: 'left' } as const;
  return (
    <Group gap={6} wrap="nowrap" align="center" miw={0}>
      <Symbol name={name} />
      {vorschau === null ? (
        <a className="mw-link" style={stil} href={dateiAdresse(dokument)} download={name}>
          {name}
        </a>
      ) : (
        <UnstyledButton
          className="mw-link"
          style={{ font: 'inherit', ...stil }}
          onClick={() => onZeigen(dokument)}
        >
          {name}
        </UnstyledButton>
      )}
      {verschluesselt && (
        <Badge color="orange" size="sm" leftSection={<IconLock size={12} aria-hidden />}>
          verschlüsselt
        </Badge>
      )}
      {textStand === 'wartet' && (
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          Text wird gelesen …
        </Text>
      )}
    </Group>
  );
};

const ablagen: Readonly<Record<'kunde' | 'vertrag', Spalte<Dokument>>> = {
  kunde: {
    schluessel: 'ablage',
    titel: 'Kunde',
    handy: 'text',
    text: ({ kunde }) => kunde,
    zelle: ({ kundeId, kunde, vertragId, vertrag }) => (
      <>
        <Link to={`/kunden/${kundeId}?reiter=dokumente`} className="mw-link">
          {kunde}
        </Link>
        {vertragId && (
          <>
            {' · '}
            <Link to={`/vertraege/${vertragId}?reiter=dokumente`} className="mw-link">
              {vertrag}
            </Link>
          </>
        )}
      </>
    ),
  },
  vertrag: {
    schluessel: 'ablage',
    titel: 'Ablage',
    handy: 'text',
    text: ({ vertrag }) => vertrag ?? 'beim Kunden',
    zelle: ({ vertragId, vertrag }) =>
      vertragId ? (
        <Link to={`/vertraege/${vertragId}?reiter=dokumente`} className="mw-link">
          {vertrag}
        </Link>
      ) : (
        <Text span size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          beim Kunden
        </Text>
      ),
  },
};

type Wahl = {
  /** Which place is told: customer and contract, the contract, or none. */
  readonly ablage: 'kunde' | 'vertrag' | null;
  readonly onZeigen: (dokument: Dokument) => void;
  readonly onBearbeiten: (dokument: Dokument) => void;
};

export const dokumentspalten = ({ ablage, onZeigen, onBearbeiten }: Wahl): readonly Spalte<Dokument>[] => [
  {
    schluessel: 'name',
    titel: 'Name',
    immer: true,
    sortierung: 'name',
    handy: 'titel',
    text: ({ name }) => name,
    zelle: (dokument) => <Name dokument={dokument} onZeigen={onZeigen} />,
  },
  {
    schluessel: 'kategorie',
    titel: 'Kategorie',
    sortierung: 'kategorie',
    handy: 'text',
    text: ({ kategorie }) => kategorieLabel(kategorie),
    zelle: ({ kategorie }) => kategorieLabel(kategorie),
  },
  ...(ablage === null ? [] : [ablagen[ablage]]),
  {
    schluessel: 'groesse',
    titel: 'Größe',
    rechts: true,
    sortierung: 'groesse',
    handy: 'text',
    text: ({ bytes }) => formatBytes(bytes),
    zelle: ({ bytes }) => <span className="mw-zahl">{formatBytes(bytes)}</span>,
  },
  {
    schluessel: 'hochgeladen',
    titel: 'Hochgeladen',
    rechts: true,
    sortierung: 'hochgeladen',
    handy: 'text',
    text: ({ hochgeladenAm }) => formatZeitpunkt(hochgeladenAm),
    zelle: ({ hochgeladenAm }) => <span className="mw-zahl">{formatZeitpunkt(hochgeladenAm)}</span>,
  },
  {
    schluessel: 'von',
    titel: 'Von',
    text: ({ hochgeladenVon }) => hochgeladenVon,
    zelle: ({ hochgeladenVon }) => <span style={{ whiteSpace: 'nowrap' }}>{hochgeladenVon}</span>,
    anfangs: ablage !== 'kunde',
  },
  {
    schluessel: 'aktionen',
    titel: 'Aktionen',
    immer: true,
    rechts: true,
    handy: 'rechts',
    text: () => 'Aktionen',
    zelle: (dokument) => (
      <Dokumentmenue dokument={dokument} onZeigen={onZeigen} onBearbeiten={onBearbeiten} />
    ),
  },
];
