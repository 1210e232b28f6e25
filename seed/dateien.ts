// The files that the demo imports through the same door as any broker.
import type { Tag } from '#domain/datum.ts';
import { erkenneVersicherer } from '#versicherer/index.ts';
import { createBestand, demoAnbieter } from './bestand.ts';
import type { Akte } from './bestand.ts';
import { renderGdv } from './gdv-datei.ts';
import { renderListe } from './liste.ts';
import { demoMandanten } from './mandanten.ts';
import type { DemoMandant } from './mandanten.ts';

export type SeedDatei = { readonly mandant: string; readonly name: string; readonly bytes: Uint8Array };

/** Day on which the demo's insurers "delivered"; fixed, so that the bytes never change. */
export const seedStichtag: Tag = '2026-11-01';

const kundenJeMandant: Readonly<Record<string, number>> = { lindenhof: 180, hafenkontor: 120 };
/** The insurer that sends no GDV: its contracts stand in the broker's own list. */
const ohneGdv = 'Rheintaler Allgemeine (Demo)';
const ohneCode = new Set(['gesetzliche-krankenversicherung']);

/** The book of one brokerage as domain objects; what its files say. */
export const createSeedBestand = (mandant: DemoMandant): Akte[] => {
  const nummern = new Map(
    mandant.vermittlernummern.map(({ gesellschaft, nummer }) => [gesellschaft, nummer]),
  );
  const anbieter = demoAnbieter.map(({ name, gruppen, vermittlernummer }) => ({
    name,
    gruppen,
    vermittlernummer: nummern.get(name) ?? vermittlernummer,
  }));
  const stelle = demoMandanten.findIndex(({ schluessel }) => schluessel === mandant.schluessel);
  return [
    ...createBestand({
      seed: `maklerwerk-${mandant.schluessel}`,
      kunden: kundenJeMandant[mandant.schluessel] ?? 100,
      stichtag: seedStichtag,
      anbieter,
      alleSparten: true,
      abNummer: 10_000 + stelle * 10_000,
    }),
  ];
};

const nurBei = (akten: readonly Akte[], trifft: (vertrag: Akte['vertraege'][number]) => boolean): Akte[] =>
  akten
    .map((akte) => ({ ...akte, vertraege: akte.vertraege.filter(trifft) }))
    .filter(({ vertraege }) => vertraege.length > 0);

const zusammen = (stuecke: Iterable<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat([...stuecke]));

/** Names in the Vorsatz have 30 bytes. */
const kurzname = (name: string): string => name.replace(' (Demo)', ' Demo').slice(0, 30);

const gdvDateien = (mandant: DemoMandant, akten: readonly Akte[]): SeedDatei[] =>
  mandant.vermittlernummern
    .filter(({ gesellschaft }) => gesellschaft !== ohneGdv)
    .map(({ gesellschaft, nummer }) => {
      const eintrag = erkenneVersicherer(gesellschaft).versicherer;
      const kopf = {
        vuNr: eintrag?.vuNummern[0] ?? '9999',
        absender: kurzname(gesellschaft),
        adressat: kurzname(mandant.name),
        vermittler: nummer,
        von: '2026-10-01',
        bis: '2026-10-31',
      };
      const eigene = nurBei(
        akten,
        (vertrag) => vertrag.gesellschaft === gesellschaft && !ohneCode.has(vertrag.sparte),
      );
      return {
        mandant: mandant.schluessel,
        name: `Bestand_${eintrag?.schluessel.replace('demo-', '') ?? 'x'}_202610.gdv`,
        bytes: zusammen(renderGdv(kopf, eigene)),
      };
    });

/** All files of both brokerages, in the order of their import: the same bytes at every call. */
export const createSeedDateien = (): SeedDatei[] =>
  demoMandanten.flatMap((mandant) => {
    const akten = createSeedBestand(mandant);
    const liste = nurBei(
      akten,
      ({ gesellschaft, sparte }) => gesellschaft === ohneGdv || ohneCode.has(sparte),
    );
    const kundenliste = {
      mandant: mandant.schluessel,
      name: 'Kundenliste.csv',
      bytes: zusammen(renderListe(liste)),
    };
    return gdvDateien(mandant, akten).concat(kundenliste);
  });
