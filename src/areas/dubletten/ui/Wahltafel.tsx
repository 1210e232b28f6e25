import { Button, Radio, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { zeigeWert } from '#ui/anzeige/Aenderungen.tsx';
import { formatTagVon } from '#ui/anzeige/zeitpunkt.ts';
import { beschreibe } from '#ui/beschreibung/feldname.ts';
import { useKataloge } from '#ui/kataloge.ts';
import { usePersonenname } from '#ui/sitzung.ts';
import type { Vergleich } from '../contract.ts';
import { isEinig } from './wahl.ts';
import type { Wahl } from './wahl.ts';
import { Wahlzeile } from './Wahlzeile.tsx';

type Props = {
  readonly vergleich: Vergleich;
  readonly wahl: Wahl;
  readonly onWahl: ((wahl: Wahl) => void) | undefined;
};

const mehrzahl = (zahl: number, eins: string, viele: string): string =>
  `${zahl} ${zahl === 1 ? eins : viele}`;

const Kopf = ({ vergleich, wahl, onWahl }: Props) => {
  const { gegenstand, saetze } = vergleich;
  const zellen = saetze.map(({ id, name, kunde, vertraege, dokumente, angelegtAm }, i) => (
    <div key={id} className="mw-wahlzelle">
      <div>
        <Text size="xs" c="dimmed">
          {i + 1} · angelegt {formatTagVon(angelegtAm)}
        </Text>
        <Link
          to={gegenstand === 'kunde' ? `/kunden/${id}` : `/vertraege/${id}`}
          target="_blank"
          className="mw-link"
        >
          {name}
        </Link>
        <Text size="xs" c="dimmed">
          {[
            kunde === null ? '' : `Kunde: ${kunde}`,
            vertraege === null ? '' : mehrzahl(vertraege, 'Vertrag', 'Verträge'),
            mehrzahl(dokumente, 'Dokument', 'Dokumente'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {onWahl && (
          <Radio value={id} size="xs" mt={4} label="bleibt bestehen" aria-label={`${name} bleibt bestehen`} />
        )}
      </div>
    </div>
  ));
  const zeile = (
    <div className="mw-wahl">
      <div className="mw-wahlfeld" />
      {zellen}
    </div>
  );
  return onWahl ? (
    <Radio.Group
      value={wahl.zielId}
      onChange={(zielId) => onWahl({ ...wahl, zielId })}
      name="ziel"
      label="Welcher Datensatz bestehen bleibt"
      labelProps={{ className: 'mw-nur-vorlesen' }}
    >
      {zeile}
    </Radio.Group>
  ) : (
    zeile
  );
};

/** The records side by side with a choice per field; what all say alike is folded away. */
export const Wahltafel = ({ vergleich, wahl, onWahl }: Props) => {
  const { sparten } = useKataloge();
  const person = usePersonenname();
  const [ganz, setGanz] = useState(false);
  const details = sparten.flatMap(({ felder }) => felder);
  const einige = vergleich.felder.filter(isEinig).length;
  const sprich = (feld: string, wert: unknown): unknown => {
    if (feld === 'sparte') return sparten.find(({ schluessel }) => schluessel === wert)?.label ?? wert;
    return feld === 'betreuer' ? person(String(wert)) : wert;
  };
  return (
    <div style={{ '--mw-spalten': vergleich.saetze.length } as never}>
      <Kopf vergleich={vergleich} wahl={wahl} onWahl={onWahl} />
      {vergleich.felder
        .filter((zeile) => ganz || !isEinig(zeile))
        .map((zeile) => {
          const beschreibung = beschreibe(vergleich.gegenstand, zeile.feld, details);
          return (
            <Wahlzeile
              key={zeile.feld}
              zeile={zeile}
              label={beschreibung.label}
              saetze={vergleich.saetze}
              gewaehlt={wahl.auswahl[zeile.feld] ?? zeile.vorschlag}
              zeige={(wert) => zeigeWert(beschreibung, sprich(zeile.feld, wert))}
              onWahl={
                onWahl && ((eine) => onWahl({ ...wahl, auswahl: { ...wahl.auswahl, [zeile.feld]: eine } }))
              }
            />
          );
        })}
      {einige > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          className="mw-buendig"
          onClick={() => setGanz(!ganz)}
          aria-expanded={ganz}
        >
          {ganz
            ? 'Gleiche Angaben ausblenden'
            : `${mehrzahl(einige, 'gleiche Angabe', 'gleiche Angaben')} zeigen`}
        </Button>
      )}
    </div>
  );
};
