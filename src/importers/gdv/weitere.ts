// What has no home in the model stays readable: every field that nobody took, under its German name.
import { formatTag, isTeilTag } from '#domain/datum.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { SATZARTEN } from '#formats/gdv/index.ts';
import type { Layout } from '#formats/gdv/index.ts';
import { isDezimal } from './teil.ts';
import type { Inhalt, Teil } from './teil.ts';

type WeitereAngabe = Vertrag['weitereAngaben'][number];

/** Most per contract; the schema holds no more. */
export const hoechstensAngaben = 5000;

const mitPunkten = (ganz: number): string => {
  if (ganz < 1000) return String(ganz);
  let text = String(ganz);
  for (let at = text.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)}.${text.slice(at)}`;
  return text;
};

const zehnerpotenzen = [1, 10, 100, 1000, 10_000, 100_000, 1e6, 1e7, 1e8, 1e9];

/** `1.234,50`; by hand, because the locale's own formatting costs more than the rest of the import. */
const zahl = (wert: number, stellen: number): string => {
  const betrag = Math.abs(wert);
  const vorzeichen = wert < 0 ? '-' : '';
  if (stellen === 0) return vorzeichen + mitPunkten(betrag);
  const teiler = zehnerpotenzen[stellen] ?? 10 ** stellen;
  const rest = betrag % teiler;
  // A one in front keeps the zeros: 5 of 100 is `05`.
  return `${vorzeichen}${mitPunkten((betrag - rest) / teiler)},${String(teiler + rest).slice(1)}`;
};

/** A value as people read it: codes with their meaning, amounts and days in German form. */
const alsText = (
  wert: Inhalt,
  isTag: boolean,
  klartexte: ReadonlyMap<string, string> | undefined,
): string => {
  if (isDezimal(wert)) return zahl(wert.wert, wert.stellen);
  if (typeof wert === 'object')
    return [wert.von, wert.bis].map((tag) => (tag ? formatTag(tag) : '')).join(' bis ');
  if (typeof wert === 'number') return String(wert);
  const klartext = klartexte?.get(wert);
  if (klartext !== undefined) return klartext;
  return isTag && isTeilTag(wert) ? formatTag(wert) : wert;
};

const titel = new Map<string, string>();

const titelVon = ({ td }: Teil): string => {
  const bekannt = titel.get(td.satz);
  if (bekannt) return bekannt;
  const text = `${SATZARTEN.get(td.satz)?.titel ?? 'Satzart'} (${td.satz || td.text.slice(0, 4)})`;
  titel.set(td.satz, text);
  return text;
};

const isOffen = (teil: Teil): boolean => {
  for (let i = 0; i < teil.werte.length; i++)
    if (teil.werte[i] !== undefined && teil.benutzt[i] === 0) return true;
  return false;
};

const fuege = (teil: Teil, gruppe: string | undefined, ziel: WeitereAngabe[]): void => {
  const { felder, titel: namen, klartexte } = teil.plan;
  for (let i = 0; i < felder.length; i++) {
    const wert = teil.werte[i];
    if (wert === undefined || teil.benutzt[i] !== 0) continue;
    const text = alsText(wert, felder[i]?.typ === 'D', klartexte[i]);
    const bezeichnung = namen[i] ?? '';
    const kurz = text.length > 2000 ? text.slice(0, 2000) : text;
    ziel.push(gruppe === undefined ? { bezeichnung, wert: kurz } : { bezeichnung, wert: kurz, gruppe });
  }
};

/** What nobody took of one record, under this heading. */
export const restAngaben = (teil: Teil, gruppe?: string): WeitereAngabe[] => {
  const ziel: WeitereAngabe[] = [];
  fuege(teil, gruppe, ziel);
  return ziel;
};

/** A group bears one heading; a repeated Satz is counted, so that a new delivery replaces its like. */
export const weitereAngaben = (teile: readonly Teil[], zusatz?: string): WeitereAngabe[] => {
  const gezaehlt = new Map<Layout | string, number>();
  const ziel: WeitereAngabe[] = [];
  for (const teil of teile) {
    if (!isOffen(teil)) continue;
    const kopf = zusatz ? `${titelVon(teil)}, ${zusatz}` : titelVon(teil);
    // Records that the norm does not know share one layout.
    const art = teil.td.td === 0 ? kopf : teil.td.layout;
    const nummer = (gezaehlt.get(art) ?? 0) + 1;
    gezaehlt.set(art, nummer);
    fuege(teil, (nummer > 1 ? `${kopf} ${nummer}` : kopf).slice(0, 200), ziel);
  }
  return ziel;
};
