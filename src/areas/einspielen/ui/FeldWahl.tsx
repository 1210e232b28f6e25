// What a column means: one searchable list, grouped as the file is.
import type { ComboboxItem, ComboboxItemGroup } from '@mantine/core';
import { useMemo } from 'react';
import { falteKurz } from '#domain/faltung.ts';
import { TippWahl } from '#ui/eingabe/TippWahl.tsx';
import type { Spaltenfeld } from '../contract.ts';

type Gruppe = ComboboxItemGroup<ComboboxItem>;

/** null: its texts go to "weitere Angaben". */
export type Feldziel = { readonly feld: string | null; readonly gruppe?: number | undefined };

const weitere = 'weitere';
const ignorieren = 'ignorieren';

/** What people call it. */
export const feldname = (felder: readonly Spaltenfeld[], { feld, gruppe }: Feldziel): string => {
  if (feld === null) return 'weitere Angaben';
  if (feld === ignorieren) return 'nicht übernehmen';
  const label = felder.find(({ schluessel }) => schluessel === feld)?.label ?? feld;
  return gruppe === undefined ? label : `${label} (Vertrag ${gruppe})`;
};

const alsWert = ({ feld, gruppe }: Feldziel): string =>
  `${feld ?? weitere}${gruppe === undefined ? '' : `|${gruppe}`}`;
const alsZiel = (wert: string): Feldziel => {
  const [feld = '', gruppe] = wert.split('|');
  return {
    feld: feld === weitere ? null : feld,
    ...(gruppe === undefined ? {} : { gruppe: Number(gruppe) }),
  };
};

const punkte = (felder: readonly Spaltenfeld[], gruppe?: number): ComboboxItem[] =>
  felder.map(({ schluessel }) => {
    const ziel = { feld: schluessel, gruppe };
    return { value: alsWert(ziel), label: feldname(felder, ziel) };
  });

/** One group per contract of the row where there are several, and always one more. */
const vertragsgruppen = (felder: readonly Spaltenfeld[], anzahl: number): Gruppe[] => {
  if (anzahl === 0)
    return [
      { group: 'Vertrag', items: punkte(felder) },
      { group: 'Vertrag 2 (weiterer Vertrag der Zeile)', items: punkte(felder, 2) },
    ];
  const nummern = Array.from({ length: anzahl + 1 }, (_, i) => i + 1);
  return [
    ...nummern.map((nr) => ({ group: `Vertrag ${nr}`, items: punkte(felder, nr) })),
    { group: 'Alle Verträge der Zeile', items: punkte(felder) },
  ];
};

const gruppen = (felder: readonly Spaltenfeld[], vertraege: number): Gruppe[] => {
  const von = (name: Spaltenfeld['gruppe']) => felder.filter(({ gruppe }) => gruppe === name);
  return [
    { group: 'Kunde', items: punkte(von('Kunde')) },
    ...vertragsgruppen(von('Vertrag'), vertraege),
    { group: 'Partner', items: punkte(von('Partner')) },
    {
      group: 'Ohne eigenes Feld',
      items: [
        { value: weitere, label: 'weitere Angaben' },
        { value: ignorieren, label: 'nicht übernehmen' },
      ],
    },
  ];
};

/** Groups with the entries that fit; other headings of a field count where no name fits. */
const suche = (alle: readonly Gruppe[], text: string, worte: ReadonlyMap<string, string>): Gruppe[] => {
  const gesucht = falteKurz(text);
  const nach = (passt: (punkt: ComboboxItem) => boolean) =>
    alle.flatMap(({ group, items }) => {
      const treffer = items.filter(passt);
      return treffer.length > 0 ? [{ group, items: treffer }] : [];
    });
  if (!gesucht) return nach(() => true);
  const beimNamen = nach(({ label }) => falteKurz(String(label)).includes(gesucht));
  if (beimNamen.length > 0) return beimNamen;
  return nach(({ value }) => worte.get(value.split('|')[0] ?? '')?.includes(gesucht) ?? false);
};

type Props = {
  readonly label: string;
  readonly ziel: Feldziel;
  readonly felder: readonly Spaltenfeld[];
  /** Contracts per row, 0 for one. */
  readonly vertraege: number;
  readonly onWahl: (ziel: Feldziel) => void;
};

/** The field of one column; two or three letters and Tab. */
export const FeldWahl = ({ label, ziel, felder, vertraege, onWahl }: Props) => {
  const daten = useMemo(() => gruppen(felder, vertraege), [felder, vertraege]);
  const worte = useMemo(
    () => new Map(felder.map(({ schluessel, auch }) => [schluessel, auch.map(falteKurz).join(' | ')])),
    [felder],
  );
  return (
    <TippWahl
      aria-label={label}
      value={alsWert(ziel)}
      onWahl={(neu) => onWahl(alsZiel(neu))}
      data={daten}
      finde={(text) => suche(daten, text, worte)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      nothingFoundMessage="Kein Feld gefunden"
      maxDropdownHeight={320}
      comboboxProps={{ width: 320, position: 'bottom-start' }}
    />
  );
};
