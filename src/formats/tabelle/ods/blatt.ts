// Streams the tables of an OpenDocument spreadsheet (ODF 1.3 part 3, chapter 9) out of content.xml.
import type { Archiv } from '../archiv/archiv.ts';
import type { XmlHoerer } from '../archiv/xml.ts';
import { attribut, readXml } from '../archiv/xml.ts';
import { TabelleFehler } from '../fehler.ts';
import type { Grenzen } from '../grenzen.ts';
import { createVerbundFueller } from '../verbund.ts';
import type { Verbund } from '../verbund.ts';
import { createZeilenPruefer } from '../zaehler.ts';
import type { Zeile, Zelle } from '../zelle.ts';
import { LEERE_ZELLE, isLeer, textZelle, zahlZelle } from '../zelle.ts';

export type OdsBlatt = { name: string; versteckt: boolean };

/** Names of the tables; hidden by a style with table:display="false". */
export async function readOdsBlaetter(archiv: Archiv, grenzen: Grenzen): Promise<OdsBlatt[]> {
  await pruefeSchutz(archiv);
  const blaetter: OdsBlatt[] = [];
  const versteckte = new Set<string>();
  let stil = '';
  const hoerer: XmlHoerer = {
    start: (name, a) => {
      if (name === 'style') stil = attribut(a, 'name') ?? '';
      if (name === 'table-properties' && attribut(a, 'display') === 'false') versteckte.add(stil);
      if (name !== 'table') return;
      blaetter.push({
        name: attribut(a, 'name') ?? '',
        versteckt: versteckte.has(attribut(a, 'style-name') ?? ''),
      });
    },
    end: () => {},
  };
  const lauf = readXml(await archiv.open('content.xml'), hoerer, grenzen.xmlTiefe, () => undefined);
  while (!(await lauf.next()).done);
  return blaetter;
}

async function pruefeSchutz(archiv: Archiv): Promise<void> {
  if (!(await archiv.readText('META-INF/manifest.xml')).includes('encryption-data')) return;
  throw new TabelleFehler(
    'verschluesselt',
    'Das ist eine mit Kennwort geschützte OpenDocument-Tabelle (.ods). Bitte speichern Sie sie ohne Kennwort.',
  );
}

/** Rows of the table with this 0-based place. */
export async function* readOdsBlatt(
  archiv: Archiv,
  index: number,
  grenzen: Grenzen,
): AsyncGenerator<Zeile[], void, undefined> {
  let zeilen: Zeile[] = [];
  const pruefe = createZeilenPruefer(grenzen);
  const hoerer = createOdsHoerer(index, (nummer, zellen) => {
    const zeile = pruefe(nummer, zellen);
    if (zeile) zeilen.push(zeile);
  });
  yield* readXml(await archiv.open('content.xml'), hoerer, grenzen.xmlTiefe, () => {
    if (zeilen.length === 0) return undefined;
    const fertig = zeilen;
    zeilen = [];
    return fertig;
  });
}

type OdsZelle = { attribute: string; absaetze: string[]; verdeckt: boolean };

/** Repeated rows beyond this many with content are a fill of the whole sheet, not data. */
const MAX_WIEDERHOLUNG = 10_000;
const MAX_SPALTEN = 16_384;

