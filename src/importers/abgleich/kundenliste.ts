// Sources repeat a person with every contract: equal persons of one file become one customer.
import { isTag } from '#domain/datum.ts';
import { falteKurz, nurZeichen } from '#domain/faltung.ts';
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
  /** True where the same values would lead here again; of a bare name another one is another person. */
  readonly wiedererkennbar: boolean;
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

/** What the list asks of a customer; the tables hand in the same one again and again. */
type Merkmale = {
  readonly name: string;
  readonly keys: readonly number[];
  readonly inhalt: number;
};

const leseMerkmale = (kunde: Kunde): Merkmale => {
  const name = nameVon(kunde);
  const keys = identitaeten(kunde, name).map(fingerabdruck);
  return { name, keys, inhalt: fingerabdruck(JSON.stringify(kunde)) };
};

/** People of one name, as far as the file has told them apart. */
type Gleichnamige = { readonly eintraege: Set<Eintrag>; ohneMerkmal?: Eintrag };

/** How lists name people: a row with nothing but a name means the one person of this name. */
const createNamensregister = () => {
  const namen = new Map<string, Gleichnamige>();
  const von = (name: string): Gleichnamige => {
    const gleiche = namen.get(name) ?? { eintraege: new Set<Eintrag>() };
    namen.set(name, gleiche);
    return gleiche;
  };
  return {
    merke: (name: string, eintrag: Eintrag): void => void von(name).eintraege.add(eintrag),
    /** For a row with a name alone: the only one so called, else those of whom nothing else is known. */
    findOhneMerkmal: (name: string): Eintrag | undefined => {
      const { eintraege, ohneMerkmal } = von(name);
      return eintraege.size === 1 ? [...eintraege][0] : ohneMerkmal;
    },
    setzeOhneMerkmal: (name: string, eintrag: Eintrag): void => {
      von(name).ohneMerkmal ??= eintrag;
    },
    /** For a row with more: the one so called of whom only the name was known. */
    nimmOhneMerkmal: (name: string): Eintrag | undefined => {
      const gleiche = von(name);
      if (!gleiche.ohneMerkmal || gleiche.eintraege.size > 1) return undefined;
      const { ohneMerkmal } = gleiche;
      delete gleiche.ohneMerkmal;
      return ohneMerkmal;
    },
  };
};

type Optionen = {
  /** Tables: a name alone is taken for the only person of that name in the file. */
  readonly nurName?: boolean;
};

/** Joins by name with birth date, address or customer number; different birth dates are different people (father and son). */
export const createKundenliste = ({ nurName = false }: Optionen = {}) => {
  const bekannt = new Map<number, Eintrag>();
  const inhalte = new Set<number>();
  const nummern = new Map<string, Eintrag | null>();
  const namen = createNamensregister();
  const gelesene = new WeakMap<Kunde, Merkmale>();
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
  const nachNamen = (name: string, ohneMerkmal: boolean): Eintrag | undefined => {
    if (!nurName || !name.slice(2).trim()) return undefined;
    return ohneMerkmal ? namen.findOhneMerkmal(name) : namen.nimmOhneMerkmal(name);
  };
  const merke = (kunde: Kunde, eintrag: Eintrag, keys: readonly number[]): void => {
    for (const key of keys) if (!bekannt.has(key)) bekannt.set(key, eintrag);
    if (!nurName) return;
    namen.merke(eintrag.name, eintrag);
    if (keys.length === 0) namen.setzeOhneMerkmal(eintrag.name, eintrag);
    const nummer = nurZeichen(kunde.kundennummer ?? '');
    const anderer = nummern.get(nummer);
    if (nummer) nummern.set(nummer, anderer === undefined || anderer === eintrag ? eintrag : null);
  };
  const merkmaleVon = (kunde: Kunde): Merkmale => {
    const merkmale = gelesene.get(kunde) ?? leseMerkmale(kunde);
    if (nurName) gelesene.set(kunde, merkmale);
    return merkmale;
  };
  /** The key of this customer in the file. */
  const ordne = (kunde: Kunde): Zuordnung => {
    const { name, keys, inhalt: gelesen } = merkmaleVon(kunde);
    const eintrag =
      finde(keys, name, kunde.geburtsdatum) ??
      nachNamen(name, keys.length === 0) ??
      neu(name, kunde.geburtsdatum);
    eintrag.geburtsdatum ??= kunde.geburtsdatum;
    merke(kunde, eintrag, keys);
    const { schluessel } = eintrag;
    const inhalt = fingerabdruck(`${schluessel}|${gelesen}`);
    const neuerInhalt = !inhalte.has(inhalt);
    inhalte.add(inhalt);
    return { schluessel, neuerInhalt, wiedererkennbar: keys.length > 0 };
  };
  /** The key of the only customer so far with this number (letters and digits only). */
  const zuNummer = (nummer: string): string | undefined => nummern.get(nummer)?.schluessel;
  return { ordne, zuNummer };
};

export type Kundenliste = ReturnType<typeof createKundenliste>;
