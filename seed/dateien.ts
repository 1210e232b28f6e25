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

type Monat = { readonly von: Tag; readonly bis: Tag };
const oktober: Monat = { von: '2026-10-01', bis: '2026-10-31' };
const november: Monat = { von: '2026-11-01', bis: '2026-11-30' };

const gdvDatei = (
  mandant: DemoMandant,
  { gesellschaft, nummer }: DemoMandant['vermittlernummern'][number],
  monat: Monat,
  akten: readonly Akte[],
): SeedDatei => {
  const eintrag = erkenneVersicherer(gesellschaft).versicherer;
  const kopf = {
    vuNr: eintrag?.vuNummern[0] ?? '9999',
    absender: kurzname(gesellschaft),
    adressat: kurzname(mandant.name),
    vermittler: nummer,
    ...monat,
  };
  return {
    mandant: mandant.schluessel,
    name: `Bestand_${eintrag?.schluessel.replace('demo-', '') ?? 'x'}_${monat.von.slice(0, 7).replace('-', '')}.gdv`,
    bytes: zusammen(renderGdv(kopf, akten)),
  };
};

/** What this insurer sends by GDV. */
const beiVersicherer = (akten: readonly Akte[], gesellschaft: string): Akte[] =>
  nurBei(akten, (vertrag) => vertrag.gesellschaft === gesellschaft && !ohneCode.has(vertrag.sparte));

const gdvDateien = (mandant: DemoMandant, akten: readonly Akte[]): SeedDatei[] =>
  mandant.vermittlernummern
    .filter(({ gesellschaft }) => gesellschaft !== ohneGdv)
    .map((agentur) => gdvDatei(mandant, agentur, oktober, beiVersicherer(akten, agentur.gesellschaft)));

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

const teurer = (cents: number | undefined): number | undefined => cents && Math.round(cents * 1.18);

/** A month later: every eleventh contract costs 18 % more, a few customers have moved, one contract has ended. */
const einMonatSpaeter = (akte: Akte, stelle: number): Akte => ({
  ...akte,
  kunde:
    stelle % 13 === 5
      ? {
          ...akte.kunde,
          anschriften: [{ strasse: `Neue Gasse ${stelle + 1}`, plz: '50667', ort: 'Köln', land: 'DE' }],
        }
      : akte.kunde,
  vertraege: akte.vertraege.map((vertrag) => ({
    ...vertrag,
    ...(stelle % 11 === 3
      ? { beitragCents: teurer(vertrag.beitragCents), jahresbeitragCents: teurer(vertrag.jahresbeitragCents) }
      : {}),
    ...(stelle === 7 ? { lieferstatus: 'storniert' as const, stornoAm: '2026-11-15' } : {}),
  })),
});

/** A namesake in the same town without a birth date: nobody can tell whether it is the same person. */
const ohneGeburtsdatum = ({ kunde, ...akte }: Akte): Akte => {
  const { geburtsdatum: _, kundennummer: __, ...rest } = kunde;
  return {
    ...akte,
    kunde: {
      ...rest,
      anschriften: rest.anschriften.map((eine) => ({ ...eine, strasse: 'Rosenweg 3' })),
      telefonnummern: [],
      emails: [],
      bankverbindungen: [],
    },
    vertraege: akte.vertraege.map((vertrag) => ({
      ...vertrag,
      versicherungsscheinnummer: `${vertrag.versicherungsscheinnummer}9`,
    })),
  };
};

/** The first brokerage's newest delivery, for looking at a plan before it is applied: changes, new ones, leaps, a question, missing contracts. */
export const createOffeneLieferung = (): SeedDatei | undefined => {
  const [mandant] = demoMandanten;
  const [agentur] = mandant?.vermittlernummern ?? [];
  if (!mandant || !agentur) return undefined;
  const alle = beiVersicherer(createSeedBestand(mandant), agentur.gesellschaft);
  const neu = createBestand({
    seed: 'maklerwerk-november',
    kunden: 6,
    stichtag: seedStichtag,
    anbieter: demoAnbieter.map((anbieter) => ({ ...anbieter, vermittlernummer: agentur.nummer })),
    abNummer: 15_000,
  });
  return gdvDatei(mandant, agentur, november, [
    ...alle.slice(0, -2).map(einMonatSpaeter),
    ...alle
      .filter(({ kunde }) => kunde.art === 'person')
      .slice(20, 22)
      .map(ohneGeburtsdatum),
    ...beiVersicherer([...neu], agentur.gesellschaft),
  ]);
};
