// What has no home in the model stays readable: every field that nobody took, under its German name.
import { formatTag, isTeilTag } from '#domain/datum.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { feldName, feldText, SATZARTEN } from '#formats/gdv/index.ts';
import { isDezimal } from './teil.ts';
import type { Angabe, Teil } from './teil.ts';

type WeitereAngabe = Vertrag['weitereAngaben'][number];

/** Most per contract; the schema holds no more. */
export const hoechstensAngaben = 5000;

/** `1.234,50`; by hand, because thousands of values per second are too many for the locale's formatter. */
const zahl = (wert: number, stellen: number): string => {
  const ziffern = String(Math.abs(wert)).padStart(stellen + 1, '0');
  const ganz = ziffern.slice(0, ziffern.length - stellen).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return (wert < 0 ? '-' : '') + (stellen === 0 ? ganz : `${ganz},${ziffern.slice(-stellen)}`);
};

const alsText = (teil: Teil, { feld, wert }: Angabe): string => {
  if (isDezimal(wert)) return zahl(wert.wert, wert.stellen);
  if (typeof wert === 'object')
    return [wert.von, wert.bis].map((tag) => (tag ? formatTag(tag) : '')).join(' bis ');
  const klartext = feldText(teil.td, feld.name);
  if (klartext) return `${klartext} (${wert})`;
  const text = String(wert);
  return feld.typ === 'D' && isTeilTag(text) ? formatTag(text) : text;
};

const titel = new Map<string, string>();

const titelVon = ({ td }: Teil): string => {
  const bekannt = titel.get(td.satz);
  if (bekannt) return bekannt;
  const text = `${SATZARTEN.get(td.satz)?.titel ?? 'Satzart'} (${td.satz || td.text.slice(0, 4)})`;
  titel.set(td.satz, text);
  return text;
};

/** A group bears one heading; a repeated Satz is counted, so that a new delivery replaces its like. */
export const weitereAngaben = (teile: readonly Teil[], zusatz?: string): WeitereAngabe[] => {
  const gezaehlt = new Map<string, number>();
  return teile.flatMap((teil) => {
    const offen = [...teil.werte].filter(([name]) => !teil.benutzt.has(name));
    if (offen.length === 0) return [];
    const kopf = [titelVon(teil), zusatz].filter(Boolean).join(', ');
    const key = `${kopf}|${teil.td.td}`;
    const nummer = (gezaehlt.get(key) ?? 0) + 1;
    gezaehlt.set(key, nummer);
    const gruppe = (nummer > 1 ? `${kopf} ${nummer}` : kopf).slice(0, 200);
    return offen.map(([name, angabe]) => ({
      bezeichnung: feldName(name).slice(0, 200),
      wert: alsText(teil, angabe).slice(0, 2000),
      gruppe,
    }));
  });
};
