// Two days in one cell: "01.01.2020 - 01.01.2030", "vom 1.1.20 bis 1.1.30".
import type { Zelle } from '#formats/tabelle/zelle.ts';
import { textZelle } from '#formats/tabelle/zelle.ts';
import type { DatumOptionen } from './datum.ts';
import { readDatum } from './datum.ts';
import type { Lesung } from './lesung.ts';
import { gelesen, isGelesen, ohneFuelltext, unlesbar } from './lesung.ts';

/** ISO days; `bis` is missing where the period has no end. */
export type Zeitraum = { von: string; bis?: string };

const TEILER = /\s+(?:-|–|—|bis(?: zum)?)\s+|\s+\/\s+|(?<=\.\d{4})(?:\s*[-–—/]\s*|\s+)(?=\d{1,2}\.)/;

/** Reads a period; a single day is none. */
export function readZeitraum(zelle: Zelle, optionen: DatumOptionen): Lesung<Zeitraum> {
  const text = ohneFuelltext(zelle.text);
  if (text === '') return undefined;
  const teile = text.split(TEILER);
  const [von, bis] = teile.map((teil) => readDatum(textZelle(teil.trim()), optionen));
  if (teile.length !== 2 || !isGelesen(von ?? undefined) || !isGelesen(bis ?? undefined))
    return unlesbar(text, 'Hier werden zwei Tage erwartet („01.01.2020 - 01.01.2030“).');
  return zusammen(von, bis, text);
}

function zusammen(
  von: ReturnType<typeof readDatum>,
  bis: ReturnType<typeof readDatum>,
  text: string,
): Lesung<Zeitraum> {
  if (!isGelesen(von) || !isGelesen(bis) || von.wert.genauigkeit !== 'tag')
    return unlesbar(text, 'Der Beginn des Zeitraums ist kein Tag.');
  return bis.wert.genauigkeit === 'tag'
    ? gelesen({ von: von.wert.iso, bis: bis.wert.iso }, text)
    : gelesen({ von: von.wert.iso }, text);
}
