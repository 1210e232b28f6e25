// What happens to the rows of a sheet on their way from the file.
import type { Hinweis } from '#domain/hinweis.ts';
import type { Blattbefund } from '#domain/zuordnung.ts';
import { entwirreText } from '#formats/tabelle/index.ts';
import type { Zeile } from '#formats/tabelle/index.ts';

type Zeilen = AsyncIterable<readonly Zeile[]>;

const anfangZeilen = 12;

/** Passes the rows on and keeps the first ones for the page. */
export async function* mitAnfang(
  zeilen: Zeilen,
  anfang: Blattbefund['anfang'],
): AsyncGenerator<readonly Zeile[]> {
  for await (const teil of zeilen) {
    for (const { nummer, zellen } of teil.slice(0, Math.max(0, anfangZeilen - anfang.length)))
      anfang.push({ zeile: nummer, zellen: zellen.slice(0, 30).map(({ text }) => text.trim().slice(0, 60)) });
    yield teil;
  }
}

/** Umlauts that were encoded twice, made whole; `zustand` counts the rows. */
export async function* entwirre(
  zeilen: Zeilen,
  zustand: { entwirrt: number },
): AsyncGenerator<readonly Zeile[]> {
  for await (const teil of zeilen)
    yield teil.map((zeile) => {
      if (zeile.zellen.every(({ text }) => entwirreText(text) === text)) return zeile;
      zustand.entwirrt += 1;
      return {
        ...zeile,
        zellen: zeile.zellen.map((zelle) => ({ ...zelle, text: entwirreText(zelle.text) })),
      };
    });
}

export const entwirrhinweis = (anzahl: number): Hinweis => ({
  code: 'umlaute-entwirrt',
  schwere: 'warnung',
  text: `In ${anzahl} ${anzahl === 1 ? 'Zeile' : 'Zeilen'} waren Umlaute entstellt („MÃ¼ller“, „M&uuml;ller“); sie wurden wiederhergestellt („Müller“). Die Datei selbst bleibt, wie sie ist.`,
});
