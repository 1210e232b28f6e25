// Are two customers one? Evidence from numbers, names, birth date, address and connections.
import { formatTag, isTag } from '#domain/datum.ts';
import { falteKurz } from '#domain/faltung.ts';
import type { Kunde } from '#domain/kunde.ts';
import { abstand } from '#domain/tippfehler.ts';
import { koelnerPhonetik } from './aehnlich.ts';
import { urteile } from './beleg.ts';
import type { Beleg, Urteil } from './beleg.ts';
import { firmaSchluessel, nachnameWorte, namensSchluessel, rufname } from './name.ts';
import { abgleichSchluessel } from './schluessel.ts';
import type { Schluesselart } from './schluessel.ts';

type Vergleich = (a: Kunde, b: Kunde) => Beleg | undefined;

const schnitt = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter((wert) => b.includes(wert));

const bekannt = new WeakMap<Kunde, ReturnType<typeof abgleichSchluessel>>();

const schluesselVon = (kunde: Kunde, art: Schluesselart): string[] => {
  const alle = bekannt.get(kunde) ?? abgleichSchluessel(kunde);
  bekannt.set(kunde, alle);
  return alle.filter((eintrag) => eintrag.art === art).map(({ schluessel }) => schluessel);
};

const gemeinsam =
  (art: Schluesselart, beleg: Beleg): Vergleich =>
  (a, b) =>
    schnitt(schluesselVon(a, art), schluesselVon(b, art)).length > 0 ? beleg : undefined;

const kundennummer: Vergleich = (a, b) => {
  if (!a.kundennummer || !b.kundennummer) return undefined;
  return schluesselVon(a, 'kundennummer')[0] === schluesselVon(b, 'kundennummer')[0]
    ? { punkte: 70, grund: 'gleiche Kundennummer', art: 'nummer' }
    : { punkte: -40, grund: `andere Kundennummer (${b.kundennummer})` };
};

/** One slip of the keyboard, or day and month swapped. */
const isVertippt = (a: string, b: string): boolean => {
  const [jahr, monat, tag] = a.split('-');
  return b === `${jahr}-${tag}-${monat}` || abstand(a.replaceAll('-', ''), b.replaceAll('-', ''), 1) === 1;
};

const passtTeilweise = (a: string, b: string): boolean =>
  a.split('-').every((teil, i) => teil === '00' || b.split('-')[i] === '00' || teil === b.split('-')[i]);

const geburtsdatum: Vergleich = ({ geburtsdatum: a }, { geburtsdatum: b }) => {
  if (!a || !b) return undefined;
  if (a === b && isTag(a)) return { punkte: 40, grund: 'gleiches Geburtsdatum' };
  if (passtTeilweise(a, b)) return { punkte: 15, grund: 'Geburtsjahr passt' };
  return isVertippt(a, b)
    ? { punkte: -20, grund: `ähnliches Geburtsdatum (${formatTag(b)})`, art: 'sperre' }
    : { punkte: -70, grund: `anderes Geburtsdatum (${formatTag(b)})`, art: 'sperre' };
};

/** Christian and Christina, Jan and Jana: siblings' names differ at the end. */
const isEndung = (a: string, b: string): boolean =>
  a.slice(0, -2) === b.slice(0, -2) || a.startsWith(b) || b.startsWith(a);

const isTippfehler = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 5 && abstand(a, b, 1) <= 1 && !isEndung(a, b);

const isInitiale = (a: string, b: string): boolean =>
  (a.length === 1 || b.length === 1) && a.slice(0, 1) === b.slice(0, 1);

const vorname: Vergleich = (a, b) => {
  const [va, vb] = [rufname(a.vorname), rufname(b.vorname)];
  if (!va || !vb || va === vb) return va && vb ? { punkte: 20, grund: 'gleicher Vorname' } : undefined;
  const alle = schnitt(falteKurz(a.vorname ?? '').split(' '), falteKurz(b.vorname ?? '').split(' '));
  if (alle.length > 0) return { punkte: 12, grund: `Vorname passt teilweise (${b.vorname})` };
  if (isInitiale(va, vb)) return { punkte: 8, grund: 'Anfangsbuchstabe des Vornamens passt' };
  if (isTippfehler(va, vb)) return { punkte: 10, grund: `ähnlicher Vorname (${b.vorname})` };
  return koelnerPhonetik(va) === koelnerPhonetik(vb)
    ? { punkte: 0, grund: `Vorname klingt ähnlich (${b.vorname})`, art: 'sperre' }
    : { punkte: -75, grund: `anderer Vorname (${b.vorname})`, art: 'sperre' };
};

