// The customer of a row.
import { isTeilTag } from '#domain/datum.ts';
import { elementSchluessel } from '#domain/flach.ts';
import { isIban } from '#domain/iban.ts';
import { emailSchema } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Fundstelle, Nachweis } from '#domain/vorschlag.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { leseFakten } from './fakten-aus-zeile.ts';
import type { Tabellenfeld } from './felder.ts';
import { readAnrede, readLand } from './zellen/auswahl.ts';
import { readDatum } from './zellen/datum.ts';
import { readEmail } from './zellen/email.ts';
import { readIban, readBic } from './zellen/iban.ts';
import { readNummer } from './zellen/nummer.ts';
import { readName, readNamensZellen } from './zellen/name.ts';
import type { Name } from './zellen/name.ts';
import { readPlz, readPlzOrt } from './zellen/plz-ort.ts';
import { readAnschrift, readStrasse } from './zellen/strasse.ts';
import { normalschrift } from './zellen/schreibung.ts';
import { readTelefon } from './zellen/telefon.ts';
import type { Telefon } from './zellen/telefon.ts';
import { isGelesen } from './zellen/lesung.ts';
import type { Zeilenleser } from './zeilenleser.ts';

const GEWERBLICH = /gewerb|firma|firmenk|jurist|unternehmen|geschäftsk/i;

type Stellen = Record<string, Fundstelle>;
export type GelesenerKunde = {
  readonly kunde: Kunde;
  readonly nachweis: Nachweis;
  /** The second of two people in one row, at the same address. */
  readonly partner?: Kunde;
};

const ohneLeere = <T extends object>(felder: T): T => {
  const gefuellt: Partial<T> = {};
  for (const name in felder) {
    const wert = felder[name];
    if (wert !== undefined && wert !== '') gefuellt[name] = wert;
  }
  return gefuellt as T;
};

/** A row that leaves blank what the list says of persons, or that says so itself, is about a firm. */
const meintFirma = (zeile: Zeilenleser): boolean => {
  if (zeile.hat('kunde.vorname') || zeile.hat('kunde.geburtsdatum')) return false;
  const art = zeile.text('kunde.art');
  if (art !== undefined) return GEWERBLICH.test(art);
  return zeile.hatEigene('kunde.vorname') && zeile.hatEigene('kunde.geburtsdatum');
};

const leseNamen = (zeile: Zeilenleser): Name | undefined => {
  const { namensfolge } = zeile.regeln;
  const ganz = zeile.lies('kunde.name', (zelle) =>
    readName(zelle, namensfolge === undefined ? {} : { folge: namensfolge }),
  );
  const teile = {
    anrede: 'kunde.anrede',
    titel: 'kunde.titel',
    vorname: 'kunde.vorname',
    nachname: 'kunde.nachname',
    firma: 'kunde.firma',
    geburtsname: 'kunde.geburtsname',
  } as const;
  const einzeln = readNamensZellen(
    Object.fromEntries(
      Object.entries(teile).flatMap(([name, feld]) =>
        zeile.text(feld) === undefined ? [] : [[name, zeile.text(feld)]],
      ),
    ),
    { eherFirma: meintFirma(zeile) },
  );
  const aus = isGelesen(einzeln) ? einzeln.wert : undefined;
  if (!ganz || aus?.art === 'firma') return aus ?? ganz;
  return aus ? { ...ganz, ...aus } : ganz;
};

type Anrede = NonNullable<Kunde['anrede']>;
const alsAnrede = (anrede: string | undefined): Anrede | undefined =>
  anrede === 'eheleute' ? 'familie' : (anrede as Anrede | undefined);

const namensfelder = (zeile: Zeilenleser, name: Name): Partial<Kunde> & Pick<Kunde, 'art'> => {
  const anrede = alsAnrede(zeile.lies('kunde.anrede', readAnrede));
  if (name.art === 'firma')
    return { art: 'firma', anrede: 'firma', firma: name.firma, rechtsform: name.rechtsform };
  const { nachname, vorname, titel, namenszusatz, geburtsname } = name;
  return {
    art: 'person',
    anrede: anrede ?? alsAnrede(name.anrede),
    titel: titel ?? zeile.text('kunde.titel'),
    vorname,
    nachname,
    namenszusatz: namenszusatz ?? zeile.text('kunde.namenszusatz')?.slice(0, 60),
    geburtsname,
  };
};

