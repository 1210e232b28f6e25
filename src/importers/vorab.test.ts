import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datei, hausrat, partner } from './gdv/beispiel.ts';
import { erkenneVorab } from './vorab.ts';

const gdv = datei([
  ...partner('A1'),
  ...hausrat('A1'),
  ...hausrat('A2', { GeschaeftsstelleVermittler: '4712' }),
]);
const kopf = 'Nachname;Vorname;Geburtsdatum;Gesellschaft;VS-Nr.;Vermittlernummer';
const csv = (...gesellschaften: string[]) =>
  Buffer.from(
    [kopf, ...gesellschaften.map((g, i) => `Muster${i};Anna;01.02.1970;${g};A${i};0815`)].join('\n'),
  );

test.each([
  [
    'GDV',
    gdv,
    {
      quelle: 'gdv',
      lieferung: {
        gesellschaft: 'Hanseatische Lindenkrone (Demo)',
        von: '2026-10-01',
        bis: '2026-10-31',
        vermittlernummern: ['4711', '4712'],
      },
    },
  ],
  [
    'GDV of a pool',
    datei(partner('A1'), { vuNr: '77777', absender: 'Musterpool GmbH' }),
    { quelle: 'gdv', lieferung: { gesellschaft: 'Musterpool GmbH', ueber: 'Musterpool GmbH' } },
  ],
  [
    'a table of one insurer in two spellings',
    csv('Allianz', 'Allianz Vers. AG', 'Allianz'),
    { quelle: 'tabelle', lieferung: { gesellschaft: 'Allianz', vermittlernummern: ['0815'] } },
  ],
  [
    'a table of several insurers',
    csv('Allianz', 'ERGO', 'Allianz'),
    { quelle: 'tabelle', lieferung: { vermittlernummern: ['0815'] } },
  ],
  ['a text', Buffer.from('Guten Tag'), { quelle: null, lieferung: {} }],
  ['nothing', Buffer.alloc(0), { quelle: null, lieferung: {} }],
])('%s', async (_name, bytes, erwartet) => {
  expect(await erkenneVorab(bytes, 'x')).toMatchObject(erwartet);
});

test('never throws, whatever the bytes', async () => {
  const beschaedigt = fc
    .array(fc.tuple(fc.nat(gdv.length - 1), fc.nat(255)), { maxLength: 40 })
    .map((stellen) => {
      const bytes = Buffer.from(gdv);
      for (const [at, byte] of stellen) bytes[at] = byte;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(beschaedigt, fc.uint8Array({ maxLength: 3000 })), async (bytes) => {
      await erkenneVorab(bytes, 'x');
    }),
    { numRuns: 60 },
  );
});
