import type { Tabellenfeld } from './felder.daten.ts';

export type Erklaerung = {
  /** Heading in the template; recognised with certainty. */
  readonly kopf: string;
  readonly bedeutung: string;
  /** Forms that are understood. */
  readonly formen: string;
  /** Of the example rows of the template: a person, a firm. */
  readonly beispiele: readonly [string, string];
  /** Rare fields are explained, but no column of the template. */
  readonly selten?: true;
};

const tag = 'TT.MM.JJJJ, TT.MM.JJ, JJJJ-MM-TT, Monat und Jahr, Excel-Datum';
const betrag = '1.234,56 oder 1234.56, mit oder ohne €';
const text = 'Freier Text';

/** What each column means, in the order of the template. Every field but `ignorieren` has its line. */
export const ERKLAERUNGEN: Readonly<Record<Exclude<Tabellenfeld, 'ignorieren'>, Erklaerung>> = {
  'kunde.kundennummer': { kopf: 'Kundennummer', bedeutung: 'Ihre eigene Nummer des Kunden. Daran wird er sicher wiedererkannt.', formen: 'Ziffern und Buchstaben', beispiele: ['Beispiel 1', 'Beispiel 2'] },
  'kunde.art': { kopf: 'Kundenart', bedeutung: 'Ob es ein Privatkunde oder ein Gewerbekunde ist. Ohne Angabe zählt der Name.', formen: 'privat, gewerblich', beispiele: ['privat', 'gewerblich'], selten: true },
  'kunde.anrede': { kopf: 'Anrede', bedeutung: 'Anrede des Kunden.', formen: 'Herr, Frau, divers, Firma, Eheleute, Familie; auch Hr., Fr., m, w, d', beispiele: ['Frau', 'Firma'] },
  'kunde.titel': { kopf: 'Titel', bedeutung: 'Akademischer Titel.', formen: 'Dr., Prof. Dr. und so weiter', beispiele: ['Dr.', ''] },
  'kunde.vorname': { kopf: 'Vorname', bedeutung: 'Alle Vornamen. Mit Nachname und Geburtsdatum schützt er vor Dubletten.', formen: text, beispiele: ['Erika', ''] },
  'kunde.nachname': { kopf: 'Nachname', bedeutung: 'Nachname mit Namenszusatz.', formen: 'Auch „von der Heide“; ganze Namen und Firmen werden erkannt', beispiele: ['Mustermann', ''] },
  'kunde.name': { kopf: 'Vollständiger Name', bedeutung: 'Der ganze Name in einer Zelle, wenn Vorname und Nachname nicht getrennt sind.', formen: '„Nachname, Vorname“ oder „Vorname Nachname“, auch mit Titel und Anrede', beispiele: ['Mustermann, Erika', 'Muster GmbH'], selten: true },
  'kunde.firma': { kopf: 'Firma', bedeutung: 'Name der Firma, wenn der Kunde keine Person ist.', formen: text, beispiele: ['', 'Muster GmbH'] },
  'kunde.rechtsform': { kopf: 'Rechtsform', bedeutung: 'Rechtsform der Firma. Ohne Angabe zählt der Firmenname.', formen: 'GmbH, AG, e. K. und so weiter', beispiele: ['', 'GmbH'], selten: true },
  'kunde.namenszusatz': { kopf: 'Namenszusatz', bedeutung: 'Zusatz, der Gleichnamige unterscheidet.', formen: 'jun., sen., II.', beispiele: ['', ''], selten: true },
  'kunde.geburtsname': { kopf: 'Geburtsname', bedeutung: 'Name bei der Geburt. Er hilft beim Wiedererkennen nach einer Namensänderung.', formen: text, beispiele: ['Beispiel', ''], selten: true },
  'kunde.geburtsdatum': { kopf: 'Geburtsdatum', bedeutung: 'Geburtsdatum. Ohne es wird bei gleichem Namen nachgefragt.', formen: tag, beispiele: ['12.08.1974', ''] },
  'kunde.geburtsort': { kopf: 'Geburtsort', bedeutung: 'Ort der Geburt.', formen: text, beispiele: ['Kassel', ''], selten: true },
  'kunde.anschrift': { kopf: 'Vollständige Adresse', bedeutung: 'Straße, PLZ und Ort in einer Zelle.', formen: '„Musterweg 1, 34117 Kassel“', beispiele: ['Musterweg 1, 34117 Kassel', 'Werkstr. 2, 34121 Kassel'], selten: true },
  'kunde.strasse': { kopf: 'Straße und Hausnummer', bedeutung: 'Straße, auch mit Hausnummer.', formen: '„Musterweg 1 a“', beispiele: ['Musterweg 1', 'Werkstraße 2'] },
  'kunde.hausnummer': { kopf: 'Hausnummer', bedeutung: 'Hausnummer, wenn sie in einer eigenen Spalte steht.', formen: '1, 1a, 1-3', beispiele: ['1', '2'], selten: true },
  'kunde.adresszusatz': { kopf: 'Adresszusatz', bedeutung: 'Ergänzung zur Anschrift.', formen: 'c/o, Hinterhaus, Ortsteil', beispiele: ['', 'Halle 3'], selten: true },
  'kunde.plz': { kopf: 'PLZ', bedeutung: 'Postleitzahl. Eine verlorene Null vorn wird ergänzt und gemeldet.', formen: 'Fünf Ziffern; Österreich und Schweiz vier', beispiele: ['34117', '34121'] },
  'kunde.ort': { kopf: 'Ort', bedeutung: 'Wohnort oder Sitz.', formen: text, beispiele: ['Kassel', 'Kassel'] },
  'kunde.plzOrt': { kopf: 'PLZ und Ort', bedeutung: 'PLZ und Ort in einer Zelle.', formen: '„34117 Kassel“', beispiele: ['34117 Kassel', '34121 Kassel'], selten: true },
  'kunde.land': { kopf: 'Land', bedeutung: 'Land der Anschrift. Ohne Angabe gilt Deutschland.', formen: 'Name, DE oder D', beispiele: ['Deutschland', 'Deutschland'], selten: true },
  'kunde.telefon': { kopf: 'Telefon', bedeutung: 'Telefonnummern; mehrere Spalten sind möglich.', formen: 'Mit Vorwahl, auch +49; mehrere mit Komma getrennt', beispiele: ['0561 123456', '0561 654321'] },
  'kunde.mobil': { kopf: 'Mobiltelefon', bedeutung: 'Mobilnummern.', formen: 'Mit Vorwahl, auch +49', beispiele: ['0151 23456789', ''] },
  'kunde.fax': { kopf: 'Fax', bedeutung: 'Faxnummer.', formen: 'Mit Vorwahl, auch +49', beispiele: ['', '0561 654322'], selten: true },
  'kunde.email': { kopf: 'E-Mail', bedeutung: 'E-Mail-Adressen; mehrere Spalten sind möglich.', formen: 'Auch mit Worten davor und danach', beispiele: ['erika@example.com', 'info@example.com'] },
  'kunde.iban': { kopf: 'IBAN', bedeutung: 'Konto für Beiträge. Die Prüfziffer wird geprüft.', formen: 'Mit oder ohne Leerzeichen', beispiele: ['DE89 3704 0044 0532 0130 00', ''] },
  'kunde.kontonummer': { kopf: 'Kontonummer alt', bedeutung: 'Alte Kontonummer, wo es keine IBAN gibt; gilt nur mit BLZ.', formen: 'Bis zu 10 Ziffern', beispiele: ['', ''], selten: true },
  'kunde.blz': { kopf: 'BLZ', bedeutung: 'Bankleitzahl zur alten Kontonummer.', formen: '8 Ziffern', beispiele: ['', ''], selten: true },
  'kunde.bic': { kopf: 'BIC', bedeutung: 'BIC der Bank.', formen: '8 oder 11 Zeichen', beispiele: ['COBADEFFXXX', ''], selten: true },
  'kunde.bank': { kopf: 'Bankname', bedeutung: 'Name der Bank.', formen: text, beispiele: ['Musterbank', ''], selten: true },
  'kunde.kontoinhaber': { kopf: 'Kontoinhaber', bedeutung: 'Inhaber des Kontos, wenn es nicht der Kunde ist.', formen: text, beispiele: ['Erika Mustermann', ''], selten: true },
  'kunde.beruf': { kopf: 'Beruf', bedeutung: 'Ausgeübter Beruf, bei Firmen die Branche.', formen: text, beispiele: ['Architektin', 'Tischlerei'] },
  'kunde.berufsstatus': { kopf: 'Berufsstatus', bedeutung: 'Stellung im Beruf; der Bedarf liest sie.', formen: 'angestellt, Beamter, selbständig', beispiele: ['selbständig', ''], selten: true },
  'kunde.familienstand': { kopf: 'Familienstand', bedeutung: 'Familienstand.', formen: 'ledig, verheiratet, geschieden, verwitwet; auch Abkürzungen', beispiele: ['verheiratet', ''] },
  'kunde.staatsangehoerigkeit': { kopf: 'Staatsangehörigkeit', bedeutung: 'Staatsangehörigkeit.', formen: text, beispiele: ['deutsch', ''], selten: true },
  'kunde.raucher': { kopf: 'Raucher', bedeutung: 'Raucht der Kunde?', formen: 'ja, nein', beispiele: ['nein', ''], selten: true },
  'kunde.kinder': { kopf: 'Anzahl Kinder', bedeutung: 'Zahl der Kinder; der Bedarf liest sie.', formen: 'Ganze Zahl', beispiele: ['2', ''], selten: true },
  'kunde.bruttoeinkommen': { kopf: 'Bruttoeinkommen', bedeutung: 'Einkommen brutto im Jahr; steht „mtl.“ dabei, wird es aufs Jahr gerechnet.', formen: betrag, beispiele: ['60.000,00', ''], selten: true },
  'kunde.nettoeinkommen': { kopf: 'Nettoeinkommen mtl.', bedeutung: 'Einkommen netto im Monat.', formen: betrag, beispiele: ['3.000,00', ''], selten: true },
  'kunde.betreuer': { kopf: 'Betreuer', bedeutung: 'Wer den Kunden betreut; kommt in die Notiz.', formen: text, beispiele: ['A. Muster', 'A. Muster'], selten: true },
  'kunde.bemerkung': { kopf: 'Bemerkung', bedeutung: 'Notiz zum Kunden; mehrere Spalten sind möglich.', formen: text, beispiele: ['wird nicht eingelesen', 'wird nicht eingelesen'] },
  'partner.name': { kopf: 'Name Partner', bedeutung: 'Name des Partners; kommt in die Notiz.', formen: text, beispiele: ['Max Mustermann', ''], selten: true },
  'partner.vorname': { kopf: 'Vorname Partner', bedeutung: 'Vorname des Partners; kommt in die Notiz.', formen: text, beispiele: ['Max', ''], selten: true },
  'partner.nachname': { kopf: 'Nachname Partner', bedeutung: 'Nachname des Partners; kommt in die Notiz.', formen: text, beispiele: ['Mustermann', ''], selten: true },
  'partner.geburtsdatum': { kopf: 'Geburtsdatum Partner', bedeutung: 'Geburtsdatum des Partners; kommt in die Notiz.', formen: tag, beispiele: ['01.02.1972', ''], selten: true },
  'vertrag.gesellschaft': { kopf: 'Gesellschaft', bedeutung: 'Der Versicherer.', formen: 'Name in jeder üblichen Schreibweise („Allianz Vers. AG“, „R + V“) oder BaFin-Nummer', beispiele: ['Allianz', 'R+V'] },
  'vertrag.gesellschaftsnummer': { kopf: 'Gesellschaftsnummer', bedeutung: 'BaFin-Nummer des Versicherers, wenn der Name fehlt.', formen: 'Vier Ziffern', beispiele: ['', ''], selten: true },
  'vertrag.versicherungsscheinnummer': { kopf: 'Versicherungsscheinnummer', bedeutung: 'Nummer des Vertrags. Mit der Gesellschaft wird er sicher wiedererkannt.', formen: 'Wie auf dem Schein; Leerzeichen und Striche sind gleich', beispiele: ['PH 123 456', 'BH-987654'] },
  'vertrag.antragsnummer': { kopf: 'Antragsnummer', bedeutung: 'Nummer des Antrags, solange es keinen Schein gibt.', formen: 'Ziffern und Buchstaben', beispiele: ['', ''], selten: true },
  'vertrag.sparte': { kopf: 'Sparte', bedeutung: 'Art der Versicherung.', formen: 'Name, Abkürzung („PHV“, „HR“) oder GDV-Sparte', beispiele: ['Privathaftpflicht', 'Betriebshaftpflicht'] },
  'vertrag.produkt': { kopf: 'Produktname', bedeutung: 'Name des Produkts oder Tarifs.', formen: text, beispiele: ['Komfort', 'Gewerbe Plus'] },
  'vertrag.status': { kopf: 'Vertragsstatus', bedeutung: 'Stand des Vertrags.', formen: 'aktiv, beitragsfrei, ruhend, storniert, abgelaufen, Antrag', beispiele: ['aktiv', 'aktiv'] },
  'vertrag.beginn': { kopf: 'Beginn', bedeutung: 'Beginn des Vertrags.', formen: tag, beispiele: ['01.05.2020', '01.01.2022'] },
  'vertrag.ablauf': { kopf: 'Ablauf', bedeutung: 'Ende der vereinbarten Laufzeit.', formen: `${tag}; 31.12.9999 heißt offen`, beispiele: ['01.05.2027', '01.01.2027'] },
  'vertrag.laufzeit': { kopf: 'Laufzeit von - bis', bedeutung: 'Beginn und Ablauf in einer Spalte.', formen: '01.05.2020 - 01.05.2027', beispiele: ['', ''], selten: true },
  'vertrag.hauptfaelligkeit': { kopf: 'Hauptfälligkeit', bedeutung: 'Tag und Monat, an dem das Versicherungsjahr beginnt.', formen: 'TT.MM. oder ein Datum', beispiele: ['01.05.', '01.01.'] },
  'vertrag.kuendigung': { kopf: 'Kündigung zum', bedeutung: 'Tag, zu dem der Vertrag endet oder storniert ist.', formen: tag, beispiele: ['', ''] },
  'vertrag.zahlweise': { kopf: 'Zahlweise', bedeutung: 'Wie oft im Jahr gezahlt wird.', formen: 'monatlich, vierteljährlich, halbjährlich, jährlich, einmalig; auch 1/12, mtl., jhrl.', beispiele: ['jährlich', 'vierteljährlich'] },
  'vertrag.beitrag': { kopf: 'Beitrag je Zahlung', bedeutung: 'Bruttobeitrag einer Zahlung, so wie er abgebucht wird.', formen: betrag, beispiele: ['68,40', '312,75'] },
  'vertrag.beitragNetto': { kopf: 'Nettobeitrag', bedeutung: 'Beitrag einer Zahlung ohne Versicherungsteuer; kommt zu den weiteren Angaben.', formen: betrag, beispiele: ['', ''], selten: true },
  'vertrag.jahresbeitrag': { kopf: 'Jahresbeitrag', bedeutung: 'Bruttobeitrag im Jahr. Einer der beiden Beiträge genügt.', formen: betrag, beispiele: ['68,40', '1.251,00'] },
  'vertrag.jahresbeitragNetto': { kopf: 'Jahresbeitrag netto', bedeutung: 'Beitrag im Jahr ohne Versicherungsteuer.', formen: betrag, beispiele: ['', ''], selten: true },
  'vertrag.monatsbeitrag': { kopf: 'Monatsbeitrag', bedeutung: 'Bruttobeitrag im Monat.', formen: betrag, beispiele: ['', ''], selten: true },
  'vertrag.quartalsbeitrag': { kopf: 'Quartalsbeitrag', bedeutung: 'Bruttobeitrag im Vierteljahr.', formen: betrag, beispiele: ['', ''], selten: true },
  'vertrag.halbjahresbeitrag': { kopf: 'Halbjahresbeitrag', bedeutung: 'Bruttobeitrag im halben Jahr.', formen: betrag, beispiele: ['', ''], selten: true },
  'vertrag.versicherungssumme': { kopf: 'Versicherungssumme', bedeutung: 'Summe oder Leistung des Vertrags.', formen: betrag, beispiele: ['10.000.000', '5.000.000'] },
  'vertrag.selbstbeteiligung': { kopf: 'Selbstbeteiligung', bedeutung: 'Anteil des Kunden je Schaden.', formen: betrag, beispiele: ['150,00', '500,00'] },
  'vertrag.vermittlernummer': { kopf: 'Vermittlernummer', bedeutung: 'Ihre Nummer bei der Gesellschaft.', formen: 'Ziffern und Buchstaben', beispiele: ['4711', '4711'] },
  'vertrag.lieferweg': { kopf: 'Maklerpool', bedeutung: 'Pool, über den der Vertrag läuft.', formen: 'Name des Pools oder „direkt“', beispiele: ['direkt', 'direkt'] },
  'vertrag.fremdvertrag': { kopf: 'Fremdvertrag', bedeutung: 'Ob der Vertrag nicht bei Ihnen liegt.', formen: 'ja, nein, x', beispiele: ['nein', 'nein'] },
  'vertrag.kennzeichen': { kopf: 'Kennzeichen', bedeutung: 'Amtliches Kennzeichen des Fahrzeugs.', formen: '„KS-AB 123“', beispiele: ['', ''] },
  'vertrag.versichertePerson': { kopf: 'Versicherte Person', bedeutung: 'Wer versichert ist, wenn es nicht der Kunde ist.', formen: text, beispiele: ['', ''] },
  'vertrag.versichertePersonGeburtsdatum': { kopf: 'Geburtsdatum VP', bedeutung: 'Geburtsdatum der versicherten Person.', formen: tag, beispiele: ['', ''], selten: true },
  'vertrag.risiko': { kopf: 'Versichertes Objekt', bedeutung: 'Gebäude, Fahrzeug oder Ort; kommt zu den weiteren Angaben.', formen: text, beispiele: ['', 'Werkstatt'], selten: true },
  'vertrag.bemerkung': { kopf: 'Vertragsnotiz', bedeutung: 'Notiz zum Vertrag.', formen: text, beispiele: ['', ''] },
};
