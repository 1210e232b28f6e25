// Reads a list by the importer and counts which customers and contracts came out exactly as the truth has them.
import { telefonziffern } from '#domain/kunde.ts';
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { fasseKundeZusammen, fasseVertragZusammen } from '#areas/einspielen/planen/zusammenfassung.ts';
import type { KundeVorschlag, VertragVorschlag } from '#domain/vorschlag.ts';
import { strasseSchluessel } from '#importers/abgleich/vergleiche-kunden.ts';
import { tabelle } from '#importers/tabelle/tabelle.ts';
import { normalisiereScheinnummer } from '#domain/vertrag.ts';
import type { Aufbau } from './aufbau.ts';
import type { Feld } from './spalten.ts';
import type { Mensch, Police } from './wahrheit.ts';

export const heute = '2026-11-23';
const stand = { einspielung: '1', datei: 'liste', am: heute };

export type Gelesen = {
  readonly kunden: ReadonlyMap<string, Kunde>;
  readonly vertraege: readonly VertragVorschlag[];
  /** Why the file was refused. */
  readonly abbruch: string | undefined;
};

/** What the importer makes of the bytes, one entry per customer and contract. */
export const lies = async (bytes: Uint8Array, dateiname: string): Promise<Gelesen> => {
  const kunden = new Map<string, KundeVorschlag[]>();
  const vertraege = new Map<string, VertragVorschlag[]>();
  let abbruch: string | undefined;
  const quelle = (async function* () {
    yield bytes;
  })();
  for await (const schritt of tabelle.read({ dateiname, bytes: quelle, heute })) {
    if (schritt.art === 'kunde')
      kunden.set(schritt.schluessel, [...(kunden.get(schritt.schluessel) ?? []), schritt]);
    if (schritt.art === 'vertrag')
      vertraege.set(schritt.schluessel, [...(vertraege.get(schritt.schluessel) ?? []), schritt]);
    if (schritt.art === 'abbruch') abbruch = schritt.grund;
  }
  return {
    kunden: new Map(
      [...kunden].flatMap(([key, worte]) => {
        const einer = fasseKundeZusammen(worte, stand);
        return einer ? [[key, einer.kunde] as const] : [];
      }),
    ),
    vertraege: [...vertraege.values()].flatMap((worte) => fasseVertragZusammen(worte, stand) ?? []),
    abbruch,
  };
};

type Pruefung<S, I> = (soll: S, ist: I) => readonly [unknown, unknown];
const nummern = (kunde: Kunde): string[] => kunde.telefonnummern.map(({ nummer }) => telefonziffern(nummer));
const glatt = (text: string | undefined): string => (text ?? '').toLowerCase().replaceAll(/[\s.]+/g, '');

const kundenpruefung: Partial<Record<Feld, Pruefung<Mensch, Kunde>>> = {
  name: (m, k) =>
    m.art === 'firma' ? [m.name, k.firma] : [`${m.vorname} ${m.name}`, `${k.vorname} ${k.nachname}`],
  titel: (m, k) => [glatt(m.titel), glatt(k.titel)],
  geburtsdatum: (m, k) => [m.geburtsdatum, k.geburtsdatum ?? ''],
  strasse: (m, k) => [
    strasseSchluessel(`${m.strasse} ${m.hausnummer}`),
    strasseSchluessel(k.anschriften[0]?.strasse),
  ],
  plz: (m, k) => [m.plz, k.anschriften[0]?.plz],
  ort: (m, k) => [m.ort, k.anschriften[0]?.ort],
  telefon: (m, k) => [true, nummern(k).includes(telefonziffern(`${m.vorwahl}${m.telefon}`)) || nummern(k)],
  mobil: (m, k) => [true, nummern(k).includes(m.mobil) || nummern(k)],
  email: (m, k) => [m.email, k.emails[0]?.adresse],
  iban: (m, k) => [m.iban, k.bankverbindungen[0]?.iban],
  konto: (m, k) => [
    `${m.iban.slice(12)}/${m.iban.slice(4, 12)}`,
    `${k.bankverbindungen[0]?.kontonummer}/${k.bankverbindungen[0]?.blz}`,
  ],
  kundennummer: (m, k) => [m.kundennummer, k.kundennummer],
  beruf: (m, k) => [m.beruf, k.fakten.beruf ?? ''],
  familienstand: (m, k) => [m.familienstand, k.fakten.familienstand ?? ''],
};

