// Choices on the page that the plan does not know yet, over those of the last reading.
import { vereineSpaltenwahl } from '#domain/zuordnung.ts';
import type {
  Blattbefund,
  Blattwahl,
  Spaltenbefund,
  Spaltenregel,
  Spaltenwahl,
  Tabellenwahl,
  Wertbefund,
  Wertwahl,
  Zuordnung,
} from '#domain/zuordnung.ts';

const blattVon = ({ blaetter }: Tabellenwahl, name: string): Blattwahl =>
  blaetter.find((blatt) => blatt.name === name) ?? { name, spalten: [] };

const mitBlatt = (wahl: Tabellenwahl, blatt: Blattwahl): Tabellenwahl => ({
  ...wahl,
  blaetter: [...wahl.blaetter.filter(({ name }) => name !== blatt.name), blatt],
});

/** Says something about a column; what was said before about it and is not named again stays. */
export const setzeSpalte = (wahl: Tabellenwahl, name: string, neu: Spaltenwahl): Tabellenwahl => {
  const blatt = blattVon(wahl, name);
  const davor = blatt.spalten.find(({ schluessel }) => schluessel === neu.schluessel);
  const andere = blatt.spalten.filter((spalte) => spalte !== davor);
  return mitBlatt(wahl, { ...blatt, spalten: [...andere, vereineSpaltenwahl(davor, neu)] });
};

/** Whether a sheet is read, and from which heading. */
export const setzeBlatt = (
  wahl: Tabellenwahl,
  name: string,
  neu: Pick<Blattwahl, 'lesen' | 'kopfzeile'>,
): Tabellenwahl => mitBlatt(wahl, { ...blattVon(wahl, name), ...neu });

export const setzeWert = (wahl: Tabellenwahl, neu: Wertwahl): Tabellenwahl => ({
  ...wahl,
  werte: [...wahl.werte.filter(({ art, roh }) => art !== neu.art || roh !== neu.roh), neu],
});

export const spaltenwahlVon = (
  wahl: Tabellenwahl,
  blatt: string,
  schluessel: string,
): Spaltenwahl | undefined =>
  blattVon(wahl, blatt).spalten.find((spalte) => spalte.schluessel === schluessel);

export const wertwahlVon = (
  wahl: Tabellenwahl,
  { art, roh }: Pick<Wertwahl, 'art' | 'roh'>,
): Wertwahl | undefined => wahl.werte.find((wert) => wert.art === art && wert.roh === roh);

const teile = (wahl: Tabellenwahl): Map<string, string> =>
  new Map([
    ['zeichensatz', wahl.zeichensatz ?? ''],
    ...wahl.blaetter.flatMap(({ name, lesen, kopfzeile, spalten }): [string, string][] => [
      [`${name} lesen`, String(lesen ?? '')],
      [`${name} kopf`, String(kopfzeile ?? '')],
      ...spalten.map((spalte): [string, string] => [
        `${name} spalte ${spalte.schluessel}`,
        JSON.stringify([spalte.feld, spalte.gruppe, spalte.dezimal, spalte.folge, spalte.namen]),
      ]),
    ]),
    ...wahl.werte.map(({ art, roh, ziel }): [string, string] => [`wert ${art} ${roh}`, ziel]),
  ]);

/** Columns, values and settings that differ. */
export const zaehleAenderungen = (wahl: Tabellenwahl, entwurf: Tabellenwahl): number => {
  const [alt, neu] = [teile(wahl), teile(entwurf)];
  const namen = new Set([...alt.keys(), ...neu.keys()]);
  return [...namen].filter((name) => (alt.get(name) ?? '') !== (neu.get(name) ?? '')).length;
};

/** Sheets that concern the plan: those that are read; a sheet of notes beside them needs no look. */
const betroffene = ({ blaetter }: Zuordnung): readonly Blattbefund[] =>
  blaetter.some(({ gelesen }) => gelesen) ? blaetter.filter(({ gelesen }) => gelesen) : blaetter;

/** Confirms the recognised field of every doubtful column that nobody has spoken about. */
export const bestaetigeAlle = (wahl: Tabellenwahl, zuordnung: Zuordnung): Tabellenwahl =>
  betroffene(zuordnung).reduce(
    (stand, { name, spalten }) =>
      spalten
        .filter(
          ({ zweifel, schluessel }) => zweifel && spaltenwahlVon(stand, name, schluessel)?.feld === undefined,
        )
        .reduce((bisher, spalte) => setzeSpalte(bisher, name, alsWahl(spalte)), stand),
    wahl,
  );

/** The field as it stands, as a choice. */
export const alsWahl = ({ schluessel, feld, gruppe }: Spaltenbefund): Spaltenwahl => ({
  schluessel,
  feld,
  ...(gruppe === undefined ? {} : { gruppe }),
});

/** Whether a rule's question still waits for its answer. */
export const isOffen = ({ art, frage }: Spaltenregel, wahl: Spaltenwahl | undefined): boolean =>
  frage !== undefined && (art === 'je' ? wahl?.feld : wahl?.[art]) === undefined;

/** A column that a person should look at: doubtful, or with an open question. */
export const brauchtBlick = (spalte: Spaltenbefund): boolean =>
  spalte.zweifel || spalte.regeln.some(({ frage }) => frage !== undefined);

/** A spelling that was not understood. */
export const isUnverstanden = ({ sicherheit, herkunft }: Wertbefund): boolean =>
  sicherheit === 'unsicher' && herkunft === 'erkannt';

/** What waits for a look. */
export const zaehleOffene = (zuordnung: Zuordnung): { spalten: number; alle: number; werte: number } => {
  const spalten = betroffene(zuordnung).flatMap((blatt) => blatt.spalten);
  return {
    spalten: spalten.filter(brauchtBlick).length,
    alle: spalten.length,
    werte: zuordnung.werte.filter(isUnverstanden).length,
  };
};
