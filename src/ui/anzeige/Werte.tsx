// One Anzeige per datatype of the domain; an unknown value is a dash, never a zero.
import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatTag } from '#domain/datum.ts';
import { formatCents } from '#domain/geld.ts';
import { formatIban } from '#domain/iban.ts';
import type { Anschrift } from '#domain/kunde.ts';

export const Strich = () => (
  <Text span inherit c="dimmed" role="img" aria-label="nicht angegeben">
    –
  </Text>
);

type Wert<T> = { readonly wert: T | null | undefined };

export const GeldAnzeige = ({ wert }: Wert<number>) =>
  wert === null || wert === undefined ? <Strich /> : <span className="mw-zahl">{formatCents(wert)}</span>;

export const TagAnzeige = ({ wert }: Wert<string>) =>
  wert ? (
    <time className="mw-zahl" dateTime={wert.replaceAll('-00', '')}>
      {formatTag(wert)}
    </time>
  ) : (
    <Strich />
  );

/** `01.01.2026 – 01.01.2027`. */
export const ZeitraumAnzeige = ({
  von,
  bis,
}: {
  readonly von?: string | null;
  readonly bis?: string | null;
}) => (
  <>
    <TagAnzeige wert={von} /> – <TagAnzeige wert={bis} />
  </>
);

export const TelefonAnzeige = ({ wert }: Wert<string>) =>
  wert ? (
    <Anchor href={`tel:${wert.replace(/[^\d+]/g, '')}`} size="sm">
      {wert}
    </Anchor>
  ) : (
    <Strich />
  );

/** May break behind its signs, so that the last part stays on one line with what follows it. */
const mitBruchstellen = (adresse: string): ReactNode =>
  adresse
    .split(/(?<=[@._-])/)
    .map((teil, stelle) => [stelle > 0 && <wbr key={`${adresse.length}-${stelle}`} />, teil]);

export const EmailAnzeige = ({ wert }: Wert<string>) =>
  wert ? (
    <Anchor href={`mailto:${wert}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
      {mitBruchstellen(wert)}
    </Anchor>
  ) : (
    <Strich />
  );

export const IbanAnzeige = ({ wert }: Wert<string>) =>
  wert ? <span className="mw-ziffern">{formatIban(wert)}</span> : <Strich />;

export const JaNeinAnzeige = ({ wert }: Wert<boolean>) =>
  wert === null || wert === undefined ? <Strich /> : <>{wert ? 'ja' : 'nein'}</>;

/** `Musterweg 1 · 52222 Stolberg`; a foreign country is named. */
export const formatAnschrift = ({ strasse, plz, ort, land }: Anschrift): string =>
  [
    strasse,
    [land && land !== 'DE' ? `${land}-${plz ?? ''}`.replace(/-$/, '') : plz, ort].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');

export const AnschriftAnzeige = ({ wert }: Wert<Anschrift>) =>
  wert ? <>{formatAnschrift(wert)}</> : <Strich />;

type ZeileProps = { readonly label: string; readonly children: ReactNode };

/** Label and value side by side in a `dl` of class `mw-angaben`. */
export const Angabe = ({ label, children }: ZeileProps) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

export const Angaben = ({ children }: { readonly children: ReactNode }) => (
  <dl className="mw-angaben">{children}</dl>
);
