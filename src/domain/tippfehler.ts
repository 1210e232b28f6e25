/** Typing slips between two words: insert, delete, replace, swap of neighbours; stops counting above `max`. */
export const abstand = (a: string, b: string, max = 3): number => {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let vorletzte: number[] = [];
  let vorige = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i];
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1];
      let wert = Math.min(
        (vorige[j] ?? 0) + 1,
        (zeile[j - 1] ?? 0) + 1,
        (vorige[j - 1] ?? 0) + (gleich ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        wert = Math.min(wert, (vorletzte[j - 2] ?? 0) + 1);
      zeile.push(wert);
    }
    vorletzte = vorige;
    vorige = zeile;
  }
  return Math.min(vorige[b.length] ?? 0, max + 1);
};

/** At most one sign inserted, missing, wrong or swapped with its neighbour. */
export const isFastGleich = (a: string, b: string): boolean => abstand(a, b, 1) <= 1;
