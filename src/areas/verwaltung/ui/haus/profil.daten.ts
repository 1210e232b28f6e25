// The brokerage's own data as the form asks for it.
import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';
import type { Profil } from '../../contract.ts';

type Profilfeld = Feldbeschreibung & { readonly name: keyof Profil; readonly gruppe: string };

const firma = 'Firma und Anschrift';
const register = 'Erlaubnis und Register';
const weitere = 'Weitere Angaben';
const verguetung = 'Vergütung und Beteiligungen';
const stellen = 'Registerstelle und Schlichtung';
const datenschutz = 'Beratung und Datenschutz';
const aussehen = 'Farben der Berichte';

export const profilfelder: readonly Profilfeld[] = [
  { name: 'name', label: 'Name der Firma', art: 'text', gruppe: firma },
  { name: 'rechtsform', label: 'Rechtsform', art: 'text', gruppe: firma },
  { name: 'geschaeftsfuehrung', label: 'Inhaber oder Geschäftsführung', art: 'text', gruppe: firma },
  { name: 'strasse', label: 'Straße und Hausnummer', art: 'text', gruppe: firma },
  { name: 'plz', label: 'Postleitzahl', art: 'text', gruppe: firma },
  { name: 'ort', label: 'Ort', art: 'text', gruppe: firma },
  { name: 'telefon', label: 'Telefon', art: 'telefon', gruppe: firma },
  { name: 'email', label: 'E-Mail', art: 'email', gruppe: firma },
  { name: 'internet', label: 'Internetseite', art: 'text', gruppe: firma },
  { name: 'registernummer', label: 'Registernummer (D-XXXX-XXXXX-XX)', art: 'text', gruppe: register },
  { name: 'erlaubnis', label: 'Erlaubnis (z. B. § 34d Abs. 1 GewO)', art: 'text', gruppe: register },
  { name: 'erlaubnisbehoerde', label: 'Erlaubnisbehörde (z. B. IHK Aachen)', art: 'text', gruppe: register },
  { name: 'weitereErlaubnisse', label: 'Weitere Erlaubnisse (§ 34c, f, h, i GewO)', art: 'langtext', gruppe: register },
  { name: 'registerstelle', label: 'Gemeinsame Registerstelle', art: 'langtext', gruppe: stellen },
  { name: 'schlichtungsstellen', label: 'Schlichtungsstellen', art: 'langtext', gruppe: stellen },
  { name: 'verguetung', label: 'Art und Quelle der Vergütung', art: 'langtext', gruppe: verguetung },
  { name: 'zuwendungen', label: 'Andere Zuwendungen (sonst „keine“)', art: 'langtext', gruppe: verguetung },
  {
    name: 'beteiligungGehalten',
    label: 'Beteiligungen über 10 % an Versicherern (sonst „keine“)',
    art: 'langtext',
    gruppe: verguetung,
  },
  {
    name: 'beteiligungAnUns',
    label: 'Beteiligungen von Versicherern über 10 % an uns (sonst „keine“)',
    art: 'langtext',
    gruppe: verguetung,
  },
  { name: 'marktgrundlage', label: 'Markt- und Informationsgrundlage (§ 60 VVG)', art: 'langtext', gruppe: datenschutz },
  { name: 'datenschutzkontakt', label: 'Datenschutzbeauftragte oder -kontakt', art: 'langtext', gruppe: datenschutz },
  { name: 'datenschutzaufsicht', label: 'Datenschutz-Aufsichtsbehörde', art: 'langtext', gruppe: datenschutz },
  { name: 'dienstleister', label: 'Pools und Dienstleister, die Daten erhalten', art: 'langtext', gruppe: datenschutz },
  { name: 'farbe', label: 'Hauptfarbe', art: 'farbe', gruppe: aussehen },
  { name: 'akzentfarbe', label: 'Akzentfarbe', art: 'farbe', gruppe: aussehen },
  { name: 'handelsregister', label: 'Handelsregister', art: 'text', gruppe: weitere },
  { name: 'steuernummer', label: 'Steuernummer oder USt-IdNr.', art: 'text', gruppe: weitere },
  { name: 'berufshaftpflicht', label: 'Berufshaftpflicht', art: 'text', gruppe: weitere },
];

/** What § 15 Abs. 1 VersVermV makes a broker tell; Nr. 4 (advice is offered) and 8 stand in the text itself. */
export const pflichtfelder: readonly (keyof Profil)[] = [
  // Nr. 1
  'name',
  'geschaeftsfuehrung',
  // Nr. 2
  'strasse',
  'plz',
  'ort',
  // Nr. 3
  'erlaubnis',
  // Nr. 5 to 8
  'verguetung',
  'zuwendungen',
  // Nr. 9
  'registerstelle',
  'registernummer',
  // Nr. 10 to 12
  'beteiligungGehalten',
  'beteiligungAnUns',
  'schlichtungsstellen',
];

/** What most brokerages say; put in on demand where nothing stands, to be checked by the brokerage. As of November 2026. */
export const ueblicheAngaben: Partial<Profil> = {
  erlaubnis: '§ 34d Abs. 1 GewO',
  registerstelle:
    'Deutsche Industrie- und Handelskammer (DIHK), Breite Straße 29, 10178 Berlin\nTelefon 0180 6005850, www.vermittlerregister.info',
  verguetung:
    'Courtage oder andere Provision, die im Versicherungsbeitrag enthalten ist und vom Versicherer gezahlt wird.',
  zuwendungen: 'keine',
  beteiligungGehalten: 'keine',
  beteiligungAnUns: 'keine',
  schlichtungsstellen:
    'Versicherungsombudsmann e. V., Postfach 08 06 32, 10006 Berlin, www.versicherungsombudsmann.de\n' +
    'Ombudsmann Private Kranken- und Pflegeversicherung, Postfach 06 02 22, 10052 Berlin, www.pkv-ombudsmann.de',
};
