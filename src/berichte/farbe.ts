// Colours of a brokerage as a report may use them.

/** Petrol and ochre, for a brokerage that chose none. */
export const hausfarbe = '#0f6876';
export const hausakzent = '#c98a1b';

const kanaele = (farbe: string): number[] =>
  [1, 3, 5].map((ort) => Number.parseInt(farbe.slice(ort, ort + 2), 16));

const linear = (kanal: number): number => {
  const anteil = kanal / 255;
  return anteil <= 0.040_45 ? anteil / 12.92 : ((anteil + 0.055) / 1.055) ** 2.4;
};

/** Contrast with white paper, WCAG 2.2. */
export const kontrastAufWeiss = (farbe: string): number => {
  const [r = 0, g = 0, b = 0] = kanaele(farbe).map(linear);
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
};

const dunkler = (farbe: string): string =>
  `#${kanaele(farbe)
    .map((kanal) =>
      Math.floor(kanal * 0.92)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The same hue, dark enough for text on white (4.5:1). @param farbe `#rrggbb` */
export const lesbar = (farbe: string): string => {
  let dunkle = farbe.toLowerCase();
  while (kontrastAufWeiss(dunkle) < 4.5) dunkle = dunkler(dunkle);
  return dunkle;
};
