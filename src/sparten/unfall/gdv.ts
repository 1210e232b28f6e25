// GDV 030: 0220.030 per person or group, 0230.030 further benefits.
import { jaNeinWerte, zuordne } from '../sparte-anlegen.ts';

const max = 'max' as const;
const umfang = {
  '1': '24h',
  '2': 'beruf',
  '3': 'beruf-weg',
  '4': 'weg',
  '5': 'freizeit',
  '6': 'ehrenamt',
  '9': 'sonstige',
};
/** The person's row, and the highest of all persons as the contract's own figure. */
const summe = (name: string) => [`versicherte.${name}`, { ziel: name, mehrfach: max }];

export const unfallZuordnungen = [
  ...zuordne('0210.030', 1, {
    Produktname: 'vertrag.produkt',
    Tarifbezeichnung: 'bedingungswerk',
    DynamikInProz: 'dynamikProzent',
    Beitragsrueckgewaehr: { ziel: 'beitragsrueckgewaehr', werte: jaNeinWerte },
  }),
  ...zuordne('0220.030', 1, {
    BezeichnungPersonengruppe: 'versicherte.gruppe',
    AnzVpProPersonengruppe: 'versicherte.anzahl',
    NameVp: ['person.name', 'versicherte.name'],
    VornameVp: 'person.vorname',
    GeburtsdatumVp: 'person.geburtsdatum',
    BerufText: ['person.bemerkung', 'versicherte.beruf'],
    Gefahrengruppe: 'versicherte.gefahrengruppe',
    Deckungsumfang: { ziel: 'deckungsumfang', werte: umfang },
    BeitragProVpOderProPersonengruppeInWE: 'versicherte.beitragCents',
  }),
  ...zuordne('0220.030', 2, {
    Tod: summe('todesfallsummeCents'),
    Invaliditaet: summe('invaliditaetssummeCents'),
    ProzentsatzProgressiveInvaliditaet: summe('progressionProzent'),
    KennungGliedertaxe: { ziel: 'gliedertaxe', werte: { '0': 'normal', '1': 'erhoeht', '2': 'geaendert' } },
    Tagegeld1: summe('tagegeldCents'),
    BeginnTagegeld1AbTag: 'versicherte.tagegeldAbTag',
    Krankenhaustagegeld: summe('krankenhaustagegeldCents'),
    Uebergangsentschaedigung: summe('uebergangsleistungCents'),
    FesteRente: [
      { ziel: 'versicherte.unfallrenteMonatCents', durch: 12 },
      { ziel: 'unfallrenteMonatCents', durch: 12, mehrfach: max },
    ],
    Bergungskosten: summe('bergungskostenCents'),
    KosmetischeOperationen: summe('kosmetischeOperationenCents'),
    Genesungsgeld: summe('genesungsgeldCents'),
    Heilkost: summe('heilkostenCents'),
    Kurkost: summe('kurkostenCents'),
  }),
  ...zuordne('0220.030', 9, {
    BezugsberechtigtImLeistungsfall: 'bezugsrechte.kennung',
    SonstigerBezugsberechtigterImLeistungsfall: 'bezugsrechte.imLeistungsfall',
    BezugsrechtanteilImLeistungsfall: 'bezugsrechte.anteilLeistungsfallProzent',
    UnwiderruflichesBezugsrechtImLeistungsfall: { ziel: 'bezugsrechte.unwiderruflich', werte: jaNeinWerte },
    GeburtsdatumBezugsberechtigtenPerson: 'bezugsrechte.geburtsdatum',
  }),
  ...zuordne('0230.030', 1, {
    BezeichnungLeistung: 'weitereLeistungen.bezeichnung',
    LeistungInWE: 'weitereLeistungen.summeCents',
    BeginnZahlungAbTag: 'weitereLeistungen.abTag',
    BeitragInWE: 'weitereLeistungen.beitragCents',
  }),
];

const person = 'LfdNrVersichertenPersonVpPersonengruppe';
export const unfallZeilen = {
  person: [person],
  versicherte: [person],
  bezugsrechte: [person, 'LfdNrSatzart'],
  weitereLeistungen: [person, 'ArtLeistung', 'LaufendeNrZurArtLeistung'],
};
