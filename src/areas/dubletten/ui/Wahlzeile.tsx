import { Badge, Radio, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { HerkunftZeichen } from '#ui/anzeige/Herkunft.tsx';
import { Strich } from '#ui/anzeige/Werte.tsx';
import type { Feldzeile, Vergleich } from '../contract.ts';
import { isEinig } from './wahl.ts';

type Props = {
  readonly zeile: Feldzeile;
  readonly label: string;
  readonly saetze: Vergleich['saetze'];
  readonly gewaehlt: string;
  readonly zeige: (wert: unknown) => ReactNode;
  /** Undefined for those who only read. */
  readonly onWahl: ((wahl: string) => void) | undefined;
};

const Werte = ({ werte, zeige }: { readonly werte: readonly unknown[]; readonly zeige: Props['zeige'] }) =>
  werte.length === 0 ? <Strich /> : werte.map((wert, i) => <div key={i}>{zeige(wert)}</div>);

/** One field: its values side by side, one of them chosen; a list may take the values of all. */
export const Wahlzeile = ({ zeile, label, saetze, gewaehlt, zeige, onWahl }: Props) => {
  const { feld, liste, werte, herkunft, uneinig } = zeile;
  const waehlbar = onWahl !== undefined && !isEinig(zeile);
  const zellen = saetze.map(({ id, name }, i) => {
    const inhalt = <Werte werte={werte[i] ?? []} zeige={zeige} />;
    return (
      <div key={id} className="mw-wahlzelle" data-gewaehlt={waehlbar && [id, 'alle'].includes(gewaehlt)}>
        {waehlbar ? (
          <Radio value={id} size="xs" label={inhalt} aria-label={`${label} von ${name}`} />
        ) : (
          <div>{inhalt}</div>
        )}
        <HerkunftZeichen herkunft={herkunft[i] ?? undefined} />
      </div>
    );
  });
  const kopf = (
    <div className="mw-wahlfeld">
      <Text size="sm" fw={500} c="dimmed" span>
        {label}
      </Text>{' '}
      {uneinig && !liste && (
        <Badge size="xs" color="orange">
          anders
        </Badge>
      )}
      {waehlbar && liste && <Radio value="alle" size="xs" mt={4} label="alle übernehmen" />}
    </div>
  );
  if (!waehlbar)
    return (
      <div className="mw-wahl" role="group" aria-label={label}>
        {kopf}
        {zellen}
      </div>
    );
  return (
    <Radio.Group
      value={gewaehlt}
      onChange={onWahl}
      name={feld}
      label={label}
      labelProps={{ className: 'mw-nur-vorlesen' }}
    >
      <div className="mw-wahl">
        {kopf}
        {zellen}
      </div>
    </Radio.Group>
  );
};