const vertragspruefung: Partial<Record<Feld, Pruefung<Police, Vertrag>>> = {
  gesellschaft: (p, v) => [p.gesellschaft, v.gesellschaft],
  nummer: (p, v) => [p.nummer, v.versicherungsscheinnummer],
  sparte: (p, v) => [p.sparte, v.sparte],
  beginn: (p, v) => [p.beginn, v.beginn],
  ablauf: (p, v) => [p.ablauf, v.ablauf],
  zahlweise: (p, v) => [p.zahlweise, v.zahlweise],
  beitrag: (p, v) => [p.beitrag, v.beitragCents],
  jahresbeitrag: (p, v) => [p.jahresbeitrag, v.jahresbeitragCents],
};

const pruefe = <S, I>(
  felder: ReadonlySet<Feld>,
  pruefungen: Partial<Record<Feld, Pruefung<S, I>>>,
  soll: S,
  ist: I,
): string[] =>
  [...felder].flatMap((feld) => {
    const [a, b] = pruefungen[feld]?.(soll, ist) ?? [0, 0];
    return a === b ? [] : [`${feld}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`];
  });

const keyMensch = (vorname: string | undefined, name: string | undefined): string =>
  `${vorname ?? ''} ${name ?? ''}`.toLowerCase().trim();

export type Ergebnis = {
  readonly kunden: number;
  readonly kundenRichtig: number;
  readonly vertraege: number;
  readonly vertraegeRichtig: number;
  /** What differs, most frequent kind first. */
  readonly fehler: readonly string[];
};

/** Customers beyond those of the truth count as wrong too: a person read as two is one that is not right. */
export const bewerte = (aufbau: Aufbau, menschen: readonly Mensch[], gelesen: Gelesen): Ergebnis => {
  const { felder } = aufbau;
  const fehler: string[] = gelesen.abbruch === undefined ? [] : [`Abbruch: ${gelesen.abbruch}`];
  const nachName = Map.groupBy(gelesen.kunden, ([, k]) => keyMensch(k.vorname, k.firma ?? k.nachname));
  const nachNummer = Map.groupBy(gelesen.vertraege, ({ vertrag }) =>
    normalisiereScheinnummer(vertrag.versicherungsscheinnummer ?? ''),
  );
  const finde = (m: Mensch) => {
    const gleichen = nachName.get(keyMensch(m.vorname, m.name)) ?? [];
    const passt = (feld: Feld, soll: string, ist: string | undefined) =>
      soll === '' || !felder.has(feld) || ist === soll;
    const genau = gleichen.find(
      ([, k]) =>
        passt('geburtsdatum', m.geburtsdatum, k.geburtsdatum) && passt('plz', m.plz, k.anschriften[0]?.plz),
    );
    return genau ?? gleichen[0];
  };
  const gefunden = new Set<string>();
  let [kundenRichtig, vertraegeRichtig, vertraege] = [0, 0, 0];
  for (const m of menschen) {
    const [key, kunde] = finde(m) ?? [];
    if (key !== undefined) gefunden.add(key);
    const falsch = aufbau.kunden
      ? kunde
        ? pruefe(felder, kundenpruefung, m, kunde)
        : [`fehlt: ${m.vorname}|${m.name}`]
      : [];
    if (falsch.length === 0) kundenRichtig += 1;
    fehler.push(...falsch.map((text) => `K ${text}`));
    for (const p of aufbau.vertraege(m)) {
      vertraege += 1;
      const [eins, zwei] = nachNummer.get(normalisiereScheinnummer(p.nummer)) ?? [];
      const halter = aufbau.kunden ? key : `nr:${m.kundennummer}`;
      const nicht = !eins
        ? [`fehlt: ${p.nummer}`]
        : [
            ...pruefe(felder, vertragspruefung, p, eins.vertrag),
            ...(zwei ? ['doppelt'] : []),
            ...(eins.kunde !== undefined && (eins.kunde === halter || eins.kunde === `nr:${m.kundennummer}`)
              ? []
              : [`Halter: ${halter} ≠ ${eins.kunde}`]),
          ];
      if (nicht.length === 0) vertraegeRichtig += 1;
      fehler.push(...nicht.map((text) => `V ${text}`));
    }
  }
  const zuviel = aufbau.kunden ? [...gelesen.kunden].filter(([key]) => !gefunden.has(key)) : [];
  fehler.push(...zuviel.map(([, k]) => `K zuviel: ${k.vorname}|${k.firma ?? k.nachname}|${k.geburtsdatum}`));
  return {
    kunden: menschen.length,
    kundenRichtig: Math.max(0, kundenRichtig - zuviel.length),
    vertraege,
    vertraegeRichtig,
    fehler,
  };
};
