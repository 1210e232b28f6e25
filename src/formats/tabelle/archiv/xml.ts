// A small streaming XML reader for spreadsheet parts: no DTD, no entities but the five, bounded depth and tag size.
import { TabelleFehler } from '../fehler.ts';

/** What a part's reader wants to hear. Names come without their prefix; attributes come raw (see `attribut`). */
export type XmlHoerer = {
  start: (name: string, attribute: string) => void;
  end: (name: string) => void;
  text?: (text: string) => void;
};

const TAG_ZEICHEN = 256 * 1024;

/** Feeds text pieces to the listener. Throws TabelleFehler 'xml_dtd' or 'xml_defekt'. */
export function createXmlLeser(
  hoerer: XmlHoerer,
  maxTiefe: number,
): { push: (stueck: string) => void; end: () => void } {
  let puffer = '';
  let tiefe = 0;
  const tag = (inhalt: string): void => {
    if (inhalt.startsWith('/')) {
      tiefe--;
      hoerer.end(ohnePraefix(inhalt.slice(1).trim()));
      return;
    }
    const leer = inhalt.endsWith('/');
    const ohne = leer ? inhalt.slice(0, -1) : inhalt;
    const luecke = ohne.search(/\s/);
    const name = ohnePraefix(luecke < 0 ? ohne : ohne.slice(0, luecke));
    if (++tiefe > maxTiefe) throw new TabelleFehler('xml_defekt', 'Die Datei ist zu tief verschachtelt.');
    hoerer.start(name, luecke < 0 ? '' : ohne.slice(luecke));
    if (!leer) return;
    tiefe--;
    hoerer.end(name);
  };
  const lese = (): void => {
    let i = 0;
    while (i < puffer.length) {
      const auf = puffer.indexOf('<', i);
      if (auf !== i) {
        const ende = auf < 0 ? textEnde(puffer, i) : auf;
        if (ende > i) hoerer.text?.(entschluessle(puffer.slice(i, ende)));
        i = ende;
        if (auf < 0) break;
      }
      const zu = konstruktEnde(puffer, i);
      if (zu === undefined) {
        if (puffer.length - i > TAG_ZEICHEN && !puffer.startsWith('<![CDATA[', i)) throw defekt();
        break;
      }
      if (puffer.startsWith('<![CDATA[', i)) hoerer.text?.(puffer.slice(i + 9, zu - 3));
      else if (puffer[i + 1] === '!' && !puffer.startsWith('<!--', i)) throw dtd();
      else if (puffer[i + 1] !== '?' && puffer[i + 1] !== '!') tag(puffer.slice(i + 1, zu - 1));
      i = zu;
    }
    puffer = puffer.slice(i);
  };
  return {
    push: (stueck) => {
      puffer += stueck;
      lese();
    },
    end: () => {
      lese();
      if (tiefe !== 0 || puffer.trim() !== '') throw defekt();
    },
  };
}

/** Streams an entry's bytes (UTF-8) into a listener; `nach` runs after every piece, to hand out finished rows. */
export async function* readXml<T>(
  quelle: AsyncIterable<Buffer>,
  hoerer: XmlHoerer,
  maxTiefe: number,
  nach: () => T | undefined,
): AsyncGenerator<T, void, undefined> {
  const leser = createXmlLeser(hoerer, maxTiefe);
  const dekoder = new TextDecoder('utf-8');
  for await (const stueck of quelle) {
    leser.push(dekoder.decode(stueck, { stream: true }));
    const fertig = nach();
    if (fertig !== undefined) yield fertig;
  }
  leser.end();
  const rest = nach();
  if (rest !== undefined) yield rest;
}

/** Reads a small XML text in one go. */
export function parseXml(text: string, hoerer: XmlHoerer, maxTiefe: number): void {
  const leser = createXmlLeser(hoerer, maxTiefe);
  leser.push(text);
  leser.end();
}

/** Value of an attribute by its local name, from the raw attribute text. */
export function attribut(attribute: string, name: string): string | undefined {
  let i = -1;
  while ((i = attribute.indexOf(name, i + 1)) >= 0) {
    const davor = attribute.charCodeAt(i - 1);
    // blank, tab, line end or the colon of a prefix
    if (davor !== 32 && davor !== 58 && davor !== 9 && davor !== 10 && davor !== 13) continue;
    const rest = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(
      attribute.slice(i + name.length, i + name.length + 4096),
    );
    if (rest) return entschluessle(rest[1] ?? rest[2] ?? '');
  }
  return undefined;
}

const ENTITAETEN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entschluessle(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (ganz, name: string) => {
    if (!name.startsWith('#')) return ENTITAETEN[name] ?? ganz;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}

function ohnePraefix(name: string): string {
  const doppelpunkt = name.indexOf(':');
  return doppelpunkt < 0 ? name : name.slice(doppelpunkt + 1);
}

// Text may be handed on in pieces, yet not in the middle of an entity.
function textEnde(puffer: string, start: number): number {
  const und = puffer.lastIndexOf('&');
  return und >= start && puffer.indexOf(';', und) < 0 && puffer.length - und < 16 ? und : puffer.length;
}

function konstruktEnde(puffer: string, i: number): number | undefined {
  if (puffer.startsWith('<!--', i)) return nach(puffer, '-->', i + 4);
  if (puffer.startsWith('<![CDATA[', i)) return nach(puffer, ']]>', i + 9);
  if (puffer.startsWith('<!DOCTYPE', i)) throw dtd();
  if (puffer[i + 1] === '!' && puffer.length - i < 9) return undefined;
  return tagEnde(puffer, i);
}

function tagEnde(puffer: string, i: number): number | undefined {
  let zu = puffer.indexOf('>', i);
  // A '>' is allowed inside attribute values: the quotes before it must be balanced.
  while (zu >= 0 && !istAusgeglichen(puffer.slice(i, zu))) zu = puffer.indexOf('>', zu + 1);
  return zu < 0 ? undefined : zu + 1;
}

function istAusgeglichen(tag: string): boolean {
  let offen = '';
  for (let i = 0; i < tag.length; i++) {
    const zeichen = tag[i] ?? '';
    if (offen === '' && (zeichen === '"' || zeichen === "'")) offen = zeichen;
    else if (zeichen === offen) offen = '';
  }
  return offen === '';
}

function nach(puffer: string, marke: string, ab: number): number | undefined {
  const i = puffer.indexOf(marke, ab);
  return i < 0 ? undefined : i + marke.length;
}

function dtd(): TabelleFehler {
  return new TabelleFehler(
    'xml_dtd',
    'Die Datei enthält eine Dokumenttyp-Angabe (DTD); das ist nicht erlaubt.',
  );
}

function defekt(): TabelleFehler {
  return new TabelleFehler('xml_defekt', 'Die Tabelle in der Datei ist beschädigt oder unvollständig.');
}
