// A row that begins another table: known headings alone.
import type { Zeile } from '../zelle.ts';
import { eigeneZellen, isWert, kopfText } from './zeilenbild.ts';

type Kenntnis = (text: string) => boolean;

/** Four known headings among at most a few unknown ones, or three where all are known; never beside a value. */
export function isKopfzeile({ zellen }: Zeile, kennt: Kenntnis): boolean {
  const eigene = eigeneZellen(zellen);
  if (eigene.length < 3 || eigene.some((i) => isWert(zellen[i]))) return false;
  const bekannt = eigene.filter((i) => kennt(kopfText(zellen[i]))).length;
  return bekannt === eigene.length || (bekannt >= 4 && bekannt >= eigene.length * 0.7);
}

/** True for a row of data below a heading. */
export function hatWert(zeile: Zeile | undefined): boolean {
  return zeile?.zellen.some((zelle) => isWert(zelle)) === true;
}

const FORMAT =
  /^(?:text|datum|date|zahl|number|integer|decimal|dezimal|string|betrag|währung|eur|euro|€|t{1,2}\.m{1,2}\.j{2,4}|dd\.mm\.yyyy|yyyy-mm-dd|ja\/nein|pflicht(?:feld)?|optional|auswahl|alphanumerisch|numerisch|varchar(?:\(\d+\))?)$/iu;

/** "Text | TT.MM.JJJJ | EUR" below a heading: what the columns take, no data. */
export function isFormatzeile({ zellen }: Zeile): boolean {
  const eigene = eigeneZellen(zellen);
  return eigene.length >= 3 && eigene.every((i) => FORMAT.test(kopfText(zellen[i])));
}