function createOdsHoerer(index: number, fertig: (nummer: number, zellen: Zelle[]) => void): XmlHoerer {
  let tabelle = -1;
  let nummer = 0;
  let zeilenFach = 1;
  let zellen: Zelle[] = [];
  let offen: OdsZelle | undefined;
  let anmerkung = 0;
  let absatz = 0;
  let fueller = createVerbundFueller([]);
  let neueVerbuende: Verbund[] = [];
  const aktiv = (): boolean => tabelle === index;
  const endZelle = (): void => {
    if (!offen) return;
    const fach = Math.min(zahl(attribut(offen.attribute, 'number-columns-repeated'), 1), MAX_SPALTEN);
    const zelle = odsWert(offen);
    const verbund = odsVerbund(offen.attribute, nummer + 1, zellen.length);
    if (verbund) neueVerbuende.push(verbund);
    offen = undefined;
    for (let i = 0; i < fach && zellen.length < MAX_SPALTEN; i++) zellen.push(zelle);
  };
  const endZeile = (): void => {
    while (zellen.length > 0 && isLeer(zellen.at(-1)) && zellen.at(-1)?.formel === undefined) zellen.pop();
    const fach = zellen.length === 0 ? 0 : Math.min(zeilenFach, MAX_WIEDERHOLUNG);
    if (neueVerbuende.length > 0) fueller = verkette(fueller, createVerbundFueller(neueVerbuende));
    neueVerbuende = [];
    for (let i = 1; i <= fach; i++) {
      const eigene = [...zellen];
      fueller(nummer + i, eigene);
      fertig(nummer + i, eigene);
    }
    nummer += zeilenFach;
  };
  return {
    start: (name, a) => {
      if (name === 'table') {
        tabelle++;
        nummer = 0;
      }
      if (!aktiv()) return;
      if (name === 'table-row') {
        zeilenFach = zahl(attribut(a, 'number-rows-repeated'), 1);
        zellen = [];
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        offen = { attribute: a, absaetze: [], verdeckt: name !== 'table-cell' };
      } else if (name === 'annotation') anmerkung++;
      else if (offen && anmerkung === 0) absatz = startAbsatz(offen, name, a, absatz);
    },
    end: (name) => {
      if (!aktiv()) return;
      if (name === 'table-cell' || name === 'covered-table-cell') endZelle();
      else if (name === 'table-row') endZeile();
      else if (name === 'annotation') anmerkung--;
      else if (name === 'p' && anmerkung === 0 && absatz > 0) absatz--;
    },
    text: (stueck) => {
      if (aktiv() && offen && anmerkung === 0 && absatz > 0) haenge(offen, stueck);
    },
  };
}

function verkette(
  a: (nummer: number, zellen: Zelle[]) => void,
  b: (nummer: number, zellen: Zelle[]) => void,
): (nummer: number, zellen: Zelle[]) => void {
  return (nummer, zellen) => {
    a(nummer, zellen);
    b(nummer, zellen);
  };
}

function startAbsatz(offen: OdsZelle, name: string, a: string, absatz: number): number {
  if (name === 'p') {
    offen.absaetze.push('');
    return absatz + 1;
  }
  if (name === 's') haenge(offen, ' '.repeat(Math.min(zahl(attribut(a, 'c'), 1), 1000)));
  if (name === 'tab') haenge(offen, '\t');
  if (name === 'line-break') haenge(offen, '\n');
  return absatz;
}

function haenge(offen: OdsZelle, text: string): void {
  const letzter = offen.absaetze.length - 1;
  if (letzter >= 0) offen.absaetze[letzter] = (offen.absaetze[letzter] ?? '') + text;
}

function zahl(text: string | undefined, sonst: number): number {
  const wert = Number(text ?? sonst);
  return Number.isInteger(wert) && wert > 0 ? wert : sonst;
}

function odsVerbund(a: string, zeile: number, spalte: number): Verbund | undefined {
  if (!a.includes('spanned')) return undefined;
  const zeilen = zahl(attribut(a, 'number-rows-spanned'), 1);
  const spalten = zahl(attribut(a, 'number-columns-spanned'), 1);
  if (zeilen === 1 && spalten === 1) return undefined;
  return {
    vonZeile: zeile,
    bisZeile: zeile + zeilen - 1,
    vonSpalte: spalte,
    bisSpalte: spalte + spalten - 1,
  };
}

function odsWert({ attribute, absaetze, verdeckt }: OdsZelle): Zelle {
  if (verdeckt) return LEERE_ZELLE;
  const zelle = gespeichert(attribute, absaetze.join('\n'));
  if (attribut(attribute, 'formula') === undefined) return zelle;
  return zelle.art === 'leer' ? { art: 'leer', text: '', formel: 'ohne' } : { ...zelle, formel: 'wert' };
}

function gespeichert(a: string, anzeige: string): Zelle {
  switch (attribut(a, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const wert = Number(attribut(a, 'value'));
      if (!Number.isFinite(wert)) return textZelle(anzeige);
      // A postcode format shows zeros that the number does not have.
      return /^0\d*$/.test(anzeige) && Number(anzeige) === wert
        ? { ...zahlZelle(wert), text: anzeige }
        : zahlZelle(wert);
    }
    case 'date': {
      const tag = (attribut(a, 'date-value') ?? '').slice(0, 10);
      return { art: 'datum', text: tag, tag };
    }
    case 'boolean':
      return { art: 'wahrheit', text: attribut(a, 'boolean-value') === 'true' ? 'WAHR' : 'FALSCH' };
    default:
      return /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NV|WERT!|BEZUG!|ZAHL!)$/.test(anzeige) ||
        /^Err:\d+$/.test(anzeige)
        ? { art: 'fehler', text: anzeige }
        : textZelle(anzeige);
  }
}
