// A GDV delivery of one insurer out of invented Akten: per contract the address, the frame, the details.
import type { Kunde } from '#domain/kunde.ts';
import type { Zahlweise } from '#domain/geld.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { createGdvDatei } from '#formats/gdv/index.ts';
import type { GdvKopf, NeuerSatz, Wert } from '#formats/gdv/index.ts';
import { findSparte } from '#sparten/index.ts';
import type { Akte } from './bestand.ts';
import { detailsaetze } from './gdv-details.ts';

type Werte = Record<string, Wert>;

const anrede: Readonly<Record<string, string>> = { herr: '1', frau: '2', firma: '3', familie: '4' };
const geschlecht: Readonly<Record<string, string>> = { herr: '1', frau: '2', firma: '0' };
const familienstand: Readonly<Record<string, string>> = {
  ledig: '1',
  verheiratet: '2',
  geschieden: '3',
  verwitwet: '4',
  partnerschaft: '6',
  lebenspartnerschaft: '7',
};
const rechtsform: Readonly<Record<string, string>> = {
  GbR: '02',
  OHG: '03',
  KG: '04',
  GmbH: '05',
  'GmbH & Co. KG': '07',
  AG: '09',
  'e. V.': '10',
  eG: '12',
};
const kommunikation: Readonly<Record<string, string>> = {
  privat: '10',
  geschaeftlich: '20',
  mobil: '30',
  fax: '40',
};
const zahlungsweise: Readonly<Record<Zahlweise, string>> = {
  jaehrlich: '1',
  halbjaehrlich: '2',
  vierteljaehrlich: '4',
  einmalig: '6',
  monatlich: '8',
};
const status: Readonly<Record<string, string>> = {
  aktiv: '1',
  ruhend: '3',
  storniert: '4',
  beitragsfrei: '6',
};

/** Cuts a long name between words, so that both parts fit their 30 bytes. */
const teileName = (name: string): [string, string] => {
  if (name.length <= 30) return [name, ''];
  const bruch = name.lastIndexOf(' ', 30);
  return [name.slice(0, bruch), name.slice(bruch + 1, bruch + 31)];
};

const ohneLeere = (felder: Readonly<Record<string, Wert | undefined>>): Werte =>
  Object.fromEntries(Object.entries(felder).filter(([, wert]) => wert !== undefined && wert !== '')) as Werte;

const adresse = (kunde: Kunde): Werte => {
  const [anschrift] = kunde.anschriften;
  const [name1, name2] = teileName(kunde.firma ?? kunde.nachname ?? '');
  return ohneLeere({
    Anredeschluessel: anrede[kunde.anrede ?? ''] ?? '0',
    Name1: name1,
    Name2: name2,
    Name3: kunde.vorname,
    Titel: kunde.titel,
    LKZ: 'D',
    PLZ: anschrift?.plz,
    Ort: anschrift?.ort?.slice(0, 25),
    Str: anschrift?.strasse,
    Geburtsdatum: kunde.geburtsdatum,
    Adresskennzeichen: '01',
    Geschlecht: geschlecht[kunde.anrede ?? ''],
  });
};

const erreichbarkeit = (kunde: Kunde): Werte => {
  const nummern = kunde.telefonnummern.slice(0, 4).flatMap(({ nummer, art }, i) => [
    [`Kommunikationstyp${i + 1}`, kommunikation[art ?? ''] ?? '21'],
    [`KommunikationsNr${i + 1}`, nummer],
  ]);
  return ohneLeere({
    PersonenKundenNrVermittlers: kunde.kundennummer,
    Familienstand: familienstand[kunde.fakten.familienstand ?? ''],
    ...Object.fromEntries(nummern),
  });
};

const weiteres = (kunde: Kunde): Werte =>
  ohneLeere({
    ...(kunde.emails[0] ? { Kommunikationstyp5: '50', KommunikationsNr5: kunde.emails[0].adresse } : {}),
    Rechtsform: kunde.art === 'person' ? '01' : (rechtsform[kunde.rechtsform ?? ''] ?? '99'),
  });

const bank = (kunde: Kunde): Werte =>
  ohneLeere({
    IBAN1: kunde.bankverbindungen[0]?.iban,
    NameKreditinstituts1: kunde.bankverbindungen[0]?.bank,
  });

const partner = (kunde: Kunde): NeuerSatz[] => {
  const felder = [adresse(kunde), erreichbarkeit(kunde), weiteres(kunde), bank(kunde)];
  return felder.flatMap((werte, i) =>
    i < 2 || Object.keys(werte).length > 0 ? [{ satz: '0100', td: i + 1, felder: werte }] : [],
  );
};

const cents = (wert: number | undefined): Wert => ({ wert: wert ?? 0, stellen: 2 });

/** Amounts of 0200 are per payment ("gemaess Zahlungsweise"). */
const vertragssaetze = (vertrag: Vertrag): NeuerSatz[] => {
  const raten = vertrag.beitragCents
    ? Math.round((vertrag.jahresbeitragCents ?? 0) / vertrag.beitragCents)
    : 1;
  const netto = Math.round((vertrag.nettoJahresbeitragCents ?? 0) / Math.max(1, raten));
  return [
    {
      satz: '0200',
      td: 1,
      felder: ohneLeere({
        Inkassoart: '2',
        Vertragsbeginn: vertrag.beginn,
        Vertragsablauf: vertrag.ablauf,
        Hauptfaelligkeit:
          vertrag.hauptfaelligkeit && `${(vertrag.ablauf ?? '2027').slice(0, 4)}-${vertrag.hauptfaelligkeit}`,
        Zahlungsweise: zahlungsweise[vertrag.zahlweise ?? 'jaehrlich'],
        Vertragsstatus: status[vertrag.lieferstatus ?? ''] ?? '1',
        Abgangsdatum: vertrag.stornoAm,
        Waehrungsschluessel: vertrag.waehrung,
        GesbeitragNettoInWE: cents(netto),
      }),
    },
    {
      satz: '0200',
      td: 2,
      felder: ohneLeere({
        GesbeitragBruttoInWE: cents(vertrag.beitragCents),
        Produktname: vertrag.produkt?.slice(0, 20),
      }),
    },
  ];
};

/** Records of all contracts in these Akten whose Sparte has a GDV code. */
export function* gdvSaetze(akten: Iterable<Akte>): Generator<NeuerSatz> {
  for (const { kunde, vertraege } of akten)
    for (const vertrag of vertraege) {
      const sparte = findSparte(vertrag.sparte);
      if (!sparte.gdv) continue;
      const rahmen = { VsNr: vertrag.versicherungsscheinnummer ?? null, Sparte: sparte.gdv };
      for (const satz of [...partner(kunde), ...vertragssaetze(vertrag)])
        yield { satz: satz.satz, td: satz.td, felder: Object.assign({}, rahmen, satz.felder) };
      yield* detailsaetze(sparte, { kunde, vertrag });
    }
}

/** A whole delivery, record by record. */
export const renderGdv = (kopf: GdvKopf, akten: Iterable<Akte>): Generator<Uint8Array> =>
  createGdvDatei(kopf, gdvSaetze(akten));
