import { expect, test } from 'vitest';
import { beratungSchema, findFehlendes } from './beratung.ts';

const rat = { thema: 'BU', rat: 'abschließen', gruende: 'Lücke', entscheidung: 'angenommen' };
const voll = {
  am: '2026-11-23',
  anlass: 'Jahresgespräch',
  ort: 'Büro',
  teilnehmer: 'Ella Einig',
  wuensche: 'Einkommen absichern',
  grundlage: 'hinreichende Zahl von Versicherern',
  raete: [rat],
};

test.each([
  ['complete', {}, []],
  ['nothing', { anlass: undefined, ort: undefined }, ['anlass', 'ort']],
  ['no advice', { raete: [] }, ['raete']],
  ['advice without reasons', { raete: [rat, { ...rat, gruende: undefined }] }, ['raete.1.gruende']],
  ['declined without a reason', { raete: [{ ...rat, entscheidung: 'abgelehnt' }] }, ['raete.0.abweichung']],
  ['declined with one', { raete: [{ ...rat, entscheidung: 'abgelehnt', abweichung: 'zu teuer' }] }, []],
])('%s', (_name, mehr, felder) => {
  expect(findFehlendes(beratungSchema.parse({ ...voll, ...mehr })).map(({ feld }) => feld)).toEqual(felder);
});
