// Bounds that every sheet reader applies to the rows it hands out.
import { TabelleFehler } from './fehler.ts';
import type { Grenzen } from './grenzen.ts';
import { hinweis } from './hinweis.ts';
import type { Zeile, Zelle } from './zelle.ts';
import { breite, isLeer } from './zelle.ts';

/** Makes a gate for one sheet: a finished row comes in, a checked row (or nothing, when blank) goes out. */
export function createZeilenPruefer(
  grenzen: Grenzen,
): (nummer: number, zellen: Zelle[]) => Zeile | undefined {
  let gesamt = 0;
  return (nummer, zellen) => {
    const ende = breite(zellen);
    const hinweise = ohneErgebnis(nummer, zellen);
    if (ende === 0 && hinweise.length === 0) return undefined;
    for (const zelle of zellen) if (!isLeer(zelle) && zelle.verbunden === undefined) gesamt++;
    if (gesamt > grenzen.zellen) {
      const text = `Das Tabellenblatt hat mehr als ${grenzen.zellen.toLocaleString('de-DE')} gefüllte Zellen.`;
      throw new TabelleFehler('zu_viele_zellen', text);
    }
    const zuGross = findZuGross(zellen, ende, grenzen);
    if (zuGross) return { nummer, zellen: [], verworfen: hinweis('fehler', ...zuGross, { zeile: nummer }) };
    return hinweise.length > 0 ? { nummer, zellen, hinweise } : { nummer, zellen };
  };
}

function findZuGross(zellen: Zelle[], ende: number, grenzen: Grenzen): [string, string] | undefined {
  if (ende > grenzen.spalten)
    return ['spalten_zu_viele', `Die Zeile hat mehr als ${grenzen.spalten} Spalten.`];
  const lang = zellen.findIndex((zelle) => zelle.text.length > grenzen.feldZeichen);
  if (lang < 0) return undefined;
  return ['feld_zu_lang', `Das Feld in Spalte ${lang + 1} ist länger als ${grenzen.feldZeichen} Zeichen.`];
}

function ohneErgebnis(zeile: number, zellen: Zelle[]): NonNullable<Zeile['hinweise']> {
  const hinweise = [];
  for (const [i, zelle] of zellen.entries()) {
    if (zelle.formel !== 'ohne' && zelle.art !== 'fehler') continue;
    const [code, text] =
      zelle.art === 'fehler'
        ? ['zelle_fehler', `Die Zelle zeigt den Fehler ${zelle.text}; der Wert fehlt.`]
        : ['formel_ohne_ergebnis', 'Die Formel hat kein gespeichertes Ergebnis; der Wert fehlt.'];
    hinweise.push(hinweis('fehler', code, text, { zeile, spalte: i + 1, wert: zelle.text }));
  }
  return hinweise;
}
