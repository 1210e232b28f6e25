// The brokerage's own data as the form asks for it.
import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';
import type { Profil } from '../../contract.ts';

type Profilfeld = Feldbeschreibung & { readonly name: keyof Profil; readonly gruppe: string };

const firma = 'Firma und Anschrift';
const register = 'Erlaubnis und Register';
const weitere = 'Weitere Angaben';

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
  { name: 'handelsregister', label: 'Handelsregister', art: 'text', gruppe: weitere },
  { name: 'steuernummer', label: 'Steuernummer oder USt-IdNr.', art: 'text', gruppe: weitere },
  { name: 'berufshaftpflicht', label: 'Berufshaftpflicht', art: 'text', gruppe: weitere },
];

/** What § 15 Abs. 1 VersVermV makes a broker tell about himself, no. 1, 2, 3 and 9. */
export const pflichtfelder: readonly (keyof Profil)[] = [
  'name',
  'geschaeftsfuehrung',
  'strasse',
  'plz',
  'ort',
  'erlaubnis',
  'registernummer',
];
