/**
 * A book of business without end, for benches and tests: the same seed gives the same records.
 *
 * One contract of each Sparte of the norm in turn, each with its partners (0100 TD 1-5), 0200, all Saetze of the Sparte
 * once, premium with its parts (0400, 0410) and a claim (0500). Two thirds of all fields are filled. A customer has one
 * to four contracts in a row, and his records are the same in each, as insurers write them; he is the holder of all. One
 * customer in eight is a firm; of the others every third has somebody else in his contracts: insured, payer or driver.
 * Addresses, connections and accounts are such as an importer accepts; of a hundred IBANs one is mistyped. Amounts of
 * 0400 and 0410 agree.
 */
import type { Wert } from './feld.ts';
import { SATZARTEN, type Layout } from './layout.ts';
import { createMusterSatz, createZufall, NAMEN, pad } from './muster.ts';
import type { NeuerSatz } from './write-saetze.ts';

type Zufall = (n: number) => number;
type Felder = Readonly<Record<string, Wert>>;
/** Values of a Satz by the number of the Teildatensatz; they replace those of its random record. */
type Vorgabe = Readonly<Record<number, Felder>>;

const VORNAMEN_HERR = [
  'Jürgen',
  'Björn',
  'Thomas',
  'Ali',
  'Götz',
  'Karl-Heinz',
  'Uwe',
  'Jörg',
  'Marek',
  'Paul',
];
const VORNAMEN_FRAU = [
  'Käthe',
  'Özlem',
  'Sabine',
  'Jördis',
  'Anna-Lena',
  'Ute',
  'Gül',
  'Bärbel',
  'Mia',
  'Eva',
];
const FIRMEN = ['Bäckerei {} GmbH', '{} & Söhne OHG', 'Malerbetrieb {}', '{} Logistik AG', 'Gärtnerei {} KG'];
const STRASSEN = ['Lindenstraße', 'Am Mühlgraben', 'Goethestr.', 'Hauptstraße', 'Große Gasse', 'Kirchweg'];
const ORTE = ['Köln', 'München', 'Görlitz', 'Düren', 'Halle', 'Fürth', 'Lübeck', 'Ulm', 'Gießen', 'Jena'];
/** Invented banks: codes that begin with 9 are not given out. */
const BANKEN: readonly (readonly [name: string, bic: string, blz: string])[] = [
  ['Beispielbank', 'BEIBDE33MWA', '90000001'],
  ['Lindenbank', 'LINDDE33MWB', '90000002'],
  ['Hafensparkasse', 'HAFEDE33MWC', '90000003'],
  ['Bank am Mühlgraben', 'BAMUDE33MWD', '90000004'],
];

const eins = (liste: readonly string[], zufall: Zufall): string => liste[zufall(liste.length)] ?? '';

/** Check digits by ISO 7064 mod 97-10: the country's letters count as 13 and 14, the check digits as 00. */
const pruefziffern = (bban: string): string => pad(Number(98n - (BigInt(`${bban}131400`) % 97n)), 2);

/** Account, bank and IBAN of one account; `nr` is its place in the records. */
const konto = (zufall: Zufall) => {
  const [bank = '', bic = '', blz = ''] = BANKEN[zufall(BANKEN.length)] ?? [];
  const nummer = pad(1_000_000 + zufall(8_999_999), 10);
  const bban = blz + nummer;
  const iban = `DE${zufall(100) === 0 ? '00' : pruefziffern(bban)}${bban}`;
  return { bank, bic, blz, nummer, iban };
};

type Name = { readonly anrede: string; readonly name: string; readonly vorname: string };

const person = (zufall: Zufall, name = eins(NAMEN, zufall)): Name => {
  const anrede = zufall(2) === 0 ? '1' : '2';
  return { anrede, name, vorname: eins(anrede === '1' ? VORNAMEN_HERR : VORNAMEN_FRAU, zufall) };
};
const firma = (zufall: Zufall): Name => ({
  anrede: '3',
  name: eins(FIRMEN, zufall).replace('{}', eins(NAMEN, zufall)),
  vorname: '',
});

const geburtstag = (zufall: Zufall): string =>
  `${1940 + zufall(66)}-${pad(1 + zufall(12), 2)}-${pad(1 + zufall(28), 2)}`;

const anschrift = (zufall: Zufall): Felder => ({
  Str: `${eins(STRASSEN, zufall)} ${1 + zufall(180)}`,
  PLZ: pad(10_000 + zufall(89_999), 5),
  Ort: eins(ORTE, zufall),
  LKZ: 'D',
});

/** TD 1: who somebody is. */
const wer = ({ anrede, name, vorname }: Name, rolle: string, wo: Felder, zufall: Zufall): Felder => ({
  Anredeschluessel: anrede,
  Name1: name,
  Name2: '',
  Name3: vorname,
  Titel: anrede !== '3' && zufall(20) === 0 ? 'Dr.' : '',
  Postfach: '',
  Geburtsdatum: anrede === '3' ? null : geburtstag(zufall),
  Geschlecht: anrede === '3' ? '0' : anrede,
  Adresskennzeichen: rolle,
  ...wo,
});

