// Divides a CSV file by its columns "Vermittlernummer" and "Gesellschaft": each part is the heading and its rows, byte for byte.
import { findTabelle, readRohzeilen, readTabelle, TabelleFehler } from '#formats/tabelle/index.ts';
import type { Rohzeile, RohzeilenOptionen, Zeile } from '#formats/tabelle/index.ts';
import { kenntKopf } from '../tabelle/ueberschrift.ts';
import { createAdresse, createZaehlwerk } from './adresse.ts';
import type { Schreibe, Verteilstand, Waehle } from './adresse.ts';
import { findSpaltenlage, ohneNummer } from './spaltenlage.ts';

type Aufbau = RohzeilenOptionen & {
  /** Rows from this line on are data. */
  readonly datenAb: number;
  readonly nummer: number;
  readonly gesellschaft: number | undefined;
};

/** Looks at the first kilobytes. @throws TabelleFehler with a German sentence where the file can't be divided */
const erkenneAufbau = async (anfang: Uint8Array, heute: string): Promise<Aufbau> => {
  const tabelle = await readTabelle(anfang);
  const zeilen: Zeile[] = [];
  for await (const teil of tabelle.blaetter[0]?.zeilen() ?? []) zeilen.push(...teil);
  const { kopf, datenAb, daten } = findTabelle(zeilen, { form: 'text', kenntKopf });
  const { nummer, gesellschaft } = findSpaltenlage(kopf, daten, heute);
  if (nummer === undefined) throw new TabelleFehler('format_nicht_unterstuetzt', ohneNummer);
  return {
    trenner: tabelle.trenner?.trenner ?? ';',
    kodierung: tabelle.kodierung?.kodierung ?? 'utf-8',
    felder: kopf.length,
    datenAb,
    nummer,
    gesellschaft,
  };
};

const isLeer = ({ felder }: Rohzeile): boolean => felder.every((feld) => feld.trim() === '');

const mitZeilenende = (roh: Uint8Array): Uint8Array => {
  const letztes = roh.at(-1);
  return letztes === 0x0a || letztes === 0x0d ? roh : Buffer.concat([roh, Buffer.from('\r\n')]);
};

const createVerteiler = (aufbau: Aufbau, waehle: Waehle, schreibe: Schreibe) => {
  const werk = createZaehlwerk(waehle);
  const kopf: Uint8Array[] = [];
  const begonnen = new Set<string>();
  let [gelesen, rahmen] = [0, 0];
  const beginne = (ziel: string): void => {
    if (begonnen.has(ziel)) return;
    begonnen.add(ziel);
    for (const zeile of kopf) schreibe(ziel, zeile);
  };
  return {
    nimm: (zeile: Rohzeile): void => {
      if (isLeer(zeile)) return;
      gelesen += 1;
      if (zeile.zeile < aufbau.datenAb) {
        rahmen += 1;
        kopf.push(zeile.roh);
        return;
      }
      const name = aufbau.gesellschaft === undefined ? '' : (zeile.felder[aufbau.gesellschaft] ?? '').trim();
      const eintrag = werk.merke(createAdresse(name.slice(0, 200), zeile.felder[aufbau.nummer] ?? ''));
      werk.zaehle(eintrag, zeile.zeile, true);
      if (eintrag.ziel === undefined) return;
      beginne(eintrag.ziel);
      schreibe(eintrag.ziel, mitZeilenende(zeile.roh));
    },
    gelesen: () => gelesen,
    ende: (): Verteilstand => ({
      gelesen,
      rahmen,
      unlesbar: 0,
      adressen: werk.adressen(),
      teile: werk.teile(),
      lieferung: {},
      maengel: [],
    }),
  };
};

/** Reads the file once, in constant memory. @throws TabelleFehler with a German sentence where it can't be divided */
export const verteileCsv = async (
  bytes: AsyncIterable<Uint8Array>,
  {
    anfang,
    heute,
    waehle,
    schreibe,
    takt,
  }: {
    readonly anfang: Uint8Array;
    readonly heute: string;
    readonly waehle: Waehle;
    readonly schreibe: Schreibe;
    readonly takt: (gelesen: number) => Promise<void>;
  },
): Promise<Verteilstand> => {
  const aufbau = await erkenneAufbau(anfang, heute);
  const verteiler = createVerteiler(aufbau, waehle, schreibe);
  for await (const zeilen of readRohzeilen(bytes, aufbau)) {
    for (const zeile of zeilen) verteiler.nimm(zeile);
    await takt(verteiler.gelesen());
  }
  return verteiler.ende();
};
