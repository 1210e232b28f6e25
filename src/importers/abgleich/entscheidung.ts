// What the plan says about one Vorschlag: new, changed, unchanged or unclear, with its reasons.
import type { Kunde } from '#domain/kunde.ts';
import { anzeigename, fehlendeMindestangaben } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import type { KundeVorschlag } from '#domain/vorschlag.ts';
import type { Urteil } from './beleg.ts';
import { verschmelzeKunde } from './regeln-kunde.ts';
import { vergleicheKunden } from './vergleiche-kunden.ts';
import { herkunftAus } from './verschmelze.ts';
import type { Bestand, Konflikt, PlanAenderung, Stand } from './verschmelze.ts';
import type { Herkuenfte } from '#domain/herkunft.ts';

/** A stored record that may be meant. */
export type Kandidat<T> = Bestand<T> & {
  /** In the trash: never changed or doubled without a person. */
  readonly imPapierkorb?: boolean;
};

export type Kundenkandidat = Kandidat<Kunde> & {
  /** Holds a contract that the delivery gives to the delivered customer. */
  readonly gemeinsamerVertrag?: boolean;
  /** Records that were merged into this one: who is one of them is this one. */
  readonly frueher?: readonly Kunde[];
};

export type Vertragskandidat = Kandidat<Vertrag> & { readonly kundeId: string };

/** A stored record that was considered, best first; shown side by side in "zu klären". */
export type Gegenueber = {
  readonly id: string;
  readonly bezeichnung: string;
  readonly gruende: readonly string[];
};

export type Entscheidung<T> =
  | {
      readonly entscheidung: 'neu';
      readonly gruende: readonly string[];
      readonly daten: T;
      readonly herkunft: Herkuenfte;
    }
  | {
      readonly entscheidung: 'geaendert';
      readonly ziel: Bestand<T>;
      readonly gruende: readonly string[];
      readonly daten: T;
      readonly herkunft: Herkuenfte;
      readonly aenderungen: readonly PlanAenderung[];
      readonly konflikte: readonly Konflikt[];
    }
  | {
      readonly entscheidung: 'unveraendert';
      readonly ziel: Bestand<T>;
      readonly gruende: readonly string[];
      readonly konflikte: readonly Konflikt[];
    }
  | {
      readonly entscheidung: 'unklar';
      readonly gruende: readonly string[];
      readonly daten: T;
      readonly herkunft: Herkuenfte;
      readonly kandidaten: readonly Gegenueber[];
    };

type Bewertet = { readonly kandidat: Kundenkandidat; readonly urteil: Urteil; readonly nichtsNeues: boolean };

const zusammengefuehrt = (urteil: Urteil, name: string): Urteil => ({
  ...urteil,
  gruende: [...urteil.gruende, `zusammengeführt aus ${name}`],
});

/** The best that speaks for this stored customer, or for one that was merged into it. */
export const beurteileKandidat = (kunde: Kunde, kandidat: Kundenkandidat): Urteil => {
  const eigenes = vergleicheKunden(kunde, kandidat.daten, kandidat);
  const andere = (kandidat.frueher ?? []).map((frueher) =>
    zusammengefuehrt(vergleicheKunden(kunde, frueher, kandidat), anzeigename(frueher)),
  );
  return andere.reduce((bestes, eines) => (eines.punkte > bestes.punkte ? eines : bestes), eigenes);
};

const bewerte = (vorschlag: KundeVorschlag, kandidat: Kundenkandidat, stand: Stand): Bewertet => {
  const urteil = beurteileKandidat(vorschlag.kunde, kandidat);
  const probe = () => verschmelzeKunde(kandidat, vorschlag.kunde, vorschlag.nachweis, stand);
  const nichtsNeues =
    urteil.urteil === 'unklar' && ((p) => p.aenderungen.length + p.konflikte.length === 0)(probe());
  return { kandidat, urteil, nichtsNeues };
};

const gegenueber = ({ kandidat, urteil }: Bewertet): Gegenueber => ({
  id: kandidat.id,
  bezeichnung: anzeigename(kandidat.daten),
  gruende: urteil.gruende,
});

const unklarKunde = (
  vorschlag: KundeVorschlag,
  stand: Stand,
  grund: string,
  bewertete: readonly Bewertet[],
): Entscheidung<Kunde> => ({
  entscheidung: 'unklar',
  gruende: [grund, ...(bewertete[0]?.urteil.gruende ?? [])],
  daten: vorschlag.kunde,
  herkunft: herkunftAus(vorschlag.kunde, vorschlag.nachweis, stand),
  kandidaten: bewertete.slice(0, 2).map(gegenueber),
});

