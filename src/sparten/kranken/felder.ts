// Fields of the health lines (GDV 020).
import { geld, gruppe, jaNein, liste, prozent, tag, text, wahl, zahl } from '../felder.ts';

export const tarife = gruppe('Tarife', [
  liste('tarife', 'Tarife', [
    text('tarif', 'Tarif'),
    text('leistung', 'Leistung'),
    zahl('leistungAbTag', 'Leistung ab Tag'),
    tag('beginn', 'Beginn'),
    tag('ablauf', 'Ablauf'),
    geld('beitragCents', 'Beitrag'),
    geld('risikozuschlagCents', 'Risikozuschlag'),
    prozent('risikozuschlagProzent', 'Risikozuschlag in Prozent'),
    geld('selbstbeteiligungCents', 'Selbstbeteiligung'),
    prozent('selbstbeteiligungProzent', 'Selbstbeteiligung in Prozent'),
    text('person', 'Person'),
  ]),
]);

export const voll = gruppe('Leistungen', [
  geld('selbstbeteiligungCents', 'Selbstbeteiligung im Jahr'),
  wahl('unterbringung', 'Unterbringung im Krankenhaus', {
    einbett: 'Einbettzimmer',
    zweibett: 'Zweibettzimmer',
    mehrbett: 'Mehrbettzimmer',
  }),
  jaNein('chefarzt', 'Chefarztbehandlung'),
  prozent('zahnersatzProzent', 'Zahnersatz'),
  prozent('zahnbehandlungProzent', 'Zahnbehandlung'),
  jaNein('beitragsentlastung', 'Beitragsentlastung im Alter'),
  geld('beitragsentlastungMonatCents', 'Entlastung ab Alter 65 im Monat'),
]);

export const beihilfeFelder = gruppe('Beihilfe', [
  prozent('beihilfesatzProzent', 'Versicherter Satz'),
  jaNein('beihilfeergaenzung', 'Beihilfeergänzungstarif'),
  text('beihilfetraeger', 'Beihilfeträger'),
]);

export const tagegeld = gruppe('Tagegeld', [
  geld('tagessatzCents', 'Tagessatz'),
  zahl('leistungAbTag', 'Leistung ab Tag'),
]);

export const zusatz = gruppe('Leistungen', [
  prozent('erstattungProzent', 'Erstattung'),
  geld('jahreshoechstleistungCents', 'Höchstleistung im Jahr'),
  jaNein('wartezeitEntfaellt', 'Wartezeit entfällt'),
]);

export const person = gruppe('Versicherte Personen', [
  text('versicherteGruppe', 'Versicherter Personenkreis'),
]);
