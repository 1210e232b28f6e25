import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';

const text = (name: string, label: string): Feldbeschreibung => ({ name, label, art: 'text' });

/** The brokerage's own data under the headings of form and page. */
export const profilgruppen: readonly { readonly titel: string; readonly felder: readonly Feldbeschreibung[] }[] = [
  {
    titel: 'Anschrift und Kontakt',
    felder: [
      text('name', 'Name des Hauses'),
      text('rechtsform', 'Rechtsform'),
      text('geschaeftsfuehrung', 'Inhaber oder Geschäftsführung'),
      text('strasse', 'Straße und Hausnummer'),
      text('plz', 'PLZ'),
      text('ort', 'Ort'),
      { name: 'telefon', label: 'Telefon', art: 'telefon' },
      { name: 'email', label: 'E-Mail-Adresse', art: 'email' },
      text('internet', 'Internet'),
    ],
  },
  {
    titel: 'Register und Erlaubnis',
    felder: [
      text('registernummer', 'Registernummer (D-XXXX-XXXXX-XX)'),
      text('erlaubnis', 'Erlaubnis'),
      text('erlaubnisbehoerde', 'Erlaubnisbehörde'),
      text('handelsregister', 'Handelsregister'),
      text('steuernummer', 'Steuernummer'),
      text('berufshaftpflicht', 'Berufshaftpflicht'),
    ],
  },
];