const namen = (kunde: Kunde): string[] => [
  ...nachnameWorte(kunde.nachname),
  ...(kunde.geburtsname ? nachnameWorte(kunde.geburtsname) : []),
];

const klingtGleich = (a: string, b: string): boolean =>
  abstand(a, b, 2) <= (Math.min(a.length, b.length) >= 5 ? 2 : 1) &&
  koelnerPhonetik(a) === koelnerPhonetik(b);

const nachname: Vergleich = (a, b) => {
  const [na, nb] = [nachnameWorte(a.nachname).join(' '), nachnameWorte(b.nachname).join(' ')];
  if (!na || !nb) return undefined;
  if (na === nb) return { punkte: 25, grund: 'gleicher Nachname' };
  if (na.replaceAll(' ', '') === nb.replaceAll(' ', '')) return { punkte: 25, grund: 'gleicher Nachname' };
  if (schnitt(namen(a), namen(b)).length > 0)
    return { punkte: 22, grund: `Nachname passt zu Doppel- oder Geburtsname (${b.nachname})` };
  if (klingtGleich(na, nb) || isTippfehler(na, nb))
    return { punkte: 12, grund: `ähnlicher Nachname (${b.nachname})` };
  return { punkte: -25, grund: `anderer Nachname (${b.nachname})` };
};

const generation = /\b(sen|senior|jun|jr|sr|junior|d a|d j)\b/;

const namenszusatz: Vergleich = (a, b) => {
  const [za, zb] = [a, b].map((kunde) =>
    (
      generation.exec(
        falteKurz(`${kunde.namenszusatz ?? ''} ${kunde.nachname ?? ''} ${kunde.vorname ?? ''}`),
      )?.[0] ?? ''
    ).slice(0, 1),
  );
  return za && zb && za !== zb ? { punkte: -60, grund: 'senior und junior', art: 'sperre' } : undefined;
};

/** `Hauptstraße 5 a` and `Hauptstr. 5a` are one. */
export const strasseSchluessel = (strasse: string | undefined): string =>
  falteKurz(strasse ?? '')
    .replace(/strasse\b/g, 'str')
    .replaceAll(' ', '');

const anschrift: Vergleich = (a, b) => {
  const wo = (kunde: Kunde) => kunde.anschriften.filter(({ plz, strasse }) => plz && strasse);
  const key = ({ plz, strasse }: Kunde['anschriften'][number]) => `${plz}|${strasseSchluessel(strasse)}`;
  if (wo(a).length === 0 || wo(b).length === 0) return undefined;
  if (schnitt(wo(a).map(key), wo(b).map(key)).length > 0)
    return { punkte: 20, grund: 'gleiche Anschrift', art: 'familie' };
  const plz = schnitt(
    wo(a).map((s) => s.plz ?? ''),
    wo(b).map((s) => s.plz ?? ''),
  );
  return plz.length > 0
    ? { punkte: 5, grund: 'gleiche Postleitzahl', art: 'familie' }
    : { punkte: -5, grund: 'andere Anschrift' };
};

const wege: readonly Schluesselart[] = ['telefon', 'email', 'iban'];

/**
 * Who has moved keeps a phone, an address of mail or an account. Where two of them are known of both and none is shared, it is a
 * namesake. Asked only where a birth date is missing: it says more.
 */
const andereVerbindungen: Vergleich = (a, b) => {
  if (isTag(a.geburtsdatum ?? '') && isTag(b.geburtsdatum ?? '')) return undefined;
  const bekannte = wege
    .map((art) => [schluesselVon(a, art), schluesselVon(b, art)] as const)
    .filter(([von, zu]) => von.length > 0 && zu.length > 0);
  return bekannte.length >= 2 && bekannte.every(([von, zu]) => schnitt(von, zu).length === 0)
    ? { punkte: -12, grund: 'andere Verbindungen (Telefon, E-Mail, Konto)' }
    : undefined;
};

