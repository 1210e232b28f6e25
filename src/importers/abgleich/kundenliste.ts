// Sources repeat a person with every contract: equal persons of one file become one customer.
import { isTag } from '#domain/datum.ts';
import { falteKurz } from '#domain/faltung.ts';
import type { Kunde } from '#domain/kunde.ts';
import { firmaSchluessel, namensSchluessel } from './name.ts';

type Eintrag = {
  readonly schluessel: string;
  geburtsdatum: string | undefined;
  readonly inhalte: Set<number>;
};

export type Zuordnung = {
  readonly schluessel: string;
  /** False where the same values were already given: nothing more to say. */
  readonly neuerInhalt: boolean;
};

const nameVon = (kunde: Kunde): string => {
  if (kunde.art === 'firma') return `f ${firmaSchluessel(kunde.firma)}`;
  const name = namensSchluessel(kunde) || falteKurz(`${kunde.vorname ?? ''} ${kunde.nachname ?? ''}`);
  const zusatz = falteKurz(kunde.namenszusatz ?? '');
  return name ? `p ${name}${zusatz ? ` ${zusatz}` : ''}` : '';
};

/** All ways in which the file may name the same person again; each holds the name. */
const identitaeten = (kunde: Kunde): string[] => {
  const name = nameVon(kunde);
  if (!name.slice(2).trim()) return [];
  const tag = kunde.geburtsdatum && isTag(kunde.geburtsdatum) ? kunde.geburtsdatum : undefined;
  return [
    ...(kunde.kundennummer ? [`k|${name}|${falteKurz(kunde.kundennummer)}`] : []),
    ...kunde.fremdnummern.map(({ gesellschaft, nummer }) => `n|${name}|${gesellschaft}|${nummer}`),
    ...(tag ? [`g|${name}|${tag}`] : []),
    ...kunde.anschriften
      .filter(({ plz, strasse }) => plz && strasse)
      .map(
        ({ plz, strasse }) =>
          `a|${name}|${plz}|${falteKurz(strasse ?? '')
            .replace(/strasse\b/, 'str')
            .replaceAll(' ', '')}`,
      ),
  ];
};

/** 53 bits of a text (two multiplicative hashes); enough to tell whether a person's values were seen before. */
const fingerabdruck = (text: string): number => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return 4294967296 * (2097151 & (b ^ (b >>> 15))) + ((a ^ (a >>> 13)) >>> 0);
};

/** Joins by name with birth date, address or customer number; different birth dates are different people (father and son). */
export const createKundenliste = () => {
  const bekannt = new Map<string, Eintrag>();
  let gezaehlt = 0;

  const finde = (keys: readonly string[], tag: string | undefined): Eintrag | undefined =>
    keys
      .map((key) => bekannt.get(key))
      .find((eintrag) => eintrag && (!eintrag.geburtsdatum || !tag || eintrag.geburtsdatum === tag));

  const neu = (tag: string | undefined): Eintrag => ({
    schluessel: `k${(gezaehlt += 1)}`,
    geburtsdatum: tag,
    inhalte: new Set(),
  });

  /** The key of this customer in the file. */
  const ordne = (kunde: Kunde): Zuordnung => {
    const keys = identitaeten(kunde);
    const eintrag = finde(keys, kunde.geburtsdatum) ?? neu(kunde.geburtsdatum);
    eintrag.geburtsdatum ??= kunde.geburtsdatum;
    for (const key of keys) {
      const alter = bekannt.get(key);
      if (!alter || alter === eintrag) bekannt.set(key, eintrag);
    }
    const inhalt = fingerabdruck(JSON.stringify(kunde));
    const neuerInhalt = !eintrag.inhalte.has(inhalt);
    eintrag.inhalte.add(inhalt);
    return { schluessel: eintrag.schluessel, neuerInhalt };
  };

  return { ordne };
};

export type Kundenliste = ReturnType<typeof createKundenliste>;