const leseAnschrift = (zeile: Zeilenleser, stellen: Stellen): Kunde['anschriften'] => {
  const ganz = zeile.lies('kunde.anschrift', readAnschrift);
  const strasse = zeile.lies('kunde.strasse', readStrasse) ?? ganz;
  const ort = zeile.lies('kunde.plzOrt', readPlzOrt) ?? ganz;
  const land = zeile.lies('kunde.land', readLand) ?? ort?.land ?? 'DE';
  const plz = zeile.lies('kunde.plz', (zelle) => readPlz(zelle, land)) ?? ort?.plz;
  const worte = [
    strasse?.strasse,
    strasse?.hausnummer ?? zeile.text('kunde.hausnummer'),
    strasse?.zusatz,
    ...zeile.liesAlle('kunde.adresszusatz', (zelle) => ({ wert: zelle.text.trim(), original: zelle.text })),
  ];
  const anschrift = ohneLeere({
    strasse: worte.filter(Boolean).join(' ').slice(0, 200),
    plz: plz?.slice(0, 20),
    ort: (normalschrift(zeile.text('kunde.ort') ?? '') || ort?.ort)?.slice(0, 200),
    land,
  });
  if (Object.keys(anschrift).length < 2) return [];
  const felder: Tabellenfeld[] = [
    'kunde.strasse',
    'kunde.anschrift',
    'kunde.plzOrt',
    'kunde.plz',
    'kunde.ort',
  ];
  stellen[`anschriften:${elementSchluessel(anschrift)}`] = zeile.stelle(
    felder.find((feld) => zeile.hat(feld)) ?? 'kunde.ort',
  );
  return [anschrift];
};

type Telefonart = Kunde['telefonnummern'][number]['art'];

const telefonart = (spalte: Tabellenfeld, { art }: Telefon): Telefonart => {
  if (spalte === 'kunde.fax' || art === 'fax') return 'fax';
  return spalte === 'kunde.mobil' || art === 'mobil' ? 'mobil' : undefined;
};

const leseTelefone = (zeile: Zeilenleser, stellen: Stellen): Kunde['telefonnummern'] => {
  const felder = ['kunde.telefon', 'kunde.mobil', 'kunde.fax'] as const;
  const alle = felder.flatMap((feld) =>
    zeile
      .liesAlle(feld, readTelefon)
      .flat()
      .map((telefon) => {
        const eine = ohneLeere({ nummer: telefon.nummer.slice(0, 60), art: telefonart(feld, telefon) });
        stellen[`telefonnummern:${elementSchluessel(eine)}`] = zeile.stelle(feld);
        return eine;
      }),
  );
  return alle.filter(({ nummer }) => /\d{2}/.test(nummer)).slice(0, 20);
};

const leseEmails = (zeile: Zeilenleser, stellen: Stellen): Kunde['emails'] =>
  zeile
    .liesAlle('kunde.email', readEmail)
    .flat()
    .flatMap((adresse) => {
      const gelesen = emailSchema.safeParse({ adresse: adresse.toLowerCase() });
      if (!gelesen.success) return [];
      stellen[`emails:${elementSchluessel(gelesen.data)}`] = zeile.stelle('kunde.email');
      return [gelesen.data];
    })
    .slice(0, 20);

/** Account or bank code of before 2014, digits only; an IBAN is not made up from them. */
const altesKonto = (zeile: Zeilenleser, feld: 'kunde.kontonummer' | 'kunde.blz'): string | undefined =>
  zeile.lies(feld, readNummer)?.replaceAll(/\D/g, '').slice(0, 12) || undefined;

const leseBank = (zeile: Zeilenleser, stellen: Stellen): Kunde['bankverbindungen'] => {
  const gelesen = zeile.lies('kunde.iban', readIban);
  const iban = gelesen && isIban(gelesen) ? gelesen : undefined;
  const [kontonummer, blz] = [altesKonto(zeile, 'kunde.kontonummer'), altesKonto(zeile, 'kunde.blz')];
  const bank = ohneLeere({
    iban,
    ...(iban ? {} : { kontonummer, blz }),
    bic: zeile.lies('kunde.bic', readBic),
    bank: zeile.text('kunde.bank')?.slice(0, 200),
    inhaber: zeile.text('kunde.kontoinhaber')?.slice(0, 200),
  });
  if (!iban && !(kontonummer && blz)) return [];
  stellen[`bankverbindungen:${elementSchluessel(bank)}`] = zeile.stelle(
    iban ? 'kunde.iban' : 'kunde.kontonummer',
  );
  return [bank];
};

/** Fields without a place in the record: their text goes along. */
const ohneHeim: readonly Tabellenfeld[] = [
  'kunde.art',
  'kunde.betreuer',
  'partner.name',
  'partner.vorname',
  'partner.nachname',
  'partner.geburtsdatum',
];

const ZWEI_TAGE = /^(\S*\d\S*?)\s*(?:\/|,|;|&|\bund\b|\bu\.|\n)\s*(\S*\d{2}\S*)$/;

/** "01.02.1970 / 03.04.1972" beside two people. */
const teileTage = (zeile: Zeilenleser, name: Name): readonly (string | undefined)[] => {
  if (name.art === 'firma' || !name.partner) return [];
  return ZWEI_TAGE.exec(zeile.text('kunde.geburtsdatum') ?? '')?.slice(1) ?? [];
};

