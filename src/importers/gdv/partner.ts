// Satz 0100 (Adressteil): a partner of a contract with part, name, address, connections and bank accounts.
import { isTeilTag } from '#domain/datum.ts';
import type { Hinweis } from '#domain/hinweis.ts';
import { isIban, normalisiereIban } from '#domain/iban.ts';
import { isEmail } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import { elementSchluessel } from '#domain/flach.ts';
import type { Fundstelle, Nachweis } from '#domain/vorschlag.ts';
import { feldText } from '#formats/gdv/index.ts';
import {
  anreden,
  emailarten,
  familienstaende,
  genauereTypen,
  laender,
  rechtsformPerson,
  telefonarten,
} from './codes.daten.ts';
import { ohneLeere } from './ohne-leere.ts';
import { createStellen, markiere, nimm, nimmText, stelle, wertVon } from './teil.ts';
import type { Teil } from './teil.ts';

/** `rolle` is the Partnerrolle of Anlage 7 reduced to 1-30; 1 and 0 (not stated) are the holder. */
export type Partner = {
  readonly rolle: number;
  readonly rollenText: string;
  readonly kunde: Kunde;
  readonly nachweis: Nachweis;
};

type Bau = {
  readonly teile: readonly Teil[];
  /** The first Teildatensatz of each number. */
  readonly nachNummer: readonly (Teil | undefined)[];
  readonly stellen: Record<string, Fundstelle>;
  readonly melde: (hinweis: Hinweis) => void;
};

const ordne = (teile: readonly Teil[]): (Teil | undefined)[] => {
  const nachNummer: (Teil | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined];
  for (const teil of teile) nachNummer[teil.td.td] ??= teil;
  return nachNummer;
};

const td = (bau: Bau, nummer: number): Teil | undefined => bau.nachNummer[nummer];

const text = (bau: Bau, teil: Teil | undefined, name: string, ziel?: string): string | undefined => {
  const wert = nimmText(teil, name);
  if (teil && wert !== undefined && ziel) bau.stellen[ziel] = stelle(teil, name);
  return wert;
};

const firmenwort =
  /\b(gmbh|mbh|ag|kg|ohg|gbr|ug|e\.? ?v\.?|e\.? ?g\.?|kgaa|se|partg|verein|stiftung|kirchengemeinde|gemeinde|stadt|weg|genossenschaft|erbengemeinschaft|inh\.?)\b/i;

const isFirma = (t1: Teil | undefined, t3: Teil | undefined, name: string): boolean => {
  const anrede = wertVon(t1, 'Anredeschluessel');
  const rechtsform = wertVon(t3, 'Rechtsform');
  if (anrede === '3' || anrede === '6') return true;
  if (anrede !== undefined && anrede !== '0') return false;
  if (typeof rechtsform === 'string' && !rechtsformPerson.has(rechtsform)) return true;
  const person = wertVon(t1, 'Geburtsdatum') !== undefined || wertVon(t1, 'Name3') !== undefined;
  return !person && (wertVon(t1, 'Geschlecht') === '0' || firmenwort.test(name));
};

const titelVorn = /^((?:(?:prof|dr|dipl|ing|med|rer|nat|jur|h\.? ?c|mag|mba)\b\.?[ -]*)+)(?=\p{L}{2})/iu;

const titelTrenner = /[ .-]/;
const titelIn = (text: string): string | undefined =>
  titelTrenner.test(text) ? titelVorn.exec(text)?.[1] : undefined;
const ohneTitel = (text: string): string =>
  (titelTrenner.test(text) ? text.replace(titelVorn, '') : text).trim();

/** Names as people say them: a comma divides, a title in front is no name. */
const namensteile = (name1: string, name2: string | undefined, name3: string | undefined) => {
  const [nach = '', vor = ''] = name3 || name2 ? [name1] : name1.split(/,\s*/, 2);
  const vorname = name3 ?? (vor || name2);
  const titel = titelIn(nach) ?? titelIn(vorname ?? '');
  return {
    nachname: ohneTitel(nach) || undefined,
    vorname: (vorname && ohneTitel(vorname)) || undefined,
    namenszusatz: name3 ? name2 : undefined,
    titel: titel?.trim(),
  };
};

