// The small parts of an xlsx package: sheets, date system, number formats, shared strings.
import type { Archiv } from '../archiv/archiv.ts';
import { attribut, parseXml, readXml } from '../archiv/xml.ts';
import { TabelleFehler } from '../fehler.ts';
import type { Grenzen } from '../grenzen.ts';
import { isDatumsformat, nullenFormat } from './datum.ts';

export type BlattEintrag = { name: string; versteckt: boolean; pfad: string };

/** Number format of a cell style: shows a day, or pads with zeros to a width. */
export type Zahlenformat = { datum: boolean; nullen: number };

export type Mappe = {
  blaetter: BlattEintrag[];
  epoche1904: boolean;
  formate: Zahlenformat[];
  texte: string[];
  makros: boolean;
};

/** Reads everything but the sheets themselves. */
export async function readMappe(archiv: Archiv, grenzen: Grenzen): Promise<Mappe> {
  const pfad = archiv.has('xl/workbook.xml') ? 'xl/workbook.xml' : await findMappenPfad(archiv, grenzen);
  const ordner = pfad.slice(0, pfad.lastIndexOf('/') + 1);
  const ziele = await readZiele(archiv, `${ordner}_rels/${pfad.slice(ordner.length)}.rels`, grenzen);
  const { blaetter, epoche1904 } = readBlaetter(await archiv.readText(pfad), ziele, ordner, grenzen);
  const teil = (art: string): string | undefined => {
    const ziel = [...ziele.values()].find((z) => z.art.endsWith(art));
    return ziel && zielPfad(ziel.ziel, ordner);
  };
  return {
    blaetter,
    epoche1904,
    formate: readFormate(await archiv.readText(teil('/styles') ?? `${ordner}styles.xml`), grenzen),
    texte: await readTexte(archiv, teil('/sharedStrings') ?? `${ordner}sharedStrings.xml`, grenzen),
    makros: archiv.namen.some((name) => /vbaProject\.bin$/i.test(name)),
  };
}

type Ziel = { art: string; ziel: string };

async function readZiele(archiv: Archiv, pfad: string, grenzen: Grenzen): Promise<Map<string, Ziel>> {
  const ziele = new Map<string, Ziel>();
  const text = await archiv.readText(pfad);
  if (text === '') return ziele;
  const start = (name: string, a: string): void => {
    if (name !== 'Relationship') return;
    ziele.set(attribut(a, 'Id') ?? '', { art: attribut(a, 'Type') ?? '', ziel: attribut(a, 'Target') ?? '' });
  };
  parseXml(text, { start, end: () => {} }, grenzen.xmlTiefe);
  return ziele;
}

async function findMappenPfad(archiv: Archiv, grenzen: Grenzen): Promise<string> {
  const ziele = await readZiele(archiv, '_rels/.rels', grenzen);
  const ziel = [...ziele.values()].find((z) => z.art.endsWith('/officeDocument'));
  const pfad = ziel && zielPfad(ziel.ziel, '');
  if (pfad === undefined || !archiv.has(pfad)) {
    throw new TabelleFehler('nicht_lesbar', 'Die Datei enthält keine Excel-Arbeitsmappe.');
  }
  return pfad;
}

function zielPfad(ziel: string, ordner: string): string {
  if (ziel.startsWith('/')) return ziel.slice(1);
  const teile: string[] = [];
  for (const teil of `${ordner}${ziel}`.split('/')) {
    if (teil === '..') teile.pop();
    else if (teil !== '.' && teil !== '') teile.push(teil);
  }
  return teile.join('/');
}

function readBlaetter(
  text: string,
  ziele: Map<string, Ziel>,
  ordner: string,
  grenzen: Grenzen,
): Pick<Mappe, 'blaetter' | 'epoche1904'> {
  const blaetter: BlattEintrag[] = [];
  let epoche1904 = false;
  const start = (name: string, a: string): void => {
    if (name === 'workbookPr') epoche1904 = /^(1|true|on)$/.test(attribut(a, 'date1904') ?? '');
    if (name !== 'sheet') return;
    const ziel = ziele.get(attribut(a, 'id') ?? '')?.ziel ?? `worksheets/sheet${blaetter.length + 1}.xml`;
    const versteckt = /hidden/i.test(attribut(a, 'state') ?? '');
    blaetter.push({ name: attribut(a, 'name') ?? '', versteckt, pfad: zielPfad(ziel, ordner) });
  };
  parseXml(text, { start, end: () => {} }, grenzen.xmlTiefe);
  return { blaetter, epoche1904 };
}

function readFormate(text: string, grenzen: Grenzen): Zahlenformat[] {
  const codes = new Map<number, string>();
  const formate: Zahlenformat[] = [];
  let inZellen = false;
  const start = (name: string, a: string): void => {
    if (name === 'cellXfs') inZellen = true;
    if (name === 'numFmt') codes.set(Number(attribut(a, 'numFmtId')), attribut(a, 'formatCode') ?? '');
    if (name !== 'xf' || !inZellen) return;
    const id = Number(attribut(a, 'numFmtId') ?? 0);
    const code = codes.get(id);
    formate.push({ datum: isDatumsformat(id, code), nullen: nullenFormat(code) });
  };
  const end = (name: string): void => {
    if (name === 'cellXfs') inZellen = false;
  };
  if (text !== '') parseXml(text, { start, end }, grenzen.xmlTiefe);
  return formate;
}

async function readTexte(archiv: Archiv, pfad: string, grenzen: Grenzen): Promise<string[]> {
  const texte: string[] = [];
  if (!archiv.has(pfad)) return texte;
  let laenge = 0;
  const leser = createTextSammler((text) => {
    laenge += text.length;
    if (laenge > grenzen.textZeichen)
      throw new TabelleFehler('zu_viel_text', 'Die Arbeitsmappe enthält zu viel Text.');
    texte.push(text);
  }, 'si');
  const lauf = readXml(await archiv.open(pfad), leser, grenzen.xmlTiefe, () => undefined);
  while (!(await lauf.next()).done);
  return texte;
}

/** Collects the text of `t` elements (rich text runs joined, phonetic hints left out) of each `huelle` element. */
export function createTextSammler(
  fertig: (text: string) => void,
  huelle: string,
): { start: (name: string) => void; end: (name: string) => void; text: (text: string) => void } {
  let text = '';
  let lautschrift = 0;
  let inText = false;
  return {
    start: (name) => {
      if (name === huelle) text = '';
      else if (name === 'rPh') lautschrift++;
      else if (name === 't') inText = lautschrift === 0;
    },
    end: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') lautschrift--;
      else if (name === huelle) fertig(ohneUmschrift(text));
    },
    text: (stueck) => {
      if (inText) text += stueck;
    },
  };
}

/** Undoes the `_x000D_` escape of ECMA-376 22.9.2.19. */
export function ohneUmschrift(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