const liesGeburt =
  ({ regeln }: Zeilenleser) =>
  (zelle: Zelle) => {
    const folge = regeln.datumsfolge('kunde.geburtsdatum');
    return readDatum(zelle, {
      heute: regeln.heute,
      zweck: 'geburt',
      ...(folge === undefined ? {} : { folge }),
    });
  };

/** The second of two people: what the row says of both, and nothing that only the first may have. */
const lesePartner = (zeile: Zeilenleser, name: Name, kunde: Kunde): Kunde | undefined => {
  if (name.art === 'firma' || !name.partner?.vorname) return undefined;
  const [, tag] = teileTage(zeile, name);
  const gelesen = tag === undefined ? undefined : liesGeburt(zeile)(textZelle(tag));
  const geboren = isGelesen(gelesen) && gelesen.wert.genauigkeit === 'tag' ? gelesen.wert.iso : undefined;
  return {
    ...ohneLeere({ ...name.partner, ...(geboren ? { geburtsdatum: geboren } : {}) }),
    bemerkung: `Steht in der Liste zusammen mit ${kunde.vorname ?? ''} ${kunde.nachname ?? ''}.`.slice(
      0,
      300,
    ),
    art: 'person',
    fremdnummern: [],
    anschriften: kunde.anschriften,
    telefonnummern: [],
    emails: [],
    bankverbindungen: [],
    fakten: {},
    tags: [],
  };
};

const geburtsdatum = (zeile: Zeilenleser, name: Name): string | undefined => {
  const lies = liesGeburt(zeile);
  const [eigenes] = teileTage(zeile, name);
  const amNamen = name.art === 'person' && name.geboren ? lies(textZelle(name.geboren)) : undefined;
  const gelesen =
    zeile.lies('kunde.geburtsdatum', eigenes === undefined ? lies : () => lies(textZelle(eigenes))) ??
    (isGelesen(amNamen) ? amNamen.wert : undefined);
  if (!gelesen || gelesen.genauigkeit === 'offen') return undefined;
  const iso = `${gelesen.iso}-00-00`.slice(0, 10);
  return isTeilTag(iso) ? iso : undefined;
};

const texte = { rechtsform: 60, geburtsort: 200, staatsangehoerigkeit: 60 } as const;

/** Reads the customer; undefined where the row names nobody. */
export const leseKunde = (zeile: Zeilenleser): GelesenerKunde | undefined => {
  const name = leseNamen(zeile);
  if (!name) return undefined;
  const stellen: Stellen = {};
  for (const feld of [
    'kunde.nachname',
    'kunde.vorname',
    'kunde.firma',
    'kunde.geburtsdatum',
    'kunde.kundennummer',
    'kunde.anrede',
    'kunde.titel',
    'kunde.rechtsform',
    'kunde.geburtsname',
    'kunde.geburtsort',
    'kunde.staatsangehoerigkeit',
    'kunde.bemerkung',
  ] as const)
    if (zeile.hat(feld)) stellen[feld.slice(6)] = zeile.stelle(feld);
  if (zeile.hat('kunde.name'))
    for (const feld of ['nachname', 'vorname', 'firma']) stellen[feld] ??= zeile.stelle('kunde.name');
  for (const feld of ohneHeim) zeile.lege(feld);
  if (name.art === 'person' && name.partner) zeile.lege('kunde.name');
  const weitere = Object.fromEntries(
    Object.entries(texte).map(([feld, max]) => [
      feld,
      zeile.text(`kunde.${feld}` as Tabellenfeld)?.slice(0, max),
    ]),
  );
  const kunde: Kunde = {
    ...ohneLeere({
      kundennummer: zeile.lies('kunde.kundennummer', readNummer)?.slice(0, 60),
      ...weitere,
      ...ohneLeere(namensfelder(zeile, name)),
      geburtsdatum: name.art === 'person' ? geburtsdatum(zeile, name) : undefined,
      bemerkung: zeile
        .liesAlle('kunde.bemerkung', (zelle) => ({ wert: zelle.text.trim(), original: zelle.text }))
        .join('\n')
        .slice(0, 9000),
    }),
    art: name.art,
    fremdnummern: [],
    anschriften: leseAnschrift(zeile, stellen),
    telefonnummern: leseTelefone(zeile, stellen),
    emails: leseEmails(zeile, stellen),
    bankverbindungen: leseBank(zeile, stellen),
    fakten: leseFakten(zeile, stellen),
    tags: [],
  };
  const partner = lesePartner(zeile, name, kunde);
  return { kunde, nachweis: { zeile: zeile.zeile, felder: stellen }, ...(partner ? { partner } : {}) };
};
