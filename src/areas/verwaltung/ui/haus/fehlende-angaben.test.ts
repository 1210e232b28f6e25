import { expect, test } from 'vitest';
import { profilSchema } from '../../contract.ts';
import { findFehlendeAngaben } from './fehlende-angaben.ts';
import { pflichtfelder, profilfelder } from './profil.daten.ts';

const voll = Object.fromEntries(pflichtfelder.map((name) => [name, 'x']));

test.each([
  [voll, []],
  [{ ...voll, ort: ' ' }, ['Ort']],
  [{ ...voll, schlichtungsstellen: '', zuwendungen: '' }, ['Schlichtungsstellen', 'Andere Zuwendungen']],
  [{ ...voll, registernummer: undefined, strasse: '' }, ['Straße und Hausnummer', 'Registernummer']],
])('%j', (profil, fehlt) => expect(findFehlendeAngaben(profil)).toEqual(fehlt));

test('the form asks for every field of the profile', () => {
  expect(profilfelder.map(({ name }) => name).toSorted()).toEqual(Object.keys(profilSchema.shape).toSorted());
});
