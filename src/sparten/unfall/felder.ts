// Fields of the accident lines (GDV 030).
import { geld, gruppe, jaNein, liste, prozent, tag, text, wahl, zahl } from '../felder.ts';

const leistungen = [
  geld('invaliditaetssummeCents', 'Invalidität (Grundsumme)'),
  prozent('progressionProzent', 'Progression'),
  geld('todesfallsummeCents', 'Todesfall'),
  geld('unfallrenteMonatCents', 'Unfallrente im Monat'),
  geld('tagegeldCents', 'Tagegeld'),
  geld('krankenhaustagegeldCents', 'Krankenhaustagegeld'),
  geld('uebergangsleistungCents', 'Übergangsleistung'),
  geld('bergungskostenCents', 'Bergungskosten'),
  geld('kosmetischeOperationenCents', 'Kosmetische Operationen'),
  geld('genesungsgeldCents', 'Genesungsgeld'),
  geld('heilkostenCents', 'Heilkosten'),
  geld('kurkostenCents', 'Kurkosten'),
];

export const unfallLeistungen = gruppe('Leistungen', leistungen);

export const unfallMerkmale = gruppe('Merkmale', [
  wahl('gliedertaxe', 'Gliedertaxe', { normal: 'normal', erhoeht: 'erhöht', geaendert: 'geändert' }),
  wahl('deckungsumfang', 'Geltung', {
    '24h': 'rund um die Uhr',
    beruf: 'nur Beruf',
    'beruf-weg': 'Beruf und Weg',
    weg: 'nur Weg',
    freizeit: 'Freizeit',
    ehrenamt: 'Ehrenamt',
    sonstige: 'sonstige',
  }),
  prozent('dynamikProzent', 'Dynamik'),
  jaNein('beitragsrueckgewaehr', 'Mit Beitragsrückgewähr'),
]);

export const versicherte = gruppe('Versicherte Personen', [
  liste('versicherte', 'Versicherte Personen', [
    text('name', 'Name'),
    text('gruppe', 'Personengruppe'),
    zahl('anzahl', 'Anzahl Personen'),
    text('beruf', 'Beruf'),
    text('gefahrengruppe', 'Gefahrengruppe'),
    ...leistungen,
    zahl('tagegeldAbTag', 'Tagegeld ab Tag'),
    geld('beitragCents', 'Beitrag'),
  ]),
  liste('bezugsrechte', 'Bezugsberechtigte', [
    text('imLeistungsfall', 'Name'),
    tag('geburtsdatum', 'Geboren'),
    prozent('anteilLeistungsfallProzent', 'Anteil'),
    jaNein('unwiderruflich', 'Unwiderruflich'),
    text('kennung', 'Kennung'),
  ]),
  liste('weitereLeistungen', 'Weitere Leistungen', [
    text('bezeichnung', 'Leistung'),
    geld('summeCents', 'Summe'),
    zahl('abTag', 'ab Tag'),
    geld('beitragCents', 'Beitrag'),
  ]),
]);
