// The contract's own values, as domain/vertrag.ts has them.
import { zahlweiseLabel } from '#domain/geld.ts';
import type { Feldbeschreibung } from './feldbeschreibung.ts';

export const lieferstatusWerte = {
  aktiv: 'aktiv',
  beitragsfrei: 'beitragsfrei',
  ruhend: 'ruhend',
  storniert: 'storniert',
  abgelaufen: 'abgelaufen',
  antrag: 'Antrag',
  unbekannt: 'unbekannt',
};

export const bezugswegWerte = { direkt: 'direkt', pool: 'über einen Pool', sonstige: 'sonstige' };

export const rollenWerte = {
  'versicherte-person': 'versicherte Person',
  mitversichert: 'mitversichert',
  beitragszahler: 'Beitragszahler/in',
  bezugsberechtigt: 'bezugsberechtigt',
  fahrer: 'Fahrer/in',
  halter: 'Halter/in',
  zedent: 'Zedent/in',
  glaeubiger: 'Gläubiger/in',
  ansprechpartner: 'Ansprechpartner/in',
  geschaedigter: 'Geschädigte/r',
  vermittler: 'Vermittler/in',
  sonstige: 'sonstige',
};

export const personenfelder: readonly Feldbeschreibung[] = [
  { name: 'rolle', label: 'Rolle', art: 'wahl', werte: rollenWerte },
  { name: 'name', label: 'Name', art: 'text' },
  { name: 'geburtsdatum', label: 'Geburtsdatum', art: 'tag' },
  { name: 'bemerkung', label: 'Bemerkung', art: 'text' },
];

export const vertragsfelder: readonly Feldbeschreibung[] = [
  { name: 'gesellschaft', label: 'Gesellschaft', art: 'text' },
  { name: 'versicherungsscheinnummer', label: 'Versicherungsscheinnummer', art: 'text' },
  { name: 'sparte', label: 'Sparte', art: 'text' },
  { name: 'sparteGeliefert', label: 'Sparte wie geliefert', art: 'text' },
  { name: 'produkt', label: 'Produkt', art: 'text' },
  { name: 'beginn', label: 'Beginn', art: 'tag' },
  { name: 'ablauf', label: 'Ablauf', art: 'tag' },
  { name: 'hauptfaelligkeit', label: 'Hauptfälligkeit', art: 'tagmonat' },
  { name: 'zahlweise', label: 'Zahlweise', art: 'wahl', werte: zahlweiseLabel },
  { name: 'beitragCents', label: 'Beitrag je Zahlung', art: 'geld' },
  { name: 'jahresbeitragCents', label: 'Jahresbeitrag', art: 'geld' },
  { name: 'nettoJahresbeitragCents', label: 'Jahresbeitrag netto', art: 'geld' },
  { name: 'waehrung', label: 'Währung', art: 'text' },
  { name: 'lieferstatus', label: 'Stand laut Gesellschaft', art: 'wahl', werte: lieferstatusWerte },
  { name: 'stornoAm', label: 'Beendet zum', art: 'tag' },
  { name: 'abgangsgrund', label: 'Abgangsgrund', art: 'text' },
  { name: 'fremdvertrag', label: 'Fremdvertrag', art: 'janein' },
  { name: 'vermittlernummer', label: 'Vermittlernummer', art: 'text' },
  { name: 'bezugsweg.art', label: 'Bezugsweg', art: 'wahl', werte: bezugswegWerte },
  { name: 'bezugsweg.pool', label: 'Pool', art: 'text' },
  { name: 'personen', label: 'Person', art: 'liste', felder: personenfelder },
  {
    name: 'weitereAngaben',
    label: 'Weitere Angabe',
    art: 'liste',
    felder: [
      { name: 'bezeichnung', label: 'Bezeichnung', art: 'text' },
      { name: 'wert', label: 'Wert', art: 'text' },
      { name: 'gruppe', label: 'Gruppe', art: 'text' },
    ],
  },
  { name: 'bemerkung', label: 'Bemerkung', art: 'langtext' },
];