/** 0 says "none", as of a firm. */
const geschlechter: Readonly<Record<string, 'herr' | 'frau' | null>> = {
  '0': null,
  '1': 'herr',
  '2': 'frau',
};

const leseName = (bau: Bau): Partial<Kunde> & Pick<Kunde, 'art'> => {
  const t1 = td(bau, 1);
  const namen = ['Name1', 'Name2', 'Name3'].map((feld) => text(bau, t1, feld));
  const gesagt = nimm(t1, 'Anredeschluessel', (wert) => anreden[String(wert)]);
  if (isFirma(t1, td(bau, 3), namen.filter(Boolean).join(' '))) {
    const firma = namen.filter(Boolean).join(' ');
    nimm(t1, 'Geschlecht', (wert) => (geschlechter[String(wert)] === null ? null : undefined));
    if (t1) bau.stellen['firma'] = stelle(t1, 'Name1');
    return { art: 'firma', anrede: 'firma', ...(firma ? { firma } : {}) };
  }
  const anrede = gesagt ?? nimm(t1, 'Geschlecht', (wert) => geschlechter[String(wert)]) ?? undefined;
  // One that contradicts the Anrede stays readable.
  nimm(t1, 'Geschlecht', (wert) => ([null, anrede].includes(geschlechter[String(wert)]) ? null : undefined));
  const { titel, ...rest } = namensteile(namen[0] ?? '', namen[1], namen[2]);
  if (t1) {
    bau.stellen['nachname'] = stelle(t1, 'Name1');
    bau.stellen['vorname'] = stelle(t1, namen[2] ? 'Name3' : namen[1] ? 'Name2' : 'Name1');
  }
  return {
    art: 'person',
    anrede: anrede === 'firma' ? undefined : anrede,
    titel: text(bau, t1, 'Titel', 'titel') ?? titel,
    ...rest,
  };
};

const landVon = (t1: Teil | undefined): string =>
  nimm(t1, 'LKZ', (wert) => laender[String(wert).toUpperCase()]) ?? 'DE';

const leseAnschriften = (bau: Bau): Kunde['anschriften'] => {
  const t1 = td(bau, 1);
  if (!t1) return [];
  const [plz, ort, strasse, postfach] = ['PLZ', 'Ort', 'Str', 'Postfach'].map((feld) => text(bau, t1, feld));
  if (!plz && !ort && !strasse && !postfach) return [];
  const land = landVon(t1);
  const orte = { ...(plz ? { plz } : {}), ...(ort ? { ort } : {}), land };
  const haupt = { ...(strasse ? { strasse } : {}), ...orte };
  const liste: Kunde['anschriften'] = strasse || ((plz || ort) && !postfach) ? [haupt] : [];
  if (postfach) liste.push({ strasse: `Postfach ${postfach}`, ...orte, art: 'post' });
  for (const anschrift of liste)
    bau.stellen[`anschriften:${elementSchluessel(anschrift)}`] = stelle(
      t1,
      anschrift.art ? 'Postfach' : 'Str',
    );
  return liste;
};

const odd = (bau: Bau, teil: Teil, feld: string, code: string, satz: string): void => {
  const { roh = '' } = stelle(teil, feld);
  bau.melde({
    code,
    schwere: 'warnung',
    text: `${satz}: "${roh}"`,
    zeile: teil.td.zeile,
    satz: teil.td.satz,
    feld,
    wert: roh,
  });
};

type Verbindungen = Pick<Kunde, 'telefonnummern' | 'emails'>;

type Verbindungsfelder = { readonly nummer: string; readonly typ: string };
const verbindungsfelder: readonly Verbindungsfelder[] = [1, 2, 3, 4, 5, 6, 7].map((nr) => ({
  nummer: `KommunikationsNr${nr}`,
  typ: `Kommunikationstyp${nr}`,
}));

/** Three digits, two of them side by side. */
const wieNummer = /\d\d\D*\d|\d\D+\d\d/;