const trifft = (
  vorschlag: KundeVorschlag,
  stand: Stand,
  { kandidat, urteil }: Bewertet,
  zusatz: string[],
): Entscheidung<Kunde> => {
  const { konflikte, ...rest } = verschmelzeKunde(kandidat, vorschlag.kunde, vorschlag.nachweis, stand);
  const gruende = [...urteil.gruende, ...zusatz];
  return rest.aenderungen.length === 0
    ? { entscheidung: 'unveraendert', ziel: kandidat, gruende, konflikte }
    : { entscheidung: 'geaendert', ziel: kandidat, gruende, ...rest, konflikte };
};

/** The decision once a person has said that this stored customer is the delivered one. */
export const entscheideKundeGleich = (
  vorschlag: KundeVorschlag,
  kandidat: Kundenkandidat,
  stand: Stand,
  grund: string,
): Entscheidung<Kunde> =>
  trifft(
    vorschlag,
    stand,
    { kandidat, urteil: { urteil: 'gleich', punkte: 0, gruende: [] }, nichtsNeues: false },
    [grund],
  );

const papierkorb = 'Der passende Kunde liegt im Papierkorb';

/** The number that identifies decides between two that fit; else nobody but a person does. */
const waehle = (gleiche: readonly Bewertet[]): Bewertet | undefined => {
  const [erster, zweiter] = gleiche;
  return erster && (!zweiter || erster.urteil.punkte - zweiter.urteil.punkte >= 40) ? erster : undefined;
};

/** Nothing but a name: equal names alone make nobody the same. */
const nurName = ({ kunde }: KundeVorschlag): boolean =>
  fehlendeMindestangaben(kunde).length > 0 &&
  [kunde.anschriften, kunde.telefonnummern, kunde.emails, kunde.bankverbindungen, kunde.fremdnummern].every(
    (liste) => liste.length === 0,
  ) &&
  !kunde.kundennummer;

const unvollstaendig = (vorschlag: KundeVorschlag, stand: Stand): Entscheidung<Kunde> | undefined => {
  const fehlt = fehlendeMindestangaben(vorschlag.kunde);
  if (fehlt.length === 0) return undefined;
  const wort = fehlt.length === 1 ? 'fehlt' : 'fehlen';
  const grund = `Zum sicheren Anlegen ${wort} ${fehlt.join(' und ')}`;
  return unklarKunde(vorschlag, stand, `${grund}. Im Bestand passt niemand; Vorschlag: neu anlegen`, []);
};

export type Regelung = {
  /** Ask before a customer becomes new without the data that tell people apart. */
  readonly mindestangaben?: boolean;
};

/** Decides about a delivered customer among the stored ones that share a key with it. */
export const findEntscheidungKunde = (
  vorschlag: KundeVorschlag,
  kandidaten: readonly Kundenkandidat[],
  stand: Stand,
  { mindestangaben = false }: Regelung = {},
): Entscheidung<Kunde> => {
  const bewertete = kandidaten
    .map((kandidat) => bewerte(vorschlag, kandidat, stand))
    .filter(({ urteil }) => urteil.urteil !== 'verschieden')
    .sort((a, b) => b.urteil.punkte - a.urteil.punkte || Number(a.kandidat.id) - Number(b.kandidat.id));
  const gleiche = bewertete.filter(({ urteil }) => urteil.urteil === 'gleich');
  const einer = waehle(gleiche);
  if (einer?.kandidat.imPapierkorb) return unklarKunde(vorschlag, stand, papierkorb, gleiche);
  if (einer) return trifft(vorschlag, stand, einer, []);
  if (gleiche.length > 1)
    return unklarKunde(vorschlag, stand, 'Mehrere Kunden im Bestand passen gleich gut', gleiche);
  const selbe = bewertete.filter(({ nichtsNeues, kandidat }) => nichtsNeues && !kandidat.imPapierkorb);
  if (selbe.length === 1 && selbe[0] && !(mindestangaben && nurName(vorschlag)))
    return trifft(vorschlag, stand, selbe[0], ['alle gelieferten Angaben stimmen überein']);
  if (bewertete.length > 0)
    return unklarKunde(vorschlag, stand, 'Ein Kunde im Bestand könnte derselbe sein', bewertete);
  const frage = mindestangaben ? unvollstaendig(vorschlag, stand) : undefined;
  if (frage) return frage;
  return {
    entscheidung: 'neu',
    gruende:
      kandidaten.length === 0 ? ['nicht im Bestand'] : ['ähnliche Kunden geprüft, keiner ist derselbe'],
    daten: vorschlag.kunde,
    herkunft: herkunftAus(vorschlag.kunde, vorschlag.nachweis, stand),
  };
};
