// What the plan says about a delivered contract.
import { vergleiche } from '#domain/flach.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { kundennummerAus } from '#domain/vorschlag.ts';
import type { VertragVorschlag } from '#domain/vorschlag.ts';
import { findSparte, unbekannteSparte } from '#sparten/index.ts';
import type { Entscheidung, Vertragskandidat } from './entscheidung.ts';
import { versichererZu } from './gesellschaft.ts';
import { mitPoolnummer, ohnePoolnummer, vergleichePoolvertraege } from './poolvertrag.ts';
import { verschmelzeVertrag } from './regeln-vertrag.ts';
import { herkunftAus } from './verschmelze.ts';
import type { PlanAenderung, Stand } from './verschmelze.ts';

/** What the plan already knows about the holder in the file. */
export type Halter =
  | { readonly art: 'bestand'; readonly kundeId: string }
  | { readonly art: 'neu' }
  | { readonly art: 'unklar' }
  | { readonly art: 'fehlt' };

/** How people call a contract: insurer, Sparte, number. */
export const vertragsname = (vertrag: Vertrag): string =>
  [vertrag.gesellschaft, vertrag.versicherungsscheinnummer ?? 'ohne Nummer'].join(' ');

const unklar = (
  { vertrag, nachweis }: VertragVorschlag,
  stand: Stand,
  grund: string,
  kandidaten: readonly Vertragskandidat[] = [],
): Entscheidung<Vertrag> => ({
  entscheidung: 'unklar',
  gruende: [grund],
  daten: vertrag,
  herkunft: herkunftAus(vertrag, nachweis, stand),
  kandidaten: kandidaten.slice(0, 2).map(({ id, daten }) => ({
    id,
    bezeichnung: vertragsname(daten),
    gruende: [
      daten.versicherungsscheinnummer
        ? 'gleiche Versicherungsscheinnummer'
        : 'gleiche Gesellschaft und Sparte',
    ],
  })),
});

/** The pool's number has moved: said as a change from the record as it is stored. */
const mitNummernwechsel = (
  aenderungen: readonly PlanAenderung[],
  bestand: Vertrag,
  basis: Vertrag,
): PlanAenderung[] => [
  ...aenderungen.map((eine) =>
    eine.feld === 'versicherungsscheinnummer'
      ? { ...eine, alt: bestand.versicherungsscheinnummer ?? null }
      : eine,
  ),
  ...vergleiche({ weitereAngaben: bestand.weitereAngaben }, { weitereAngaben: basis.weitereAngaben }),
];

const trifft = (
  vorschlag: VertragVorschlag,
  kandidat: Vertragskandidat,
  stand: Stand,
  grund: string,
): Entscheidung<Vertrag> => {
  const basis = ohnePoolnummer(kandidat, vorschlag.vertrag);
  const geliefert = mitPoolnummer(vorschlag.vertrag, kandidat.daten);
  const { konflikte, ...verschmolzen } = verschmelzeVertrag(basis, geliefert, vorschlag.nachweis, stand);
  const rest =
    basis === kandidat
      ? verschmolzen
      : {
          ...verschmolzen,
          aenderungen: mitNummernwechsel(verschmolzen.aenderungen, kandidat.daten, basis.daten),
        };
  const gruende = [grund];
  return rest.aenderungen.length === 0
    ? { entscheidung: 'unveraendert', ziel: kandidat, gruende, konflikte }
    : { entscheidung: 'geaendert', ziel: kandidat, gruende, ...rest, konflikte };
};

/** The decision once a person has said that this stored contract is the delivered one. */
export const entscheideVertragGleich = trifft;

const neu = (
  { vertrag, nachweis }: VertragVorschlag,
  stand: Stand,
  halter: Halter,
): Entscheidung<Vertrag> => ({
  entscheidung: 'neu',
  gruende: [halter.art === 'neu' ? 'nicht im Bestand, Kunde ist neu' : 'nicht im Bestand'],
  daten: vertrag,
  herkunft: herkunftAus(vertrag, nachweis, stand),
});

const mitHalter = (
  vorschlag: VertragVorschlag,
  kandidat: Vertragskandidat,
  stand: Stand,
  halter: Halter,
): Entscheidung<Vertrag> => {
  const fremd = halter.art === 'neu' || (halter.art === 'bestand' && halter.kundeId !== kandidat.kundeId);
  if (kandidat.imPapierkorb) return unklar(vorschlag, stand, 'Der Vertrag liegt im Papierkorb', [kandidat]);
  if (fremd)
    return unklar(
      vorschlag,
      stand,
      'Der Vertrag gehört im Bestand einem anderen Kunden als in der Lieferung',
      [kandidat],
    );
  return trifft(vorschlag, kandidat, stand, 'gleiche Gesellschaft und Versicherungsscheinnummer');
};

const bezugFehlt = ({ kunde }: VertragVorschlag): string => {
  const nummer = kunde === undefined ? undefined : kundennummerAus(kunde);
  return nummer === undefined
    ? 'Bezug fehlt: Die Datei nennt keinen Kunden zu diesem Vertrag'
    : `Bezug fehlt: Kunde ${nummer} ist weder in der Datei noch im Bestand`;
};

const andereSparte = 'Ein Vertrag mit dieser Nummer ist im Bestand, aber in einer anderen Sparte';

