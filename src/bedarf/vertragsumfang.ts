// Questions about contracts that several rules share: does one exist, what does it include, whom does it insure.
import { jahresbeitrag } from '#domain/vertrag.ts';
import { alterAm } from '#domain/datum.ts';
import type { Einschluss, Guete, Wertleser } from './deckung.ts';
import { isVersichert } from './fakten/person.ts';
import type { Vertragslage } from './lage/subjekte.ts';
import type { Bedingung, Sicht } from './sicht.ts';

const betrifft = (lage: Vertragslage, { subjekt }: Sicht): boolean => {
  if (subjekt.art === 'person') return isVersichert(lage, subjekt);
  return lage.objekt === undefined || lage.objekt === subjekt || subjekt.art !== lage.objekt.art;
};

/** Lines that may carry a disability pension as an addition. */
const mitZusatzrente = [
  'risikoleben',
  'kapitalleben',
  'private-rente',
  'basisrente',
  'betriebliche-altersversorgung',
];
const eigenstaendig = new Set(['berufsunfaehigkeit', 'dienstunfaehigkeit']);
export const buSparten: readonly string[] = [...eigenstaendig, ...mitZusatzrente];

export const buRente: Wertleser = ({ vertrag: { details } }) => {
  const rente = details['buRenteMonatCents'];
  return typeof rente === 'number' ? rente : undefined;
};
/** An own contract, or another one with a pension in it. */
export const isBuVertrag = (lage: Vertragslage, sicht: Sicht): boolean =>
  eigenstaendig.has(lage.vertrag.sparte) || (buRente(lage, sicht) ?? 0) > 0;

const hat = (zaehlt: (lage: Vertragslage, sicht: Sicht) => boolean): Bedingung => ({
  lies: (sicht) => {
    for (const lage of sicht.lage.vertraege)
      if (!lage.kuenftig && zaehlt(lage, sicht) && betrifft(lage, sicht)) return true;
    return false;
  },
  fehlt: () => undefined,
});

/** A running contract of these lines for the subject. Always known: what is not stored is not there. */
export const hasContract = (...sparten: readonly string[]): Bedingung =>
  hat((lage) => sparten.includes(lage.vertrag.sparte));
export const hasBu: Bedingung = hat(isBuVertrag);

/** Cover that a yes in another contract's details tells; a missing answer is open. `sonst` is what a no leaves. */
export const included = (
  sparten: readonly string[],
  feld: string,
  { wennJa, sonst = 'keine' }: { wennJa?: (lage: Vertragslage, sicht: Sicht) => Guete; sonst?: Guete } = {},
): Einschluss => ({
  sparten,
  feld,
  guete: (lage, sicht) => {
    if (!betrifft(lage, sicht)) return 'keine';
    const antwort = lage.vertrag.details[feld];
    if (antwort === true) return wennJa ? wennJa(lage, sicht) : 'voll';
    return antwort === false ? sonst : 'unklar';
  },
});

/** Another line that helps in part, where it insures the subject. */
export const inPart = (...sparten: readonly string[]): Einschluss => ({
  sparten,
  guete: (lage, sicht) => (betrifft(lage, sicht) ? 'teils' : 'keine'),
});

/** From a detail that says yes or no: yes is good; a no leaves `sonst`; silence is `offen`. */
export const goodIf =
  (feld: string, { sonst = 'teils', offen = 'unklar' }: { sonst?: Guete; offen?: Guete } = {}) =>
  ({ vertrag: { details } }: Vertragslage): Guete => {
    const antwort = details[feld];
    return antwort === true ? 'voll' : antwort === false ? sonst : offen;
  };

/** A contract is enough, whatever it pays; the amount is still shown. */
export const anyAmount = (): number => 0;

export const zahlIn = ({ vertrag: { details } }: Vertragslage, feld: string): number | undefined => {
  const wert = details[feld];
  return typeof wert === 'number' ? wert : undefined;
};

export const beitragMonat: Wertleser = ({ vertrag }) => {
  const jahr = jahresbeitrag(vertrag);
  return jahr === undefined ? undefined : Math.round(jahr / 12);
};
export const beitragJahr: Wertleser = ({ vertrag }) => jahresbeitrag(vertrag);

/** Conditions known to be older than ten years. */
export const isVeraltet = ({ vertrag: { details } }: Vertragslage, { lage }: Sicht): boolean => {
  const stand = details['bedingungsstand'];
  return typeof stand === 'string' && alterAm(stand, lage.stichtag) >= 10;
};

/** Insures a child by name, or is held by a child. */
export const isFuerKind = ({ versicherte, halter }: Vertragslage, { lage }: Sicht): boolean =>
  versicherte
    ? versicherte.some(({ art }) => art === 'kind')
    : lage.personen.some((person) => person.istKind && person.halter === halter);

/** One contract insures all of the household. */
export const allOf = (): number => Number.POSITIVE_INFINITY;
