// The plan as a table for people: one row per value, in words, page after page, so that its size does not matter.
import { Readable } from 'node:stream';
import { csvStrom, xlsxStrom } from '#formats/tabelle/index.ts';
import type { StromWert, XlsxSpalte } from '#formats/tabelle/index.ts';
import type { RohKontext } from '#platform/http/kontext.ts';
import type { Download } from '#platform/http/roh.ts';
import { sparten } from '#sparten/index.ts';
import { verberge } from '#sparten/schutz.ts';
import { beschreibe } from '#ui/beschreibung/feldname.ts';
import { formatFeld } from '#ui/beschreibung/format-feld.ts';
import { entscheidungLabel, gegenstandLabel, konfliktLabel } from '#ui/beschreibung/plan.daten.ts';
import type { Planeintrag } from '../einspielung.contract.ts';

import type { Planfilter } from './plan.contract.ts';
import { listPlan } from './store-plan.ts';
import { readEinspielung } from '../store.ts';

const spalten: readonly XlsxSpalte[] = [
  { titel: 'Gegenstand', breite: 12 },
  { titel: 'Entscheidung', breite: 14 },
  { titel: 'Bezeichnung', breite: 44 },
  { titel: 'Kunde', breite: 28 },
  { titel: 'Feld', breite: 28 },
  { titel: 'bisher', breite: 32 },
  { titel: 'neu', breite: 32 },
  { titel: 'Bemerkung', breite: 40 },
  { titel: 'Beitrag +/- %', breite: 14 },
  { titel: 'endet', breite: 8 },
  { titel: 'Datei', breite: 28 },
  { titel: 'Zeile', breite: 8 },
  { titel: 'Feld der Datei', breite: 28 },
];

const details = sparten.flatMap(({ felder }) => felder);

type Wert = Planeintrag['aenderungen'][number] & { readonly bemerkung: string };

/** Values that change, then values that are not taken, with the reason. */
const werteVon = ({ aenderungen, konflikte, gruende }: Planeintrag): readonly Wert[] => [
  ...aenderungen.map((aenderung) => ({ ...aenderung, bemerkung: gruende.join('; ') })),
  ...konflikte.map(({ grund, ...wert }) => ({
    ...wert,
    bemerkung: `nicht übernommen: ${konfliktLabel[grund]}`,
  })),
];

const zeilenVon = (eintrag: Planeintrag, datei: string): StromWert[][] => {
  const { gegenstand, entscheidung, bezeichnung, kunde, sprung, beendet, zeile, gruende } = eintrag;
  const vorn = [gegenstandLabel[gegenstand], entscheidungLabel[entscheidung], bezeichnung, kunde];
  const merkmale = [sprung, beendet ? 'ja' : null];
  const werte = werteVon(eintrag);
  if (werte.length === 0)
    return [[...vorn, null, null, null, gruende.join('; '), ...merkmale, datei, zeile, null]];
  return werte.map(({ feld: pfad, alt, neu, bemerkung, zeile: stelle = zeile, quelle = null }) => {
    const feld = beschreibe(gegenstand, pfad, details);
    const text = (wert: unknown) => formatFeld(feld, wert);
    return [...vorn, feld.label, text(alt), text(neu), bemerkung, ...merkmale, datei, stelle, quelle];
  });
};

const seite = 500;

async function* zeilen(
  { mitMandant, signal }: RohKontext,
  einspielungId: string,
  filter: Planfilter,
  datei: string,
): AsyncGenerator<readonly StromWert[]> {
  let nach = '0';
  while (!signal.aborted) {
    const frage = { ...filter, nach, anzahl: seite };
    const gelesen = await mitMandant(async ({ handle }) => {
      const eintraege = await listPlan(handle, einspielungId, frage);
      // A download passes by the frame, which hides this in every answer.
      return handle.siehtSchutzbeduerftiges ? eintraege : eintraege.map((eintrag) => verberge(eintrag));
    });
    const eintraege = gelesen.slice(0, seite);
    for (const eintrag of eintraege) yield* zeilenVon(eintrag, datei);
    if (gelesen.length <= seite) break;
    nach = String(eintraege.at(-1)?.nr ?? 0);
  }
}

async function* mitKopf(danach: AsyncIterable<readonly StromWert[]>): AsyncGenerator<readonly StromWert[]> {
  yield spalten.map(({ titel }) => titel);
  yield* danach;
}

/** @throws ApiError `nicht-gefunden` */
export const exportPlan = async (
  kontext: RohKontext,
  einspielungId: string,
  { format, ...filter }: Planfilter & { readonly format: 'xlsx' | 'csv' },
): Promise<Download> => {
  const { dateiname } = await kontext.mitMandant(({ handle }) => readEinspielung(handle, einspielungId));
  const alle = zeilen(kontext, einspielungId, filter, dateiname);
  const name = `Plan ${einspielungId}.${format}`;
  return format === 'csv'
    ? {
        name,
        medientyp: 'text/csv; charset=utf-8',
        inhalt: Readable.from(csvStrom(mitKopf(alle), { fuerMenschen: true }), { objectMode: false }),
      }
    : {
        name,
        medientyp: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        inhalt: Readable.from(xlsxStrom({ name: 'Plan', spalten, zeilen: alle }), { objectMode: false }),
      };
};
