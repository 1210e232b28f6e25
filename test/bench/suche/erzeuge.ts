// Invented customers and contracts in bulk, the same on every run: rows for COPY, by the product's own column functions.
import { kundeSpalten } from '#areas/kunden/spalten.ts';
import { vertragSpalten } from '#areas/vertraege/spalten.ts';
import { flach } from '#domain/flach.ts';
import { kundeSchema } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import { vertragSchema } from '#domain/vertrag.ts';
import type { Vertrag } from '#domain/vertrag.ts';

/** Small deterministic generator (mulberry32). */
export const zufall = (saat: number) => {
  let stand = saat;
  return (bis: number): number => {
    stand = (stand + 0x6d2b79f5) | 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bis;
  };
};
export type Zufall = ReturnType<typeof zufall>;

const silben =
  'müll schmi schnei fisch web mey wag beck hoff schäf koch bau rich klein wolf schrö neu schwar zimm brau krü hof hart lan wern leh köh herr könig wal may hub kais fuchs pet lang scho wei jung hah schu'.split(
    ' ',
  );
const enden = 'er dt der er ner mann ing sch el ke ler bach berg stein feld'.split(' ');
const vornamen =
  'Jürgen Anna Peter Maria Hans Ursula Michael Monika Thomas Petra Andreas Elke Wolfgang Sabine Klaus Renate Jörg Käthe Günter Helga Manfred Karin Uwe Brigitte Stefan Ingrid Frank Erika Dieter Andrea Bernd Gisela Rainer Claudia Martin Susanne Ralf Gabriele Werner Christine'.split(
    ' ',
  );
const orte =
  'Köln München Berlin Hamburg Düsseldorf Nürnberg Münster Lübeck Würzburg Göttingen Tübingen Fürth Görlitz Zürich Aachen Bremen Essen Kassel Mainz Ulm'.split(
    ' ',
  );
const strassen =
  'Hauptstraße Gartenweg Bahnhofstraße Mühlenweg Schloßallee Lindenstraße Am Brühl Kirchplatz'.split(' ');
const gesellschaften = [
  'Allianz Versicherungs-AG',
  'AXA Versicherung AG',
  'ERGO Versicherung AG',
  'HUK-COBURG',
  'Gothaer Allgemeine Versicherung AG',
  'Barmenia',
  'VHV Allgemeine Versicherung AG',
  'NÜRNBERGER',
  'Signal Iduna',
  'R+V',
];
const sparten = [
  'privathaftpflicht',
  'hausrat',
  'kfz-haftpflicht',
  'wohngebaeude',
  'berufsunfaehigkeit',
  'unfall',
  'privatrechtsschutz',
  'kapitalleben',
];

const aus = <T>(z: Zufall, liste: readonly T[]): T => liste[z(liste.length)] as T;
const zwei = (zahl: number): string => String(zahl).padStart(2, '0');
const ziffern = (z: Zufall, anzahl: number): string => Array.from({ length: anzahl }, () => z(10)).join('');
const gross = (wort: string): string => wort.charAt(0).toUpperCase() + wort.slice(1);

/** About 9,000 surnames, some common. */
const nachname = (z: Zufall): string =>
  z(3) === 0
    ? aus(z, ['Müller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Meyer', 'Wagner', 'Becker'])
    : gross(aus(z, silben) + aus(z, enden) + aus(z, ['', '', 'er', 'mann', 'lein', 's', 'en']));

export const erzeugeKunde = (z: Zufall): Kunde => {
  const firma = z(12) === 0;
  const name = nachname(z);
  const ort =
    z(10) === 0
      ? aus(z, orte)
      : `${aus(z, orte)}-${gross(aus(z, silben))}${aus(z, ['dorf', 'heim', 'hausen', 'stadt', 'au'])}`;
  return kundeSchema.parse({
    art: firma ? 'firma' : 'person',
    ...(firma
      ? { firma: `${name} ${aus(z, ['Bau', 'Technik', 'Handel', 'Elektro'])} GmbH` }
      : {
          anrede: aus(z, ['herr', 'frau']),
          vorname: aus(z, vornamen),
          nachname: name,
          geburtsdatum: `${1935 + z(75)}-${zwei(1 + z(12))}-${zwei(1 + z(28))}`,
        }),
    kundennummer: `K-${ziffern(z, 7)}`,
    anschriften: [{ strasse: `${aus(z, strassen)} ${1 + z(180)}`, plz: ziffern(z, 5), ort }],
    telefonnummern: [{ nummer: `0${2 + z(8)}${ziffern(z, 2)} ${ziffern(z, 7)}` }],
    emails: [{ adresse: `${aus(z, silben).replace(/[^a-z]/g, 'x')}${ziffern(z, 5)}@example.org` }],
    bankverbindungen: [],
    fakten: {
      beruf: aus(z, ['Angestellte', 'Lehrerin', 'Dachdecker', 'Arzt']),
      familienstand: aus(z, ['ledig', 'verheiratet']),
    },
    tags: z(20) === 0 ? [aus(z, ['VIP', 'Stammkunde', 'Empfehlung'])] : [],
    betreuer: `betreuer-${z(5)}`,
  });
};