/** TD 2 to 5: numbers, connections and accounts of a holder. */
const weiteres = ({ anrede, name }: Name, kunde: number, zufall: Zufall): Vorgabe => {
  const [erstes, zweites] = [konto(zufall), konto(zufall)];
  const telefon = (vorwahl: string): string => `${vorwahl}${100_000 + zufall(899_999)}`;
  return {
    2: {
      PersonenKundenNrVersicherers: `K${pad(kunde, 8)}`,
      PersonenKundenNrVermittlers: `M${pad(kunde, 6)}`,
      KontoNr1: erstes.nummer,
      Bankleitzahl1: erstes.blz,
      AbweichenderKontoinhaber1: '',
      Kommunikationstyp1: '10',
      KommunikationsNr1: telefon('0221 '),
      Kommunikationstyp2: '30',
      KommunikationsNr2: telefon('0171 '),
      Kommunikationstyp3: '',
      KommunikationsNr3: '',
      Kommunikationstyp4: '40',
      KommunikationsNr4: telefon('0221 '),
    },
    3: {
      Kommunikationstyp5: '51',
      KommunikationsNr5: `kunde${kunde}@beispiel.de`,
      Kommunikationstyp6: '',
      KommunikationsNr6: '',
      Kommunikationstyp7: '',
      KommunikationsNr7: '',
      Rechtsform: anrede === '3' ? '05' : '01',
    },
    4: {
      Geburtsname: anrede === '2' && zufall(3) === 0 ? eins(NAMEN, zufall) : '',
      NameKreditinstituts1: erstes.bank,
      BIC1: erstes.bic,
      IBAN1: erstes.iban,
      KontoNr2: zweites.nummer,
      Bankleitzahl2: zweites.blz,
      AbweichenderKontoinhaber2: name,
      NameKreditinstituts2: zweites.bank,
      BIC2: zweites.bic,
    },
    5: { IBAN2: zweites.iban, Geburtsort: eins(ORTE, zufall) },
  };
};

/** Insured person, payer, driver. */
const WEITERE_ROLLEN = ['09', '03', '12'];

const euro = (wert: number): Wert => ({ wert, stellen: 2 });

/** 0400 and its part 0410 with the same amounts. */
const inkasso = (zufall: Zufall): Readonly<Record<string, Vorgabe>> => {
  const netto = 1000 + zufall(90_000);
  const steuer = Math.round(netto * 0.19);
  const courtage = Math.round(netto * 0.1);
  const gesamt = {
    GesbeitragNettoInWE: euro(netto),
    VerssteuerInWE: euro(steuer),
    GebuehrInWE: euro(0),
    GesbeitragBruttoInWE: euro(netto + steuer),
    GesProvisionsbetragInWE: euro(courtage),
    Waehrungsschluessel: 'EUR',
  };
  const teil = {
    TeilspartenbeitragNettoInWE: euro(netto),
    TeilspartensteuerInWE: euro(steuer),
    ProvPflichtBetrag1InWE: euro(netto),
    TeilspartenProvBetrag1InWE: euro(courtage),
    TeilspartenProvBetrag2InWE: euro(0),
    TeilspartenProvBetrag3InWE: euro(0),
  };
  return { '0400': { 1: gesamt }, '0410': { 1: teil } };
};

const SPARTEN_SAETZE = [...SATZARTEN.values()].filter((s) => s.sparten.length > 0);
const ALLGEMEIN = ['0400', '0410', '0500'];

const layoutsOf = (satz: string): readonly Layout[] => SATZARTEN.get(satz)?.layouts ?? [];

/** Random records of these Saetze with the values given for them. */
const createSaetze = (
  namen: readonly string[],
  vertrag: { readonly sparte: string; readonly vsNr: string },
  vorgaben: Readonly<Record<string, Vorgabe>>,
  zufall: Zufall,
): NeuerSatz[] =>
  namen.flatMap(layoutsOf).map((layout) => {
    const satz = createMusterSatz(layout, vertrag.sparte, vertrag.vsNr, zufall);
    return { ...satz, felder: { ...satz.felder, ...vorgaben[layout.satz]?.[layout.td] } };
  });

/** The records 0100 of a customer and of who else belongs to his contracts; the same in each of them. */
const createPartner = (nummer: number, zufall: Zufall): NeuerSatz[] => {
  const name = zufall(8) === 0 ? firma(zufall) : person(zufall);
  const wo = anschrift(zufall);
  const leer = { sparte: '', vsNr: '' };
  const saetze = { 1: wer(name, '01', wo, zufall), ...weiteres(name, nummer, zufall) };
  const er = createSaetze(['0100'], leer, { '0100': saetze }, zufall);
  if (name.anrede === '3' || zufall(3) > 0) return er;
  const zweiter = { 1: wer(person(zufall, name.name), eins(WEITERE_ROLLEN, zufall), wo, zufall) };
  return [...er, ...createSaetze(['0100'], leer, { '0100': zweiter }, zufall).slice(0, 1)];
};

/** Records of contracts without end, as the head of this file describes them. */
export function* createMusterBestand(seed: number): Generator<NeuerSatz> {
  const zufall = createZufall(seed);
  const sparten = [...new Set(SPARTEN_SAETZE.flatMap((s) => s.sparten))].sort();
  let partner: NeuerSatz[] = [];
  let vertraege = 0;
  for (let nummer = 1; ; nummer++) {
    if (vertraege === 0) [partner, vertraege] = [createPartner(nummer, zufall), 1 + zufall(4)];
    vertraege--;
    const sparte = sparten[nummer % sparten.length] ?? '010';
    const vsNr = `V${pad(nummer, 10)}`;
    for (const satz of partner) yield { ...satz, felder: { ...satz.felder, Sparte: sparte, VsNr: vsNr } };
    const eigene = SPARTEN_SAETZE.filter((s) => s.sparten[0] === sparte || s.satz.endsWith(`.${sparte}`));
    const saetze = ['0200', ...eigene.map((s) => s.satz), ...ALLGEMEIN];
    yield* createSaetze(saetze, { sparte, vsNr }, inkasso(zufall), zufall);
  }
}
