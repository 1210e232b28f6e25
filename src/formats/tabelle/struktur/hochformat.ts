// Lists whose headings stand in the first column: a form per customer below the last one, or a customer per column.
import type { Hinweis } from '../hinweis.ts';
import { hinweis } from '../hinweis.ts';
import type { Zeile, Zelle } from '../zelle.ts';
import { LEERE_ZELLE, breite, isLeer, textZelle } from '../zelle.ts';
import { isKopfzeile } from './anderer-kopf.ts';
import { eigeneZellen, kopfText, vergleichsText } from './zeilenbild.ts';

type Kenntnis = (text: string) => boolean;

/** Longer lists are no forms that people fill in. */
export const HOCHFORMAT_ZEILEN = 20_000;

const MIN_WORTE = 4;
const MIN_ANTEIL = 0.6;

const wort = (zelle: Zelle | undefined): string => kopfText(zelle).replace(/\s*:$/, '');
const gefuellt = (zeilen: readonly Zeile[]): Zeile[] =>
  zeilen.filter(({ zellen, verworfen }) => verworfen === undefined && breite(zellen) > 0);

/** Rows of two pairs ("Name | Huber | Vorname | Eva") become two rows of one. */
const entpaare = (zeilen: readonly Zeile[], kennt: Kenntnis): Zeile[] => {
  const breit = zeilen.filter(({ zellen }) => !isLeer(zellen[2]));
  const paare = breit.filter(({ zellen }) => kennt(wort(zellen[0])) && kennt(wort(zellen[2])));
  const schmal = zeilen.every(({ zellen }) => breite(zellen) <= 4);
  if (!schmal || paare.length < 2 || paare.length < breit.length * MIN_ANTEIL) return [...zeilen];
  return zeilen.flatMap((zeile) =>
    isLeer(zeile.zellen[2])
      ? [zeile]
      : [
          { ...zeile, zellen: zeile.zellen.slice(0, 2) },
          { ...zeile, zellen: zeile.zellen.slice(2, 4) },
        ],
  );
};

/** True where the first column, and no row, holds the headings. */
export function isHochformat(probe: readonly Zeile[], kennt: Kenntnis): boolean {
  const zeilen = entpaare(gefuellt(probe), kennt);
  if (zeilen.some((zeile) => isKopfzeile(zeile, kennt))) return false;
  const benannte = zeilen.filter(({ zellen }) => kennt(wort(zellen[0])));
  const worte = new Set(benannte.map(({ zellen }) => vergleichsText(wort(zellen[0]))));
  const mehrfach = benannte.filter(
    ({ zellen }) => eigeneZellen(zellen).filter((i) => kennt(wort(zellen[i]))).length > 1,
  );
  return (
    worte.size >= MIN_WORTE &&
    benannte.length >= zeilen.length * MIN_ANTEIL &&
    mehrfach.length <= benannte.length * 0.2 &&
    benannte.some(({ zellen }) => breite(zellen) > 1)
  );
}

type Satz = { nummer: number; readonly werte: Map<string, Zelle> };

const HINWEIS = (): Hinweis =>
  hinweis(
    'info',
    'hochformat',
    'Die Überschriften stehen in der ersten Spalte; die Angaben wurden zu einer Zeile je Datensatz zusammengefasst.',
  );

/** A name of its own for a heading that comes again within one record: "Sparte 2". */
const freierName = (name: string, { werte }: Satz): string => {
  for (let nr = 1; ; nr++) {
    const versuch = nr === 1 ? name : `${name} ${nr}`;
    if (!werte.has(versuch)) return versuch;
  }
};

/** One record per block; a block begins where the first heading comes again, or after a gap with one that was there. */
const ausBloecken = (zeilen: readonly Zeile[]): Satz[] => {
  const saetze: Satz[] = [];
  const [anker] = zeilen;
  let vorige = 0;
  for (const zeile of zeilen) {
    const name = wort(zeile.zellen[0]);
    const satz = saetze.at(-1);
    const neu =
      !satz ||
      vergleichsText(name) === vergleichsText(wort(anker?.zellen[0])) ||
      (zeile.nummer - vorige > 1 && satz.werte.has(name));
    const ziel = neu ? { nummer: zeile.nummer, werte: new Map<string, Zelle>() } : satz;
    if (neu) saetze.push(ziel);
    ziel.werte.set(freierName(name, ziel), zeile.zellen[1] ?? LEERE_ZELLE);
    ziel.nummer = zeile.nummer;
    vorige = zeile.nummer;
  }
  return saetze;
};

/** One record per column right of the headings. */
const ausSpalten = (zeilen: readonly Zeile[], spalten: number): Satz[] =>
  Array.from({ length: spalten }, (_, i) => {
    const satz: Satz = { nummer: (zeilen[0]?.nummer ?? 1) + i + 1, werte: new Map() };
    for (const { zellen } of zeilen)
      satz.werte.set(freierName(wort(zellen[0]), satz), zellen[i + 1] ?? LEERE_ZELLE);
    return satz;
  }).filter(({ werte }) => [...werte.values()].some((zelle) => !isLeer(zelle)));

/** The same list as rows below one heading, titles first; each record bears the number of its last row. */
export function stelleUm(alle: readonly Zeile[], kennt: Kenntnis): { zeilen: Zeile[]; hinweise: Hinweis[] } {
  const zeilen = entpaare(alle, kennt);
  const ab = zeilen.findIndex(({ zellen }) => kennt(wort(zellen[0])));
  const benannt = zeilen.slice(ab).filter(({ zellen }) => !isLeer(zellen[0]) && breite(zellen) > 1);
  const uebrig = zeilen.filter(
    (zeile, i) =>
      i < ab || (breite(zeile.zellen) > 0 && !benannt.includes(zeile) && !kennt(wort(zeile.zellen[0]))),
  );
  const spalten = Math.max(1, ...benannt.map(({ zellen }) => breite(zellen) - 1));
  const saetze = spalten > 1 ? ausSpalten(benannt, spalten) : ausBloecken(benannt);
  const koepfe = [...new Set(saetze.flatMap(({ werte }) => [...werte.keys()]))];
  const erste = benannt[0]?.nummer ?? 1;
  return {
    zeilen: [
      ...uebrig.filter(({ nummer }) => nummer < erste),
      { nummer: erste, zellen: koepfe.map(textZelle) },
      ...[
        ...saetze.map(({ nummer, werte }) => ({
          nummer: Math.max(nummer, erste + 1),
          zellen: koepfe.map((name) => werte.get(name) ?? LEERE_ZELLE),
        })),
        ...uebrig.filter(({ nummer }) => nummer > erste),
      ].sort((a, b) => a.nummer - b.nummer),
    ],
    hinweise: [HINWEIS()],
  };
}