export const erzeugeVertrag = (z: Zufall): Vertrag => {
  const sparte = aus(z, sparten);
  return vertragSchema.parse({
    gesellschaft: aus(z, gesellschaften),
    versicherungsscheinnummer: `${aus(z, ['', 'KH', 'LV ', 'SH-'])}${ziffern(z, 3)}.${ziffern(z, 6)}-${ziffern(z, 2)}`,
    sparte,
    produkt: `${aus(z, ['Komfort', 'Basis', 'Premium', 'Plus'])} ${2010 + z(15)}`,
    beginn: `${2000 + z(27)}-${zwei(1 + z(12))}-01`,
    ...(z(2) === 0 ? { ablauf: `${2024 + z(20)}-${zwei(1 + z(12))}-01` } : {}),
    ...(z(20) === 0 ? { stornoAm: `${2020 + z(8)}-01-01` } : {}),
    lieferstatus: aus(z, ['aktiv', 'aktiv', 'aktiv', 'aktiv', 'beitragsfrei', 'storniert'] as const),
    zahlweise: aus(z, ['jaehrlich', 'monatlich'] as const),
    beitragCents: 500 + z(90_000),
    details:
      sparte === 'kfz-haftpflicht'
        ? {
            kennzeichen: `${aus(z, ['K', 'M', 'HH', 'B', 'D'])}-${String.fromCharCode(65 + z(26), 65 + z(26))} ${1 + z(9999)}`,
          }
        : {},
  });
};

/** One field in COPY's text form. */
const feld = (wert: unknown): string => {
  if (wert === null || wert === undefined) return '\\N';
  const text = Array.isArray(wert) ? `{${wert.map((eins) => `"${String(eins)}"`).join(',')}}` : String(wert);
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
};
export const zeile = (werte: readonly unknown[]): string => `${werte.map(feld).join('\t')}\n`;

export const kundeKopf =
  'art, name, plz, ort, ort_suche, geburtsdatum, kundennummer, betreuer, tags, suche, daten, herkunft, geaendert_am';
const herkunft = (satz: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.keys(flach(satz)).map((key) => [
        key,
        {
          art: 'einspielung',
          einspielung: '1',
          datei: 'bestand.gdv',
          zeile: 4711,
          feld: 'Feld der Lieferung',
          am: '2026-01-01',
        },
      ]),
    ),
  );
const am = (z: Zufall): string => new Date(Date.UTC(2026, 0, 1) + z(27_000_000) * 1000).toISOString();

/** A customer's row after mandant_id and id, as `kundeKopf` names it. */
export const kundeWerte = (z: Zufall, kunde: Kunde): readonly unknown[] => {
  const s = kundeSpalten(kunde);
  return [
    s.art,
    s.name,
    s.plz,
    s.ort,
    s.ort_suche,
    s.geburtsdatum,
    s.kundennummer,
    s.betreuer,
    s.tags,
    s.suche,
    JSON.stringify(kunde),
    herkunft(kunde),
    am(z),
  ];
};

export const vertragKopf =
  'gesellschaft, gesellschaft_schluessel, nummer, nummer_norm, sparte, produkt, beginn, ablauf, storno_am, lieferstatus, beitrag_cents, jahresbeitrag_cents, fremdvertrag, suche, daten, herkunft, geaendert_am';

/** A contract's row after mandant_id and kunde_id, as `vertragKopf` names it. */
export const vertragWerte = (z: Zufall, vertrag: Vertrag): readonly unknown[] => {
  const s = vertragSpalten(vertrag);
  return [
    s.gesellschaft,
    s.gesellschaft_schluessel,
    s.nummer,
    s.nummer_norm,
    s.sparte,
    s.produkt,
    s.beginn,
    s.ablauf,
    s.storno_am,
    s.lieferstatus,
    s.beitrag_cents,
    s.jahresbeitrag_cents,
    s.fremdvertrag,
    s.suche,
    JSON.stringify(vertrag),
    herkunft(vertrag),
    am(z),
  ];
};
