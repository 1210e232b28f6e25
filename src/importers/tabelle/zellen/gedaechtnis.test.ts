// A reader with a memory says the same as one without.
import { expect, test } from 'vitest';
import { textZelle, zahlZelle } from '#formats/tabelle/zelle.ts';
import { mitGedaechtnis } from './gedaechtnis.ts';
import { gelesen } from './lesung.ts';

const gezaehlt = () => {
  const zellen: string[] = [];
  const lies = mitGedaechtnis(
    ({ text }, regel: string = '') => {
      zellen.push(text);
      return text === '-' ? undefined : gelesen(`${regel}${text}`, text);
    },
    (regel = '') => regel,
  );
  return { zellen, lies };
};

test('a text is read once for each rule, a blank one too', () => {
  const { zellen, lies } = gezaehlt();
  const texte = ['a', '-', 'a', '-'].map((text) => lies(textZelle(text), 'r'));
  expect(texte).toEqual([gelesen('ra', 'a'), undefined, gelesen('ra', 'a'), undefined]);
  expect(lies(textZelle('a'), 's')).toEqual(gelesen('sa', 'a'));
  expect(zellen).toEqual(['a', '-', 'a']);
});

test('numbers and long texts are read each time, and the memory does not grow without end', () => {
  const { zellen, lies } = gezaehlt();
  const lang = textZelle('x'.repeat(61));
  for (const zelle of [zahlZelle(1), zahlZelle(1), lang, lang]) lies(zelle);
  expect(zellen).toHaveLength(4);
  for (let i = 0; i < 5001; i++) lies(textZelle(`t${i}`));
  lies(textZelle('t0'));
  expect(zellen.filter((text) => text === 't0')).toHaveLength(2);
});
