// One group of records (one contract with its partners) becomes Vorschlaege.
import type { Vertrag } from '#domain/vertrag.ts';
import type { Vorschlag } from '#domain/vorschlag.ts';
import { vertragssparte } from '#formats/gdv/index.ts';
import type { Gruppe, Vertragsschluessel } from '#formats/gdv/index.ts';
import { leseBeteiligte } from './beteiligte.ts';
import { inkassosaetze, leseBuchungen } from './buchung.ts';
import type { Gedaechtnis, Lesung, Melder } from './gedaechtnis.ts';
import { gesellschaftVon } from './gesellschaft.ts';
import { leseSchaeden, schadensaetze } from './schaden.ts';
import { ohneSteuerzeichen, teileVon, wertVon } from './teil.ts';
import type { Teil } from './teil.ts';
import { leseVertrag } from './vertrag.ts';
import { weitereAngaben } from './weitere.ts';

/** One contract has one key in the file; several contracts of one number differ in the Folgenummer. */
export const vertragskey = ({ vuNr, sparte, vsNr, folgeNr }: Vertragsschluessel): string =>
  [vuNr, sparte, vsNr, folgeNr].join('|');

const nummerVon = ({ vsNr, folgeNr }: Vertragsschluessel): string => {
  const sauber = ohneSteuerzeichen(vsNr);
  if (/^0*$/.test(sauber)) return '';
  return /^0?[01]?$/.test(folgeNr) ? sauber : `${sauber}-${folgeNr}`;
};

/** No statement of its own: blank, or the general one of a bundle's head. */
const ohneAussage = new Set(['', '000']);
/** 0210 to 0299: records of one Sparte; 0200 and 0202 speak for the whole contract. */
const isSpartenteil = (satzart: string): boolean => satzart > '0202' && satzart <= '0299';

/** The Sparte that a record speaks of; empty where it speaks for the whole contract. */
const sparteVon = ({ td: { satzart, text } }: Teil): string => {
  const sparte = isSpartenteil(satzart) ? vertragssparte(text.slice(10, 13).trim()) : '';
  return ohneAussage.has(sparte) ? '' : sparte;
};

/** The Sparten of a contract's records, each once. */
const spartenIn = (teile: readonly Teil[]): string[] => {
  const codes: string[] = [];
  for (const teil of teile) {
    const code = sparteVon(teil);
    if (code !== '' && !codes.includes(code)) codes.push(code);
  }
  return codes;
};

/** The parts of a bundle by GDV code; one entry where all belong to one Sparte. */
const teileNachSparte = (
  kopfsparte: string,
  teile: readonly Teil[],
): (readonly [string, readonly Teil[]])[] => {
  const codes = spartenIn(teile);
  const [einzige = kopfsparte] = codes;
  if (codes.length < 2) return [[ohneAussage.has(kopfsparte) ? einzige : kopfsparte, teile]];
  const allgemein = teile.filter((teil) => sparteVon(teil) === '');
  return codes.map((code, i) => [
    code,
    [...(i === 0 ? allgemein : allgemein.map(kopie)), ...teile.filter((teil) => sparteVon(teil) === code)],
  ]);
};

/** The common records speak for every part of a bundle, their leftovers only once. */
const kopie = ({ td, plan, werte, benutzt, ersetzt }: Teil): Teil => ({
  td,
  plan,
  werte,
  benutzt: benutzt.map(() => 1),
  ersetzt,
});

const praemienfelder = ['GesbeitragInWE', 'GespraemieInWE', 'BeitragInWE'];

/** In a bundle 0200 states the sum; each part has its own premium in 0210, or none. */
const alsBuendelteil = (vertrag: Vertrag, teile: readonly Teil[], gesamt: boolean): Vertrag => {
  const { beitragCents, nettoJahresbeitragCents: _netto, ...rest } = vertrag;
  const eigen = teile
    .filter(({ td }) => td.satzart === '0210')
    .flatMap((teil) => praemienfelder.map((feld) => wertVon(teil, feld)))
    .find((wert) => typeof wert === 'object' && 'stellen' in wert && wert.wert !== 0);
  const betrag =
    typeof eigen === 'object' && 'stellen' in eigen
      ? Math.round(eigen.wert * 10 ** (2 - eigen.stellen))
      : undefined;
  const summe =
    gesamt && beitragCents !== undefined
      ? [
          {
            bezeichnung: 'Gesamtbeitrag des Bündels',
            wert: (beitragCents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 }),
            gruppe: 'Bündel',
          },
        ]
      : [];
  return {
    ...rest,
    ...(betrag === undefined ? {} : { beitragCents: betrag }),
    weitereAngaben: [...rest.weitereAngaben, ...summe].slice(0, 5000),
  };
};

/** Postings and claims go to the part of a bundle whose Sparte they name, else to the first. */
const leseBewegungen = (
  { gruppe, gedaechtnis, key }: Lesung,
  teile: readonly Teil[],
  schluesselZu: (sparte: string) => string,
): Vorschlag[] => {
  if (teile.length === 0) return [];
  const nachVertrag = new Map<string, Teil[]>();
  let sparte: string | undefined;
  let eigene: Teil[] = [];
  for (const teil of teile) {
    const code = teil.td.text.slice(10, 13);
    if (code !== sparte) {
      sparte = code;
      const vertrag = schluesselZu(vertragssparte(code));
      eigene = nachVertrag.get(vertrag) ?? [];
      nachVertrag.set(vertrag, eigene);
    }
    eigene.push(teil);
  }
  const { vuNr, vsNr, folgeNr } = gruppe.schluessel;
  const bezug = ['gdv', vuNr, vsNr, folgeNr].join('|');
  const stand = gedaechtnis.inkasso.get(key) ?? { beitrag: false, courtage: false };
  gedaechtnis.inkasso.set(key, stand);
  const gelesen: Vorschlag[] = [];
  for (const [vertrag, seine] of nachVertrag) {
    gelesen.push(...leseBuchungen({ bezug, vertrag, stand }, seine));
    gelesen.push(...leseSchaeden({ bezug, vertrag }, seine));
  }
  return gelesen;
};

