/** What a cell of a field looks like; decides which reader repairs it and how content is judged. */
export type Zellinhalt =
  | 'text' | 'name' | 'vorname' | 'nachname' | 'anrede' | 'titel' | 'datum' | 'geld' | 'strasse' | 'hausnummer' | 'plz' | 'ort'
  | 'plzOrt' | 'anschrift' | 'land' | 'telefon' | 'email' | 'iban' | 'bic' | 'familienstand' | 'nummer' | 'gesellschaft'
  | 'sparte' | 'vuNummer' | 'zahlweise' | 'kennzeichen' | 'wahrheit' | 'zahl' | 'blz' | 'zeitraum';

export type FeldAngaben = {
  /** German label for the page where columns are chosen. */
  label: string;
  inhalt: Zellinhalt;
  /** Several columns may feed the field (phones, notes). */
  mehrfach?: true;
};

/** Every field that a column of a table can mean. */
export const FELDER = {
  'kunde.kundennummer': { label: 'Kundennummer', inhalt: 'nummer' },
  'kunde.art': { label: 'Kundenart (privat, gewerblich)', inhalt: 'text' },
  'kunde.anrede': { label: 'Anrede', inhalt: 'anrede' },
  'kunde.titel': { label: 'Titel', inhalt: 'titel' },
  'kunde.vorname': { label: 'Vorname', inhalt: 'vorname' },
  'kunde.nachname': { label: 'Nachname', inhalt: 'nachname' },
  'kunde.name': { label: 'Name (ganz, in einer Spalte)', inhalt: 'name' },
  'kunde.firma': { label: 'Firma', inhalt: 'text' },
  'kunde.rechtsform': { label: 'Rechtsform', inhalt: 'text' },
  'kunde.namenszusatz': { label: 'Namenszusatz (jun., sen.)', inhalt: 'text' },
  'kunde.geburtsname': { label: 'Geburtsname', inhalt: 'nachname' },
  'kunde.geburtsdatum': { label: 'Geburtsdatum', inhalt: 'datum' },
  'kunde.geburtsort': { label: 'Geburtsort', inhalt: 'text' },
  'kunde.anschrift': { label: 'Anschrift (ganz, in einer Spalte)', inhalt: 'anschrift' },
  'kunde.strasse': { label: 'Straße (auch mit Hausnummer)', inhalt: 'strasse' },
  'kunde.hausnummer': { label: 'Hausnummer', inhalt: 'hausnummer' },
  'kunde.adresszusatz': { label: 'Adresszusatz', inhalt: 'text', mehrfach: true },
  'kunde.plz': { label: 'PLZ', inhalt: 'plz' },
  'kunde.ort': { label: 'Ort', inhalt: 'ort' },
  'kunde.plzOrt': { label: 'PLZ und Ort', inhalt: 'plzOrt' },
  'kunde.land': { label: 'Land', inhalt: 'land' },
  'kunde.telefon': { label: 'Telefon', inhalt: 'telefon', mehrfach: true },
  'kunde.mobil': { label: 'Mobiltelefon', inhalt: 'telefon', mehrfach: true },
  'kunde.fax': { label: 'Fax', inhalt: 'telefon', mehrfach: true },
  'kunde.email': { label: 'E-Mail', inhalt: 'email', mehrfach: true },
  'kunde.iban': { label: 'IBAN', inhalt: 'iban' },
  'kunde.kontonummer': { label: 'Kontonummer (alt)', inhalt: 'nummer' },
  'kunde.blz': { label: 'Bankleitzahl', inhalt: 'blz' },
  'kunde.bic': { label: 'BIC', inhalt: 'bic' },
  'kunde.bank': { label: 'Bank', inhalt: 'text' },
  'kunde.kontoinhaber': { label: 'Kontoinhaber', inhalt: 'name' },
  'kunde.beruf': { label: 'Beruf', inhalt: 'text' },
  'kunde.berufsstatus': { label: 'Berufsstatus', inhalt: 'text' },
  'kunde.familienstand': { label: 'Familienstand', inhalt: 'familienstand' },
  'kunde.staatsangehoerigkeit': { label: 'Staatsangehörigkeit', inhalt: 'text' },
  'kunde.raucher': { label: 'Raucher', inhalt: 'wahrheit' },
  'kunde.kinder': { label: 'Anzahl Kinder', inhalt: 'zahl' },
  'kunde.bruttoeinkommen': { label: 'Bruttoeinkommen', inhalt: 'geld' },
  'kunde.nettoeinkommen': { label: 'Nettoeinkommen', inhalt: 'geld' },
  'kunde.betreuer': { label: 'Betreuer', inhalt: 'text' },
  'kunde.bemerkung': { label: 'Bemerkung', inhalt: 'text', mehrfach: true },
  'partner.name': { label: 'Partner: Name', inhalt: 'name' },
  'partner.vorname': { label: 'Partner: Vorname', inhalt: 'vorname' },
  'partner.nachname': { label: 'Partner: Nachname', inhalt: 'nachname' },
  'partner.geburtsdatum': { label: 'Partner: Geburtsdatum', inhalt: 'datum' },
  'vertrag.gesellschaft': { label: 'Gesellschaft', inhalt: 'gesellschaft' },
  'vertrag.gesellschaftsnummer': { label: 'Nummer der Gesellschaft', inhalt: 'vuNummer' },
  'vertrag.versicherungsscheinnummer': { label: 'Versicherungsscheinnummer', inhalt: 'nummer' },
  'vertrag.antragsnummer': { label: 'Antragsnummer', inhalt: 'nummer' },
  'vertrag.sparte': { label: 'Sparte', inhalt: 'sparte' },
  'vertrag.produkt': { label: 'Produkt oder Tarif', inhalt: 'text', mehrfach: true },
  'vertrag.status': { label: 'Vertragsstatus', inhalt: 'text' },
  'vertrag.beginn': { label: 'Beginn', inhalt: 'datum' },
  'vertrag.ablauf': { label: 'Ablauf', inhalt: 'datum' },
  'vertrag.laufzeit': { label: 'Laufzeit (Beginn und Ablauf in einer Spalte)', inhalt: 'zeitraum' },
  'vertrag.hauptfaelligkeit': { label: 'Hauptfälligkeit', inhalt: 'datum' },
  'vertrag.kuendigung': { label: 'Storno oder Kündigung zum', inhalt: 'datum' },
  'vertrag.zahlweise': { label: 'Zahlweise', inhalt: 'zahlweise' },
  'vertrag.beitrag': { label: 'Beitrag je Zahlung', inhalt: 'geld' },
  'vertrag.beitragNetto': { label: 'Beitrag je Zahlung, netto', inhalt: 'geld' },
  'vertrag.jahresbeitrag': { label: 'Jahresbeitrag', inhalt: 'geld' },
  'vertrag.jahresbeitragNetto': { label: 'Jahresbeitrag, netto', inhalt: 'geld' },
  'vertrag.monatsbeitrag': { label: 'Monatsbeitrag', inhalt: 'geld' },
  'vertrag.quartalsbeitrag': { label: 'Quartalsbeitrag', inhalt: 'geld' },
  'vertrag.halbjahresbeitrag': { label: 'Halbjahresbeitrag', inhalt: 'geld' },
  'vertrag.versicherungssumme': { label: 'Versicherungssumme', inhalt: 'geld' },
  'vertrag.selbstbeteiligung': { label: 'Selbstbeteiligung', inhalt: 'geld' },
  'vertrag.vermittlernummer': { label: 'Vermittlernummer', inhalt: 'nummer' },
  'vertrag.lieferweg': { label: 'Pool oder Lieferweg', inhalt: 'text' },
  'vertrag.fremdvertrag': { label: 'Fremdvertrag', inhalt: 'wahrheit' },
  'vertrag.kennzeichen': { label: 'Kennzeichen', inhalt: 'kennzeichen' },
  'vertrag.versichertePerson': { label: 'Versicherte Person', inhalt: 'name' },
  'vertrag.versichertePersonGeburtsdatum': { label: 'Versicherte Person: Geburtsdatum', inhalt: 'datum' },
  'vertrag.risiko': { label: 'Versichertes Objekt', inhalt: 'text' },
  'vertrag.bemerkung': { label: 'Bemerkung zum Vertrag', inhalt: 'text', mehrfach: true },
  /** Running numbers and the like: known, not imported. */
  ignorieren: { label: 'Nicht einlesen', inhalt: 'text', mehrfach: true },
} as const satisfies Record<string, FeldAngaben>;

export type Tabellenfeld = keyof typeof FELDER;
