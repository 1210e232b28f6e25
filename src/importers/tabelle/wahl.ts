// What a person has chosen for this file and confirmed for earlier ones, as the importer asks for it.
import { tabellenwahlSchema, vereineSpaltenwahl } from '#domain/zuordnung.ts';
import type { Blattwahl, Spaltenwahl, Wertart, Wertbefund } from '#domain/zuordnung.ts';
import { KODIERUNGEN } from '#formats/tabelle/index.ts';
import type { Kodierung } from '#formats/tabelle/index.ts';
import type { Importauftrag } from '../importer.ts';
import { TABELLENFELDER } from './felder.ts';
import type { Tabellenfeld } from './felder.ts';
import type { FesteSpalte } from './spalten.ts';
import { kopfSchluessel, spaltenSchluessel } from './spalten.ts';
import type { Feldregel, Spaltenregeln } from './spaltenregeln.ts';
import { wertartVon, wertlabel, wertSchluessel, wertText } from './werte.ts';

type Herkunft = 'gelernt' | 'gewaehlt';
type Gesagt = Spaltenwahl & { readonly herkunft: Herkunft };

/** A heading set's choices: those of the file over those of the memory. */
export type Blattvorgabe = {
  readonly kopfsatz: string;
  /** ISO day of the confirmation that is used. */
  readonly gelerntAm: string | undefined;
  readonly fest: ReadonlyMap<string, FesteSpalte>;
  readonly regel: (schluessel: string) => Feldregel | undefined;
};

export type Tabellenvorgaben = {
  readonly kodierung: Kodierung | undefined;
  readonly blatt: (name: string) => Pick<Blattwahl, 'lesen' | 'kopfzeile'>;
  readonly spalten: (blatt: string, kopf: readonly string[]) => Blattvorgabe;
  /** True for headings that a confirmed set knows, so that its heading row is found again. */
  readonly kenntKopf: (kopf: string) => boolean;
  readonly wert: Spaltenregeln['wert'];
  /** What was said about a value, and when: for the page. */
  readonly gesagt: (art: Wertart, roh: string) => Pick<Wertbefund, 'ziel' | 'label' | 'herkunft'> | undefined;
};

const isFeld = (wert: unknown): wert is Tabellenfeld => TABELLENFELDER.some((feld) => feld === wert);

/** A field of a later version is no choice any more. */
const alsFest = ({ feld, gruppe, herkunft }: Gesagt): FesteSpalte | undefined => {
  if (feld === undefined || (feld !== null && !isFeld(feld))) return undefined;
  return { feld: feld ?? undefined, gruppe, herkunft };
};

const ueberlagere = (
  gelernt: readonly Spaltenwahl[],
  gewaehlt: readonly Spaltenwahl[],
): ReadonlyMap<string, Gesagt> => {
  const alle = new Map<string, Gesagt>();
  for (const wahl of gelernt) alle.set(wahl.schluessel, { ...wahl, herkunft: 'gelernt' });
  for (const wahl of gewaehlt) {
    const davor = alle.get(wahl.schluessel);
    const herkunft = wahl.feld === undefined && davor ? davor.herkunft : 'gewaehlt';
    alle.set(wahl.schluessel, { ...vereineSpaltenwahl(davor, wahl), herkunft });
  }
  return alle;
};

type Gesagterwert = { readonly ziel: string; readonly herkunft: Herkunft };

const sammleWerte = (
  { gelernt }: Importauftrag,
  gewaehlt: readonly { art: Wertart; roh: string; ziel: string }[],
) => {
  const werte = new Map<string, Gesagterwert>();
  const merke = (art: Wertart, roh: string, gesagt: Gesagterwert): void => {
    if (gesagt.ziel === '' || wertlabel(art, gesagt.ziel) !== undefined)
      werte.set(`${art} ${wertSchluessel(roh)}`, gesagt);
  };
  for (const { art, roh, ziel } of gelernt?.werte ?? []) merke(art, roh, { ziel, herkunft: 'gelernt' });
  for (const { art, roh, ziel } of gewaehlt) merke(art, roh, { ziel, herkunft: 'gewaehlt' });
  return (art: Wertart, roh: string) =>
    werte.size === 0 ? undefined : werte.get(`${art} ${wertSchluessel(roh)}`);
};

/** Choices that make no sense are passed over. */
export const openWahl = (auftrag: Importauftrag): Tabellenvorgaben => {
  const { blaetter, werte, zeichensatz } = tabellenwahlSchema
    .catch({ blaetter: [], werte: [] })
    .parse(auftrag.wahl ?? {});
  const gesagterWert = sammleWerte(auftrag, werte);
  const gewaehlt = (name: string) => blaetter.find((blatt) => blatt.name === name);
  const bekannteKoepfe = new Set(
    [...(auftrag.gelernt?.spalten.keys() ?? [])].flatMap((kopfsatz) => kopfsatz.split('|')),
  );
  return {
    kenntKopf: (kopf) => bekannteKoepfe.size > 0 && bekannteKoepfe.has(spaltenSchluessel([kopf])[0] ?? ''),
    kodierung: KODIERUNGEN.find((kodierung) => kodierung === zeichensatz),
    blatt: (name) => gewaehlt(name) ?? {},
    spalten: (blatt, kopf) => {
      const kopfsatz = kopfSchluessel(kopf);
      const gelernt = auftrag.gelernt?.spalten.get(kopfsatz);
      const alle = ueberlagere(gelernt?.spalten ?? [], gewaehlt(blatt)?.spalten ?? []);
      return {
        kopfsatz,
        gelerntAm: gelernt?.am,
        fest: new Map(
          [...alle].flatMap(([schluessel, wahl]) => {
            const fest = alsFest(wahl);
            return fest ? [[schluessel, fest] as const] : [];
          }),
        ),
        regel: (schluessel) => alle.get(schluessel),
      };
    },
    wert: (feld, roh) => {
      const art = wertartVon(feld);
      const gesagt = art && gesagterWert(art, roh);
      return gesagt?.ziel ? wertText(art ?? 'sparte', gesagt.ziel) : undefined;
    },
    gesagt: (art, roh) => {
      const gesagt = gesagterWert(art, roh);
      if (!gesagt) return undefined;
      const { ziel, herkunft } = gesagt;
      return { ziel: ziel || null, label: wertlabel(art, ziel) ?? null, herkunft };
    },
  };
};
