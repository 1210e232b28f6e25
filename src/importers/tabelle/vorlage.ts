// The brokerage's own template and the page that explains it, both from the field table.
import { writeCsv, writeXlsx } from '#formats/tabelle/index.ts';
import type { Zeile } from '#formats/tabelle/index.ts';
import { ERKLAERUNGEN } from './erklaerung.daten.ts';
import type { Erklaerung } from './erklaerung.daten.ts';
import { feldAngaben, TABELLENFELDER } from './felder.ts';
import type { Tabellenfeld } from './felder.ts';
import type { Spalte } from './spalte.ts';
import { kopfWorte } from './ueberschrift.ts';
import { UEBERSCHRIFTEN } from './ueberschriften.daten.ts';

export type Spaltenerklaerung = Omit<Erklaerung, 'beispiele' | 'selten'> & {
  readonly schluessel: Tabellenfeld;
  readonly label: string;
  readonly gruppe: 'Kunde' | 'Partner' | 'Vertrag';
  readonly beispiel: string;
  /** Other headings that are recognised, as people write them. */
  readonly auch: string[];
  readonly inVorlage: boolean;
};

const gruppen = { kunde: 'Kunde', partner: 'Partner', vertrag: 'Vertrag' } as const;
const hoechstensAuch = 8;

/** Spellings that are not merely the heading itself in other letters. */
const auch = (feld: Tabellenfeld, kopf: string): string[] => {
  const eigen = kopfWorte(kopf).join('');
  const texte = UEBERSCHRIFTEN.flatMap(([eines, alle]) => (eines === feld ? alle.split('|') : []));
  return texte.filter((text) => kopfWorte(text).join('') !== eigen).slice(0, hoechstensAuch);
};

const erklaere = (feld: Exclude<Tabellenfeld, 'ignorieren'>): Spaltenerklaerung => {
  const { kopf, bedeutung, formen, beispiele, selten } = ERKLAERUNGEN[feld];
  const [bereich = 'kunde'] = feld.split('.');
  return {
    schluessel: feld,
    label: feldAngaben(feld).label,
    gruppe: gruppen[bereich as keyof typeof gruppen],
    kopf,
    bedeutung,
    formen,
    beispiel: beispiele.find(Boolean) ?? '',
    auch: auch(feld, kopf),
    inVorlage: selten !== true,
  };
};

const erklaerteFelder = TABELLENFELDER.filter((feld) => feld !== 'ignorieren');

/** Every field that a column can mean, explained, in the order of the template. */
export const erklaereSpalten = (): Spaltenerklaerung[] => erklaerteFelder.map(erklaere);

const vorlagenfelder = erklaerteFelder.filter((feld) => !ERKLAERUNGEN[feld].selten);

const beispielzeilen = (): string[][] =>
  ([0, 1] as const).map((i) => vorlagenfelder.map((feld) => ERKLAERUNGEN[feld].beispiele[i]));

const koepfe = (): string[] => vorlagenfelder.map((feld) => ERKLAERUNGEN[feld].kopf);

const erklaerungsblatt = () => ({
  name: 'Erklärung',
  spalten: [
    { titel: 'Spalte der Vorlage', breite: 28 },
    { titel: 'Was sie bedeutet', breite: 70 },
    { titel: 'Was verstanden wird', breite: 60 },
    { titel: 'So zum Beispiel', breite: 30 },
  ],
  zeilen: erklaereSpalten()
    .filter(({ inVorlage }) => inVorlage)
    .map(({ kopf, bedeutung, formen, beispiel }) => [kopf, bedeutung, formen, beispiel]),
});

/** The template with its headings and two example rows, which are not imported. */
export const schreibeVorlage = async (form: 'xlsx' | 'csv'): Promise<Uint8Array> =>
  form === 'csv'
    ? writeCsv([koepfe(), ...beispielzeilen()], { fuerMenschen: true })
    : writeXlsx([
        {
          name: 'Kunden und Verträge',
          spalten: koepfe().map((titel) => ({ titel })),
          zeilen: beispielzeilen(),
        },
        erklaerungsblatt(),
      ]);

const BEISPIEL = /^Beispiel [12]$/;

/** True for the example rows of the template, as long as their customer number stands there. */
export const isBeispielzeile = ({ zellen }: Zeile, spalten: readonly Spalte[]): boolean =>
  spalten.some(
    ({ feld, spalte }) => feld === 'kunde.kundennummer' && BEISPIEL.test(zellen[spalte]?.text.trim() ?? ''),
  );