const isBewegung = ({ satzart }: { satzart: string }): boolean =>
  inkassosaetze.has(satzart) || schadensaetze.has(satzart);

/** Reads a group of art `vertrag`. A contract without partner finds its holder by its key, if the file has named it before. */
export const leseGruppe = (gruppe: Gruppe, gedaechtnis: Gedaechtnis, melde: Melder): Vorschlag[] => {
  const gesellschaft = gesellschaftVon(gruppe.schluessel.vuNr, gruppe.vorsatz?.teile[0]?.text);
  const key = vertragskey(gruppe.schluessel);
  const lesung = { gruppe, gedaechtnis, melde, gesellschaft, key };
  const ergebnis: Vorschlag[] = [];
  const beteiligte = leseBeteiligte(lesung, ergebnis);
  const saetze = gruppe.saetze.filter(({ satzart }) => satzart !== '0100');
  const vorher = gedaechtnis.vorab.get(key);
  const personen = [...(vorher?.personen ?? []), ...beteiligte.personen];
  const partnerangaben = [...(vorher?.partnerangaben ?? []), ...beteiligte.partnerangaben];
  if (saetze.length === 0) {
    if (personen.length + partnerangaben.length > 0)
      gedaechtnis.vorab.set(key, {
        personen,
        partnerangaben,
        halter: beteiligte.halter ?? vorher?.halter,
        nummer: nummerVon(gruppe.schluessel),
        zeile: vorher?.zeile ?? gruppe.saetze[0]?.teile[0]?.zeile ?? 0,
      });
    return ergebnis;
  }
  gedaechtnis.vorab.delete(key);
  const bewegungen = teileVon(saetze.filter(isBewegung), melde);
  const vertragsteile = teileVon(
    saetze.filter((satz) => !isBewegung(satz)),
    melde,
  );
  const nachSparte = teileNachSparte(gruppe.schluessel.sparte, vertragsteile);
  const buendel = nachSparte.length > 1;
  const schluesselZu = (sparte: string): string => {
    const eigene = nachSparte.find(([code]) => code === sparte)?.[0] ?? nachSparte[0]?.[0] ?? sparte;
    if (buendel) return `${key}|${eigene}`;
    const teil = `${key}|${sparte}`;
    return !gedaechtnis.sparten.has(key) && gedaechtnis.sparten.has(teil) ? teil : key;
  };
  const gelesen = leseBewegungen(lesung, bewegungen, schluesselZu);
  const leer = vertragsteile.length + personen.length + partnerangaben.length === 0;
  if (!(leer && gedaechtnis.sparten.has(schluesselZu(gruppe.schluessel.sparte))))
    for (const [i, [sparte, eigene]] of nachSparte.entries())
      ergebnis.push(
        leseEinen(lesung, schluesselZu(sparte), sparte, {
          teile: eigene,
          leer: i === 0 ? bewegungen : [],
          buendel: buendel ? (i === 0 ? 'erster' : 'weiterer') : 'nein',
          personen,
          partnerangaben: i === 0 ? partnerangaben : [],
        }),
      );
  ergebnis.push(...gelesen);
  return ergebnis;
};

type Teilvertrag = {
  readonly teile: readonly Teil[];
  /** Records whose leaves, if any, stay with this contract. */
  readonly leer: readonly Teil[];
  /** Part of a bundle, and whether the first: it tells the bundle's premium. */
  readonly buendel: 'nein' | 'erster' | 'weiterer';
  readonly personen: Vertrag['personen'];
  readonly partnerangaben: Vertrag['weitereAngaben'];
};

const leseEinen = (
  { gruppe, gedaechtnis, melde, gesellschaft, key }: Lesung,
  schluessel: string,
  sparte: string,
  { teile, leer, buendel, personen, partnerangaben }: Teilvertrag,
): Vorschlag => {
  const kunde = gedaechtnis.halter.get(key);
  const bekannteSparte = hatVertragsteil(teile) ? undefined : gedaechtnis.sparten.get(schluessel);
  const kopf = {
    gesellschaft,
    nummer: nummerVon(gruppe.schluessel),
    sparte,
    vermittler: ohneSteuerzeichen(gruppe.schluessel.vermittler),
    ...(bekannteSparte === undefined ? {} : { bekannteSparte }),
    personen,
    partnerangaben: [...partnerangaben, ...weitereAngaben(leer)],
    zeile: gruppe.saetze[0]?.teile[0]?.zeile ?? 0,
    melde,
  };
  const { vertrag, nachweis } = leseVertrag(kopf, teile);
  gedaechtnis.sparten.set(schluessel, vertrag.sparte);
  const fertig = buendel === 'nein' ? vertrag : alsBuendelteil(vertrag, teile, buendel === 'erster');
  return {
    art: 'vertrag',
    schluessel,
    ...(kunde === undefined ? {} : { kunde }),
    vertrag: fertig,
    nachweis,
  };
};

const hatVertragsteil = (teile: readonly Teil[]): boolean =>
  teile.some(({ td }) => td.satzart === '0200' || td.satzart === '0210');
