import { pflichtfelder, profilfelder } from './profil.daten.ts';

/** Labels of what § 15 VersVermV asks for and the profile does not say yet. */
export const findFehlendeAngaben = (profil: Readonly<Record<string, unknown>>): readonly string[] =>
  profilfelder
    .filter(({ name }) => pflichtfelder.includes(name) && !String(profil[name] ?? '').trim())
    .map(({ label }) => label.replace(/ \(.*\)$/, ''));
