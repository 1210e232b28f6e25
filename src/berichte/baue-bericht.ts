// Picked parts + data -> the whole page model, and what is missing in its legal texts. Pure.
import { formatTag } from '#domain/datum.ts';
import { briefname } from '#domain/kunde.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { hausakzent, hausfarbe, lesbar } from './farbe.ts';
import { teile } from './index.ts';
import type { Deckblatt, Seitenmodell, Seitenteil } from './seitenmodell.ts';
import type { Teil } from './teil.ts';
import type { Platzhalter } from './vorlagen/platzhalter.ts';
import { kontaktzeilen } from './werte.ts';

export type Bericht = {
  readonly modell: Seitenmodell;
  readonly fehlend: readonly { readonly teil: string; readonly platzhalter: Platzhalter }[];
};

const isDeckblatt = (seite: Seitenteil | Deckblatt): seite is Deckblatt =>
  'art' in seite && seite.art === 'deckblatt';

/** One document alone is called by its name. */
export const berichtstitel = (gewaehlt: readonly Teil[]): string => {
  const [einziges, zweites] = gewaehlt.filter(({ schluessel }) => schluessel !== 'deckblatt');
  return einziges?.vorlage !== undefined && !zweites ? einziges.titel : 'Finanzreport';
};

/** Parts in the order of the gallery, each once; unknown keys are left out. */
export const waehleTeile = (schluessel: readonly string[]): readonly Teil[] =>
  teile.filter((teil) => schluessel.includes(teil.schluessel));

/** Running heads and feet have room for two or three lines: longer names are cut there. */
const gekuerzt = (text: string, hoechstens: number): string => {
  const zeichen = [...new Intl.Segmenter('de').segment(text)].map(({ segment }) => segment);
  return zeichen.length <= hoechstens
    ? text
    : `${zeichen
        .slice(0, hoechstens - 1)
        .join('')
        .trimEnd()}…`;
};

export const baueBericht = (gewaehlt: readonly Teil[], daten: Berichtsdaten): Bericht => {
  const { haus, stichtag, mitglieder, logo } = daten;
  const inhalte = gewaehlt.map((teil) => ({ teil: teil.schluessel, ...teil.baue(daten) }));
  const seiten = inhalte.map(({ seite }) => seite);
  const titel = berichtstitel(gewaehlt);
  const deckblatt = seiten.find(isDeckblatt);
  const kontakt = kontaktzeilen(haus);
  const kurzname = gekuerzt(haus.name, 70);
  return {
    modell: {
      titel,
      kopf: gekuerzt(`${titel} · ${briefname(mitglieder[0])}`, 110),
      fuss: [`Datenstand ${formatTag(stichtag)}`, kurzname, haus.telefon].filter(Boolean).join(' · '),
      haus: {
        name: haus.name,
        kurzname,
        zeilen: kontakt,
        ...(logo === undefined ? {} : { logo }),
        farbe: lesbar(haus.farbe ?? hausfarbe),
        akzent: haus.akzentfarbe ?? hausakzent,
      },
      ...(deckblatt ? { deckblatt } : {}),
      teile: seiten.flatMap((seite) => (isDeckblatt(seite) ? [] : [seite])),
    },
    fehlend: inhalte.flatMap(({ teil, fehlend = [] }) =>
      fehlend.map((platzhalter) => ({ teil, platzhalter })),
    ),
  };
};
