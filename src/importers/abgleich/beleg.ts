// Evidence for and against two records being one, with its reason in German.

/**
 * `sperre`: never merged without a person, whatever the points. `nummer`: an identifying number, outweighs a slip in a date.
 * `familie`: shared by people who live together; counts little when the names differ.
 */
export type Beleg = {
  readonly punkte: number;
  readonly grund: string;
  readonly art?: 'sperre' | 'nummer' | 'familie';
};

export type Urteil = {
  readonly urteil: 'gleich' | 'unklar' | 'verschieden';
  readonly punkte: number;
  readonly gruende: readonly string[];
};

/** From here on two records are one. Name (45) and birth date (40) reach it together, neither with an address does. */
export const schwelleGleich = 80;
/** Up to here they are two. */
export const schwelleVerschieden = 30;
const hoechstensFamilie = 20;

const summe = (belege: readonly Beleg[]): number => belege.reduce((s, beleg) => s + beleg.punkte, 0);

/** Adds up; what families share is capped when something speaks against it being one person. */
export const urteile = (belege: readonly Beleg[]): Urteil => {
  const gesperrt = belege.some((beleg) => beleg.art === 'sperre');
  const familie = summe(belege.filter((beleg) => beleg.art === 'familie'));
  const rest = summe(belege.filter((beleg) => beleg.art !== 'familie'));
  const punkte = rest + (gesperrt ? Math.min(familie, hoechstensFamilie) : familie);
  const gruende = belege.map((beleg) => beleg.grund);
  if (punkte <= schwelleVerschieden) return { urteil: 'verschieden', punkte, gruende };
  return { urteil: punkte >= schwelleGleich && !gesperrt ? 'gleich' : 'unklar', punkte, gruende };
};