/** One pair of Kommunikationstyp and number; what fits neither stays among the other values. */
const leseVerbindung = (
  bau: Bau,
  teil: Teil,
  { nummer: feld, typ: typfeld }: Verbindungsfelder,
  ziel: Verbindungen,
): void => {
  const typ = String(wertVon(teil, typfeld) ?? '');
  const wert = String(wertVon(teil, feld) ?? '');
  if (wert === '') return;
  const fertig = (liste: 'telefonnummern' | 'emails', element: object): void => {
    markiere(teil, feld);
    if (!genauereTypen.has(typ)) markiere(teil, typfeld);
    bau.stellen[`${liste}:${elementSchluessel(element)}`] = stelle(teil, feld);
  };
  if (emailarten[typ] !== undefined || /@|\((a|at)\)/.test(wert)) {
    const adresse = wert.toLowerCase().replace(/\s*[([](a|at|ät)[)\]]\s*/, '@');
    if (!isEmail(adresse))
      return odd(bau, teil, feld, 'email-ungueltig', 'Die E-Mail-Adresse ist nicht vollständig');
    const email = { adresse, art: emailarten[typ] ?? ('sonstige' as const) };
    ziel.emails.push(email);
    return fertig('emails', email);
  }
  if ((typ.startsWith('6') && typ.length === 2) || !wieNummer.test(wert)) return;
  const telefon = { nummer: wert, art: telefonarten[typ] ?? ('sonstige' as const) };
  ziel.telefonnummern.push(telefon);
  fertig('telefonnummern', telefon);
};

const leseVerbindungen = (bau: Bau): Verbindungen => {
  const ziel: Verbindungen = { telefonnummern: [], emails: [] };
  for (const nummer of [2, 3])
    for (const teil of bau.teile)
      if (teil.td.td === nummer)
        for (const felder of verbindungsfelder)
          if (wertVon(teil, felder.nummer) !== undefined) leseVerbindung(bau, teil, felder, ziel);
  return ziel;
};

const nurNullen = /^0*$/;

const leseIban = (bau: Bau, teil: Teil | undefined, feld: string): string | undefined => {
  const roh = wertVon(teil, feld);
  if (!teil || typeof roh !== 'string' || nurNullen.test(roh)) return undefined;
  if (isIban(roh)) return nimm(teil, feld, () => normalisiereIban(roh));
  odd(bau, teil, feld, 'iban-ungueltig', 'Die IBAN stimmt nicht');
  return undefined;
};

const nummer = (teil: Teil | undefined, feld: string): string | undefined => {
  const wert = wertVon(teil, feld);
  return wert === undefined || nurNullen.test(String(wert)) ? undefined : nimmText(teil, feld);
};

const bankfelderOf = (nr: number) => ({
  iban: `IBAN${nr}`,
  bic: `BIC${nr}`,
  bank: `NameKreditinstituts${nr}`,
  inhaber: `AbweichenderKontoinhaber${nr}`,
  kontonummer: `KontoNr${nr}`,
  blz: `Bankleitzahl${nr}`,
});
const bankfelder = { 1: bankfelderOf(1), 2: bankfelderOf(2) };

const leseBank = (bau: Bau, nr: 1 | 2): Kunde['bankverbindungen'] => {
  const [t2, t4, t5] = [td(bau, 2), td(bau, 4), td(bau, 5)];
  const [konten, ibanTeil] = nr === 1 ? [t2, t4] : [t4, t5];
  if (!konten && !ibanTeil) return [];
  const felder = bankfelder[nr];
  const bank: Kunde['bankverbindungen'][number] = ohneLeere({
    iban: leseIban(bau, ibanTeil, felder.iban),
    bic: nummer(t4, felder.bic),
    bank: nimmText(t4, felder.bank),
    inhaber: nimmText(konten, felder.inhaber),
    kontonummer: nummer(konten, felder.kontonummer),
    blz: nummer(konten, felder.blz),
  });
  if (!bank.iban && !bank.kontonummer) return Object.keys(bank).length > 0 ? [bank] : [];
  const [teil, feld] = bank.iban ? [ibanTeil, felder.iban] : [konten, felder.kontonummer];
  if (teil) bau.stellen[`bankverbindungen:${elementSchluessel(bank)}`] = stelle(teil, feld);
  return [bank];
};

