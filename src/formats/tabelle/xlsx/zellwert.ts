// One <c> element of a worksheet (ECMA-376 part 1, 18.3.1.4) to a Zelle.
import { TabelleFehler } from '../fehler.ts';
import type { Zelle } from '../zelle.ts';
import { LEERE_ZELLE, textZelle, zahlZelle } from '../zelle.ts';
import { tagAusSerie } from './datum.ts';
import type { Mappe } from './mappe.ts';
import { ohneUmschrift } from './mappe.ts';

/** A cell as read from the XML: type, style index, stored value, inline text, and whether it has a formula. */
export type RohZelle = {
  typ: string;
  stil: number;
  wert: string | undefined;
  inline: string | undefined;
  formel: boolean;
};

/** What the workbook knows about values. */
export type MappenWissen = Pick<Mappe, 'texte' | 'formate' | 'epoche1904'>;

/** Turns a raw cell into its value; a formula is never computed, only its stored result is taken. */
export function zellwert(roh: RohZelle, mappe: MappenWissen): Zelle {
  const zelle = gespeicherterWert(roh, mappe);
  if (!roh.formel) return zelle;
  return zelle.art === 'leer' ? { art: 'leer', text: '', formel: 'ohne' } : { ...zelle, formel: 'wert' };
}

function gespeicherterWert(roh: RohZelle, mappe: MappenWissen): Zelle {
  const { wert } = roh;
  if (roh.typ === 'inlineStr') return textZelle(ohneUmschrift(roh.inline ?? ''));
  if (wert === undefined || (wert === '' && roh.typ !== 'str')) return LEERE_ZELLE;
  switch (roh.typ) {
    case 's':
      return geteilterText(wert, mappe.texte);
    case 'str':
      return textZelle(ohneUmschrift(wert));
    case 'b':
      return { art: 'wahrheit', text: wert === '1' || wert === 'true' ? 'WAHR' : 'FALSCH' };
    case 'e':
      return { art: 'fehler', text: wert };
    case 'd':
      return { art: 'datum', text: wert.slice(0, 10), tag: wert.slice(0, 10) };
    default:
      return zahlwert(wert, roh.stil, mappe);
  }
}

/** A text that the workbook keeps apart; without it the file is not whole, and nobody can know what stood there. */
function geteilterText(wert: string, texte: readonly string[]): Zelle {
  if (texte.length === 0)
    throw new TabelleFehler(
      'archiv_defekt',
      'In der Excel-Datei fehlen die Texte der Zellen (sharedStrings.xml). Bitte speichern Sie sie in Excel neu.',
    );
  const text = texte[Number(wert)];
  return text === undefined ? { art: 'fehler', text: `#TEXT ${wert}` } : textZelle(text);
}

function zahlwert(wert: string, stil: number, mappe: MappenWissen): Zelle {
  const zahl = Number(wert);
  if (!Number.isFinite(zahl)) return { art: 'fehler', text: wert };
  const format = mappe.formate[stil];
  if (format?.datum) return datumZelle(zahl, mappe.epoche1904);
  const zelle = zahlZelle(zahl);
  if (!format?.nullen || !Number.isInteger(zahl) || zahl < 0) return zelle;
  return { ...zelle, text: zelle.text.padStart(format.nullen, '0') };
}

/** A date cell from its serial; without `tag` when the serial names no day. */
export function datumZelle(serie: number, epoche1904: boolean): Zelle {
  const tag = tagAusSerie(serie, epoche1904);
  return {
    art: 'datum',
    text: tag ?? String(serie),
    zahl: serie,
    ...(tag === undefined ? {} : { tag }),
    ...(epoche1904 ? { epoche1904 } : {}),
  };
}
