// Streams the rows of one worksheet part.
import type { Archiv } from '../archiv/archiv.ts';
import type { XmlHoerer } from '../archiv/xml.ts';
import { attribut, readXml } from '../archiv/xml.ts';
import type { Grenzen } from '../grenzen.ts';
import type { Verbund } from '../verbund.ts';
import { createVerbundFueller } from '../verbund.ts';
import { createZeilenPruefer } from '../zaehler.ts';
import type { Zeile, Zelle } from '../zelle.ts';
import { LEERE_ZELLE } from '../zelle.ts';
import { spalteAus, zeileAus } from './spaltenname.ts';
import type { MappenWissen, RohZelle } from './zellwert.ts';
import { zellwert } from './zellwert.ts';

/** Rows of a sheet in batches as they are unpacked; blank rows are left out. */
export async function* readBlatt(
  archiv: Archiv,
  pfad: string,
  mappe: MappenWissen,
  grenzen: Grenzen,
): AsyncGenerator<Zeile[], void, undefined> {
  const fuelle = createVerbundFueller(await readVerbuende(await archiv.open(pfad)));
  const pruefe = createZeilenPruefer(grenzen);
  let zeilen: Zeile[] = [];
  const hoerer = createZeilenHoerer(mappe, (nummer, zellen) => {
    fuelle(nummer, zellen);
    const zeile = pruefe(nummer, zellen);
    if (zeile) zeilen.push(zeile);
  });
  yield* readXml(await archiv.open(pfad), hoerer, grenzen.xmlTiefe, () => {
    if (zeilen.length === 0) return undefined;
    const fertig = zeilen;
    zeilen = [];
    return fertig;
  });
}

const VERBUND = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g;
const MAX_VERBUENDE = 200_000;

/** Merged ranges stand behind the rows in the part, so they need a pass of their own (unpacking only, no parsing). */
async function readVerbuende(quelle: AsyncIterable<Buffer>): Promise<Verbund[]> {
  const verbuende: Verbund[] = [];
  let rest = '';
  for await (const stueck of quelle) {
    const text = rest + stueck.toString('latin1');
    let ende = 0;
    if (text.includes('mergeCell')) {
      for (const treffer of text.matchAll(VERBUND)) {
        ende = treffer.index + treffer[0].length;
        verbuende.push(bereich(treffer[1] ?? '', treffer[2] ?? ''));
        if (verbuende.length >= MAX_VERBUENDE) return verbuende;
      }
    }
    rest = text.slice(Math.max(ende, text.length - 200));
  }
  return verbuende;
}

function bereich(von: string, bis: string): Verbund {
  return {
    vonZeile: zeileAus(von),
    bisZeile: zeileAus(bis),
    vonSpalte: spalteAus(von),
    bisSpalte: spalteAus(bis),
  };
}

/** Cells right of this are ignored when empty and reject the row when filled; keeps a row's memory bounded. */
const MAX_SPALTE = 16_384;

function createZeilenHoerer(
  mappe: MappenWissen,
  fertig: (nummer: number, zellen: Zelle[]) => void,
): XmlHoerer {
  let nummer = 0;
  let zellen: Zelle[] = [];
  let spalte = -1;
  let roh: RohZelle | undefined;
  let ziel: 'wert' | 'inline' | undefined;
  let lautschrift = false;
  const startZelle = (a: string): void => {
    const { r, s, t } = zellAttribute(a);
    spalte = r === '' ? spalte + 1 : spalteAus(r);
    roh = { typ: t, stil: s, wert: undefined, inline: undefined, formel: false };
  };
  const endZelle = (): void => {
    if (!roh) return;
    const zelle = zellwert(roh, mappe);
    roh = undefined;
    if (zelle === LEERE_ZELLE || spalte < 0 || spalte >= MAX_SPALTE) return;
    while (zellen.length < spalte) zellen.push(LEERE_ZELLE);
    zellen[spalte] = zelle;
  };
  return {
    start: (name, a) => {
      if (name === 'c') startZelle(a);
      else if (name === 'row') {
        nummer = Number(attribut(a, 'r') ?? nummer + 1);
        zellen = [];
        spalte = -1;
      } else if (!roh) return;
      else if (name === 'v') ziel = 'wert';
      else if (name === 't' && !lautschrift) ziel = 'inline';
      else if (name === 'f') roh.formel = true;
      else if (name === 'rPh') lautschrift = true;
    },
    end: (name) => {
      if (name === 'c') endZelle();
      else if (name === 'row') fertig(nummer, zellen);
      else if (name === 'rPh') lautschrift = false;
      ziel = undefined;
    },
    text: (stueck) => {
      if (roh && ziel) roh[ziel] = (roh[ziel] ?? '') + stueck;
    },
  };
}

/** The three attributes of a cell; written out because a sheet has millions of them. */
function zellAttribute(a: string): { r: string; s: number; t: string } {
  const ergebnis = { r: '', s: 0, t: 'n' };
  for (let gleich = a.indexOf('='); gleich > 0;) {
    const anfuehrung = a[gleich + 1] ?? '';
    const ende = a.indexOf(anfuehrung, gleich + 2);
    if ((anfuehrung !== '"' && anfuehrung !== "'") || ende < 0) break;
    const name = a[gleich - 1];
    const kurz = gleich < 2 || a.charCodeAt(gleich - 2) <= 32;
    if (kurz && name === 'r') ergebnis.r = a.slice(gleich + 2, ende);
    else if (kurz && name === 's') ergebnis.s = Number(a.slice(gleich + 2, ende));
    else if (kurz && name === 't') ergebnis.t = a.slice(gleich + 2, ende);
    gleich = a.indexOf('=', ende + 1);
  }
  return ergebnis;
}
