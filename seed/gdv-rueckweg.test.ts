// The demo's GDV files through the importer: every Sparte's details come back as they were written.
import { describe, expect, test } from 'vitest';
import type { VertragVorschlag } from '#domain/vorschlag.ts';
import { gdv } from '#importers/gdv/gdv.ts';
import { findSparte } from '#sparten/index.ts';
import { createBestand, demoAnbieter } from './bestand.ts';
import type { Akte } from './bestand.ts';
import { renderGdv } from './gdv-datei.ts';

const anbieter = [
  {
    ...(demoAnbieter[0] ?? { name: '', vermittlernummer: '' }),
    gruppen: demoAnbieter.flatMap(({ gruppen }) => gruppen),
  },
];
const akten: readonly Akte[] = [
  ...createBestand({ seed: 'rueckweg', kunden: 260, stichtag: '2026-11-01', anbieter, alleSparten: true }),
];
const kopf = {
  vuNr: '9901',
  absender: 'Demo',
  adressat: 'Makler',
  vermittler: '4711',
  von: '2026-10-01',
  bis: '2026-10-31',
};

const gelesen = new Map<string, VertragVorschlag['vertrag']>();
const bytes = (async function* () {
  yield* renderGdv(kopf, akten);
})();
for await (const schritt of gdv.read({ dateiname: 'x', bytes, heute: '2026-11-23' }))
  if (schritt.art === 'vertrag')
    gelesen.set(schritt.vertrag.versicherungsscheinnummer ?? '', schritt.vertrag);

const vertraege = akten.flatMap((akte) => akte.vertraege).filter(({ sparte }) => findSparte(sparte).gdv);
const nachSparte = Map.groupBy(vertraege, ({ sparte }) => sparte);

/** Keys of the details that a Satz of this Sparte can hold as they are; a zero is no statement in GDV. */
const lieferbar = (sparte: string): ReadonlySet<string> =>
  new Set(
    (findSparte(sparte).zuordnungen ?? []).filter(({ ziel }) => !ziel.includes('.')).map(({ ziel }) => ziel),
  );

describe.each([...nachSparte])('%s', (sparte, geschrieben) => {
  test('details come back', () => {
    const schluessel = lieferbar(sparte);
    for (const { versicherungsscheinnummer = '', details } of geschrieben) {
      const zurueck = gelesen.get(versicherungsscheinnummer);
      expect(zurueck, versicherungsscheinnummer).toBeDefined();
      if (zurueck?.sparte !== sparte) continue;
      for (const [name, wert] of Object.entries(details))
        if (schluessel.has(name) && typeof wert !== 'object' && wert !== 0)
          expect([name, zurueck.details[name]]).toEqual([name, wert]);
    }
  });
});

test('the Sparte itself comes back nearly always', () => {
  const richtig = vertraege.filter(
    (vertrag) => gelesen.get(vertrag.versicherungsscheinnummer ?? '')?.sparte === vertrag.sparte,
  );
  expect(richtig.length / vertraege.length).toBeGreaterThan(0.9);
});
