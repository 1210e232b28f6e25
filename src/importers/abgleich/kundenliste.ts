// Sources repeat a person with every contract: equal persons of one file become one customer.
import { isTag } from '#domain/datum.ts';
import { falteKurz } from '#domain/faltung.ts';
import type { Kunde } from '#domain/kunde.ts';
import { firmaSchluessel, namensSchluessel } from './name.ts';

type Eintrag = {
  readonly schluessel: string;
  readonly name: string;
  geburtsdatum: string | undefined;
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
const identitaeten = (kunde: Kunde, name: string): string[] => {
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

/** 53 bits of a text (cyrb53): a file of a million partners is remembered in numbers, not in texts. */
const fingerabdruck = (text: string): number => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  const x = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const y = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(x ^ (x >>> 13), 3266489909);
  return 4294967296 * (2097151 & y) + (x >>> 0);
};

/** Joins by name with birth date, address or customer number; different birth dates are different people (father and son). */
export const createKundenliste = () => {
  const bekannt = new Map<number, Eintrag>();
  const inhalte = new Set<number>();
  let gezaehlt = 0;

  const finde = (keys: readonly number[], name: string, tag: string | undefined): Eintrag | undefined => {
    for (const key of keys) {
      const eintrag = bekannt.get(key);
      const selberTag = !eintrag?.geburtsdatum || !tag || eintrag.geburtsdatum === tag;
      if (eintrag?.name === name && selberTag) return eintrag;
    }
    return undefined;
  };

  const neu = (name: string, tag: string | undefined): Eintrag => ({
    schluessel: `k${(gezaehlt += 1)}`,
    name,
    geburtsdatum: tag,
  });

  const isNeu = (inhalt: number): boolean => !inhalte.has(inhalt) && inhalte.add(inhalt) !== undefined;

  /** The key of this customer in the file. */
  const ordne = (kunde: Kunde): Zuordnung => {
    const name = nameVon(kunde);
    const keys = identitaeten(kunde, name).map(fingerabdruck);
    const eintrag = finde(keys, name, kunde.geburtsdatum) ?? neu(name, kunde.geburtsdatum);
    eintrag.geburtsdatum ??= kunde.geburtsdatum;
    for (const key of keys) if (!bekannt.has(key)) bekannt.set(key, eintrag);
    const { schluessel } = eintrag;
    return { schluessel, neuerInhalt: isNeu(fingerabdruck(`${schluessel}|${JSON.stringify(kunde)}`)) };
  };

  return { ordne };
};

export type Kundenliste = ReturnType<typeof createKundenliste>;