const firma: Vergleich = (a, b) => {
  const [fa, fb] = [firmaSchluessel(a.firma ?? a.nachname), firmaSchluessel(b.firma ?? b.nachname)];
  if (fa === fb) return { punkte: 60, grund: 'gleicher Firmenname' };
  const nah =
    klingtGleich(fa, fb) || isTippfehler(fa, fb) || fa.startsWith(`${fb} `) || fb.startsWith(`${fa} `);
  return nah
    ? { punkte: 30, grund: `ähnlicher Firmenname (${b.firma})`, art: 'sperre' }
    : { punkte: -70, grund: `anderer Firmenname (${b.firma})`, art: 'sperre' };
};

const firmenort: Vergleich = (a, b) => {
  const orte = (kunde: Kunde) =>
    kunde.anschriften.flatMap(({ ort, plz }) => [falteKurz(ort ?? ''), plz ?? '']).filter(Boolean);
  if (orte(a).length === 0 || orte(b).length === 0) return undefined;
  return schnitt(orte(a), orte(b)).length > 0
    ? { punkte: 20, grund: 'gleicher Ort' }
    : { punkte: -15, grund: 'anderer Ort' };
};

const verbindungen: readonly Vergleich[] = [
  kundennummer,
  gemeinsam('fremdnummer', { punkte: 60, grund: 'gleiche Kundennummer beim Versicherer', art: 'nummer' }),
  anschrift,
  gemeinsam('telefon', { punkte: 15, grund: 'gleiche Telefonnummer', art: 'familie' }),
  gemeinsam('email', { punkte: 25, grund: 'gleiche E-Mail-Adresse', art: 'familie' }),
  gemeinsam('iban', { punkte: 25, grund: 'gleiche Bankverbindung', art: 'familie' }),
];
const fuerPersonen: readonly Vergleich[] = [
  vorname,
  nachname,
  namenszusatz,
  geburtsdatum,
  ...verbindungen,
  andereVerbindungen,
];
const fuerFirmen: readonly Vergleich[] = [firma, firmenort, ...verbindungen];

const isVertauscht = (a: Kunde, b: Kunde): boolean =>
  rufname(a.vorname) !== rufname(b.vorname) &&
  rufname(a.vorname) === nachnameWorte(b.nachname)[0] &&
  namensSchluessel(a) !== '' &&
  namensSchluessel(a) === namensSchluessel(b);

/** A slip in the birth date is no bar where an identifying number and the name say the same. */
const ohneTippSperre = (belege: readonly Beleg[]): Beleg[] => {
  const nameGleich = (grund: string) =>
    grund === 'gleicher Vorname' || grund.startsWith('ähnlicher Firmenname');
  const sicher = belege.some(({ art }) => art === 'nummer') && belege.some(({ grund }) => nameGleich(grund));
  return belege.map((beleg) =>
    sicher && beleg.art === 'sperre' && beleg.punkte >= -20
      ? { punkte: beleg.punkte, grund: beleg.grund }
      : beleg,
  );
};

export type Umstand = {
  /** The stored customer holds a contract that the delivery gives to the delivered one. */
  readonly gemeinsamerVertrag?: boolean;
};

const art: Vergleich = (a, b) =>
  a.art === b.art ? undefined : { punkte: -40, grund: 'Person und Firma', art: 'sperre' };

/** Compares a delivered customer with a stored one; reasons speak of the stored one. */
export const vergleicheKunden = (neu: Kunde, alt: Kunde, umstand: Umstand = {}): Urteil => {
  const gedreht = isVertauscht(neu, alt) ? { ...neu, vorname: alt.vorname, nachname: alt.nachname } : neu;
  const regeln = neu.art === 'firma' && alt.art === 'firma' ? fuerFirmen : fuerPersonen;
  const belege = [art, ...regeln].map((regel) => regel(gedreht, alt)).filter((beleg) => beleg !== undefined);
  const vertrag: Beleg[] = umstand.gemeinsamerVertrag
    ? [{ punkte: 50, grund: 'derselbe Vertrag', art: 'nummer' }]
    : [];
  return urteile(ohneTippSperre([...belege, ...vertrag]));
};
