// Values for the placeholders of legal texts, out of profile and customer.
import { formatTag } from '#domain/datum.ts';
import { briefname } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Berichtsdaten, Hausangaben } from './berichtsdaten.ts';
import type { Werte } from './vorlagen/platzhalter.ts';

/** `Am Lindenhof 7, 50354 Hürth`; empty where street, code or place is missing, because half an address is none. */
export const anschriftszeile = ({
  strasse,
  plz,
  ort,
}: {
  readonly strasse?: string | undefined;
  readonly plz?: string | undefined;
  readonly ort?: string | undefined;
}): string => (strasse && plz && ort ? `${strasse}, ${plz} ${ort}` : '');

export const hauswerte = (haus: Hausangaben): Werte => ({
  'mandant.name': haus.name,
  'mandant.rechtsform': haus.rechtsform,
  'mandant.geschaeftsfuehrung': haus.geschaeftsfuehrung,
  'mandant.anschrift': anschriftszeile(haus),
  'mandant.telefon': haus.telefon,
  'mandant.email': haus.email,
  'mandant.internet': haus.internet,
  'mandant.handelsregister': haus.handelsregister,
  'mandant.steuernummer': haus.steuernummer,
  'mandant.erlaubnis': haus.erlaubnis,
  'mandant.erlaubnisbehoerde': haus.erlaubnisbehoerde,
  'mandant.registernummer': haus.registernummer,
  'mandant.registerstelle': haus.registerstelle,
  'mandant.verguetung': haus.verguetung,
  'mandant.zuwendungen': haus.zuwendungen,
  'mandant.beteiligungGehalten': haus.beteiligungGehalten,
  'mandant.beteiligungAnUns': haus.beteiligungAnUns,
  'mandant.schlichtungsstellen': haus.schlichtungsstellen,
  'mandant.weitereErlaubnisse': haus.weitereErlaubnisse,
  'mandant.berufshaftpflicht': haus.berufshaftpflicht,
  'mandant.marktgrundlage': haus.marktgrundlage,
  'mandant.datenschutzkontakt': haus.datenschutzkontakt,
  'mandant.datenschutzaufsicht': haus.datenschutzaufsicht,
  'mandant.dienstleister': haus.dienstleister,
});

type Angesprochener = Parameters<typeof briefname>[0] &
  Pick<Kunde, 'anschriften' | 'geburtsdatum' | 'emails' | 'telefonnummern'>;

export const kundenwerte = (kunde: Angesprochener): Werte => ({
  'kunde.name': briefname(kunde),
  'kunde.anschrift': anschriftszeile(kunde.anschriften[0] ?? {}),
  'kunde.geburtsdatum': kunde.geburtsdatum && formatTag(kunde.geburtsdatum),
  'kunde.email': kunde.emails[0]?.adresse,
  'kunde.telefon': kunde.telefonnummern[0]?.nummer,
});

/** Everything that a report knows; what the record of the meeting says goes first. */
export const berichtswerte = ({
  haus,
  mitglieder: [kunde],
  betreuer,
  stichtag,
  beratung,
}: Berichtsdaten): Werte => ({
  ...hauswerte(haus),
  ...kundenwerte(kunde),
  'betreuer.name': betreuer,
  'termin.datum': formatTag(stichtag),
  ...beratung,
});

/** Name, address and how to reach the brokerage, for the cover and the foot of pages. */
export const kontaktzeilen = (haus: Hausangaben): readonly string[] =>
  [
    haus.name,
    anschriftszeile(haus),
    [haus.telefon && `Telefon ${haus.telefon}`, haus.email, haus.internet].filter(Boolean).join(' · '),
  ].filter((zeile) => zeile !== '');
