// What changed, in words for the customer. Only what concerns the customer; never what the broker earns or notes down.
import { formatTag, isTeilTag } from '#domain/datum.ts';
import { formatCents, zahlweiseLabel } from '#domain/geld.ts';
import type { Zahlweise } from '#domain/geld.ts';
import type { Aenderungseintrag } from './berichtsdaten.ts';

export type Aenderungszeile = { readonly am: string; readonly was: string; readonly wie: string };

/** Fields of a contract that a customer is told about. */
const vertragsfelder: Readonly<Record<string, string>> = {
  gesellschaft: 'Versicherer',
  versicherungsscheinnummer: 'Nummer',
  produkt: 'Produkt',
  beginn: 'Beginn',
  ablauf: 'Ablauf',
  stornoAm: 'Ende',
  zahlweise: 'Zahlweise',
  beitragCents: 'Beitrag',
  jahresbeitragCents: 'Jahresbeitrag',
};
/** Fields of the customer, by the head of their path. */
const kundenfelder: Readonly<Record<string, string>> = {
  nachname: 'Name',
  firma: 'Firma',
  anschriften: 'Anschrift',
  telefonnummern: 'Telefon',
  emails: 'E-Mail',
  bankverbindungen: 'Bankverbindung',
  fakten: 'Angaben zur persönlichen Lage',
};
const vertragsaktionen: Readonly<Record<string, string>> = {
  angelegt: 'neu aufgenommen',
  geloescht: 'nicht mehr geführt',
  wiederhergestellt: 'wieder aufgenommen',
};

/** Words of the broker's own business. */
export const istIntern = (text: string): boolean =>
  /courtage|provision|storno(?:haftung|reserve)/i.test(text);

const formatWert = (feld: string, wert: unknown): string => {
  if (wert === null || wert === undefined || wert === '') return 'ohne Angabe';
  if (typeof wert === 'number')
    return feld.endsWith('Cents') ? formatCents(wert) : wert.toLocaleString('de-DE');
  if (typeof wert !== 'string') return '';
  if (isTeilTag(wert)) return formatTag(wert);
  return zahlweiseLabel[wert as Zahlweise] ?? wert;
};

const vonVertrag = ({ am, aktion, bezeichnung, aenderungen }: Aenderungseintrag): Aenderungszeile[] => {
  const wort = vertragsaktionen[aktion];
  if (wort) return [{ am, was: bezeichnung, wie: wort }];
  const wie = aenderungen.flatMap(({ feld, alt, neu }) => {
    const label = vertragsfelder[feld];
    return label ? [`${label}: ${formatWert(feld, alt)} → ${formatWert(feld, neu)}`] : [];
  });
  return wie.length === 0 ? [] : [{ am, was: bezeichnung, wie: wie.join('\n') }];
};

const vonKunde = ({ am, aenderungen }: Aenderungseintrag): Aenderungszeile[] => {
  const was = new Set(
    aenderungen.flatMap(({ feld }) => kundenfelder[feld.split(/[.:]/, 1)[0] ?? feld] ?? []),
  );
  return was.size === 0 ? [] : [{ am, was: 'Ihre Angaben', wie: `${[...was].join(', ')} aktualisiert` }];
};

const vonBedarf = ({ am, aktion, aenderungen }: Aenderungseintrag): Aenderungszeile[] => {
  const titel = aenderungen.find(({ feld }) => feld === 'bedarf')?.neu;
  const wie = aktion === 'abgelehnt' ? 'von Ihnen abgelehnt' : 'Ablehnung zurückgenommen';
  return typeof titel === 'string' ? [{ am, was: titel, wie }] : [];
};

const quellen: Readonly<Record<string, (eintrag: Aenderungseintrag) => Aenderungszeile[]>> = {
  vertrag: vonVertrag,
  kunde: vonKunde,
  bedarf: vonBedarf,
  aufgabe: ({ am, aktion, bezeichnung }) =>
    aktion === 'erledigt' ? [{ am, was: bezeichnung, wie: 'erledigt' }] : [],
};

/** Lines for the report, each once, in the order given. */
export const schreibeAenderungen = (eintraege: readonly Aenderungseintrag[]): readonly Aenderungszeile[] => {
  const zeilen = eintraege
    .flatMap((eintrag) => quellen[eintrag.gegenstand]?.(eintrag) ?? [])
    .filter(({ was, wie }) => !istIntern(was) && !istIntern(wie));
  return [...new Map(zeilen.map((zeile) => [JSON.stringify(zeile), zeile])).values()];
};