/** Lists and deliveries name one contract's Sparte differently, but within its branch (the first two digits of the GDV code). */
const isVerwandt = (a: string, b: string): boolean => {
  const [eine, andere] = [findSparte(a), findSparte(b)];
  const unbekannt = [eine, andere].some(({ schluessel }) => schluessel === unbekannteSparte.schluessel);
  return unbekannt || (eine.gdv ?? 'a').slice(0, 2) === (andere.gdv ?? 'b').slice(0, 2);
};

/** Candidates of the same number by Sparte: the same one, else a related one; insurers that reuse numbers tell them apart by it. */
const nachSparte = (
  { gesellschaft, sparte }: Vertrag,
  kandidaten: readonly Vertragskandidat[],
): { auswahl: readonly Vertragskandidat[]; andere: readonly Vertragskandidat[] } => {
  const gleiche = kandidaten.filter(({ daten }) => daten.sparte === sparte);
  if (gleiche.length > 0) return { auswahl: gleiche, andere: [] };
  const verwandte = kandidaten.filter(({ daten }) => isVerwandt(daten.sparte, sparte));
  const jeSparte = versichererZu(gesellschaft)?.scheinnummer?.jeSparte ?? false;
  return { auswahl: verwandte, andere: jeSparte || verwandte.length > 0 ? [] : kandidaten };
};

/** Without a number nothing proves identity: only a contract that says nothing new is the same. */
const ohneNummer = (
  vorschlag: VertragVorschlag,
  kandidaten: readonly Vertragskandidat[],
  stand: Stand,
): Entscheidung<Vertrag> | undefined => {
  const selbe = kandidaten
    .filter(({ daten }) => daten.sparte === vorschlag.vertrag.sparte)
    .map((kandidat) => trifft(vorschlag, kandidat, stand, 'alle gelieferten Angaben stimmen überein'));
  const gleich = selbe.find((e) => e.entscheidung === 'unveraendert' && e.konflikte.length === 0);
  if (gleich) return gleich;
  const aehnlich = kandidaten.filter(
    ({ daten }) =>
      daten.sparte === vorschlag.vertrag.sparte &&
      (!daten.beginn || !vorschlag.vertrag.beginn || daten.beginn === vorschlag.vertrag.beginn),
  );
  return aehnlich.length > 0
    ? unklar(
        vorschlag,
        stand,
        'Ohne Versicherungsscheinnummer; ein ähnlicher Vertrag ist im Bestand',
        aehnlich,
      )
    : undefined;
};

/** The same contract from insurer and pool meets once; what is not clear waits with the two best guesses. */
const ueberPool = (
  vorschlag: VertragVorschlag,
  kandidaten: readonly Vertragskandidat[],
  stand: Stand,
): Entscheidung<Vertrag> | undefined => {
  const urteile = vergleichePoolvertraege(vorschlag.vertrag, kandidaten);
  const [bestes, zweites] = urteile;
  if (!bestes) return undefined;
  if (bestes.urteil === 'gleich' && zweites?.punkte !== bestes.punkte) {
    const wie = trifft(vorschlag, bestes.kandidat, stand, 'einmal direkt, einmal über einen Pool geliefert');
    return { ...wie, gruende: [...bestes.gruende, ...wie.gruende] };
  }
  return {
    entscheidung: 'unklar',
    gruende: [
      'Ein Vertrag des Kunden könnte derselbe sein, unter der anderen Nummer von Gesellschaft oder Pool',
    ],
    daten: vorschlag.vertrag,
    herkunft: herkunftAus(vorschlag.vertrag, vorschlag.nachweis, stand),
    kandidaten: urteile.slice(0, 2).map(({ kandidat, gruende }) => ({
      id: kandidat.id,
      bezeichnung: vertragsname(kandidat.daten),
      gruende,
    })),
  };
};

/**
 * Decides about a delivered contract. `kandidaten`: stored contracts of the same insurer and number, or, where the
 * delivery has no number, the holder's contracts with the same insurer. `desKunden`: where the number is not known, the
 * holder's contracts with the same insurer, one of which a pool may have numbered otherwise.
 */
export const findEntscheidungVertrag = (
  vorschlag: VertragVorschlag,
  kandidaten: readonly Vertragskandidat[],
  stand: Stand,
  halter: Halter,
  desKunden: readonly Vertragskandidat[] = [],
): Entscheidung<Vertrag> => {
  const mitNummer = vorschlag.vertrag.versicherungsscheinnummer !== undefined;
  if (!mitNummer) {
    const gefunden = ohneNummer(vorschlag, kandidaten, stand);
    if (gefunden) return gefunden;
  }
  const { auswahl, andere } = nachSparte(vorschlag.vertrag, mitNummer ? kandidaten : []);
  const [erster, zweiter] = auswahl;
  if (!erster && andere.length > 0) return unklar(vorschlag, stand, andereSparte, andere);
  if (zweiter) return unklar(vorschlag, stand, 'Mehrere Verträge im Bestand tragen diese Nummer', auswahl);
  if (erster) return mitHalter(vorschlag, erster, stand, halter);
  if (halter.art === 'fehlt') return unklar(vorschlag, stand, bezugFehlt(vorschlag));
  if (halter.art === 'unklar')
    return unklar(vorschlag, stand, 'Der Kunde zu diesem Vertrag ist noch zu klären');
  return ueberPool(vorschlag, desKunden, stand) ?? neu(vorschlag, stand, halter);
};