const tag = (wert: unknown): string | undefined =>
  typeof wert === 'string' && isTeilTag(wert) ? wert : undefined;

const landText = (teil: Teil | undefined, feld: string): string | undefined =>
  nimm(teil, feld, (wert) =>
    nurNullen.test(String(wert)) ? undefined : ((teil && feldText(teil.td, feld)) ?? String(wert)),
  );

const lesePerson = (bau: Bau): Partial<Kunde> & Pick<Kunde, 'fakten'> => {
  const [, t1, t2, , t4, t5] = bau.nachNummer;
  const geburtsdatum = nimm(t1, 'Geburtsdatum', tag);
  if (t1 && geburtsdatum) bau.stellen['geburtsdatum'] = stelle(t1, 'Geburtsdatum');
  const familienstand = nimm(t2, 'Familienstand', (wert) => familienstaende[String(wert)]);
  if (t2 && familienstand) bau.stellen['fakten.familienstand'] = stelle(t2, 'Familienstand');
  return {
    geburtsdatum,
    staatsangehoerigkeit: landText(t1, 'Staatsangehoerigkeit'),
    geburtsname: text(bau, t4, 'Geburtsname', 'geburtsname'),
    geburtsort: text(bau, t5, 'Geburtsort', 'geburtsort'),
    fakten: familienstand ? { familienstand } : {},
  };
};

const rechtsform = (bau: Bau): string | undefined => {
  const t3 = td(bau, 3);
  return nimm(t3, 'Rechtsform', (wert) =>
    rechtsformPerson.has(String(wert)) ? undefined : ((t3 && feldText(t3.td, 'Rechtsform')) ?? String(wert)),
  );
};

const leseNummern = (bau: Bau, gesellschaft: string): Pick<Kunde, 'kundennummer' | 'fremdnummern'> => {
  const t2 = td(bau, 2);
  const eigene = nummer(t2, 'PersonenKundenNrVermittlers');
  const fremde = nummer(t2, 'PersonenKundenNrVersicherers');
  if (t2 && eigene) bau.stellen['kundennummer'] = stelle(t2, 'PersonenKundenNrVermittlers');
  const fremdnummern = fremde ? [{ gesellschaft, nummer: fremde }] : [];
  if (t2 && fremdnummern[0])
    bau.stellen[`fremdnummern:${elementSchluessel(fremdnummern[0])}`] = stelle(
      t2,
      'PersonenKundenNrVersicherers',
    );
  return { kundennummer: eigene, fremdnummern };
};

/**
 * Reads a partner from its Teildatensaetze 1-5. `gesellschaft` owns the customer number. Values without a home stay
 * unmarked in `teile`.
 */
export const lesePartner = (
  teile: readonly Teil[],
  gesellschaft: string,
  melde: (hinweis: Hinweis) => void,
): Partner => {
  const bau: Bau = { teile, nachNummer: ordne(teile), stellen: createStellen(), melde };
  const t1 = td(bau, 1);
  // Taken only where it says no more than "holder": who stands in for one keeps his role readable.
  nimm(t1, 'Adresskennzeichen', (wert) => (Number(wert) === 1 ? 1 : undefined));
  const code = Number(wertVon(t1, 'Adresskennzeichen') ?? 0);
  const rollenText = (t1 && feldText(t1.td, 'Adresskennzeichen')) ?? String(code);
  const name = leseName(bau);
  const { kundennummer, fremdnummern } = leseNummern(bau, gesellschaft);
  const { telefonnummern, emails } = leseVerbindungen(bau);
  const kunde: Kunde = ohneLeere({
    ...name,
    ...lesePerson(bau),
    rechtsform: rechtsform(bau),
    kundennummer,
    fremdnummern,
    tags: [],
    anschriften: leseAnschriften(bau),
    telefonnummern,
    emails,
    bankverbindungen: [...leseBank(bau, 1), ...leseBank(bau, 2)],
  });
  return {
    rolle: code > 0 ? ((code - 1) % 30) + 1 : 0,
    rollenText,
    kunde,
    nachweis: { zeile: teile[0]?.td.zeile ?? 0, felder: bau.stellen },
  };
};
