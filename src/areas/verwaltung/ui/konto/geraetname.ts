// A browser's long name for itself in words that a person knows again.

/** The first that fits: most browsers also call themselves Chrome and Safari. */
const programme: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Headless)?(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systeme: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const erstes = (liste: typeof programme, text: string): string | undefined =>
  liste.find(([muster]) => muster.test(text))?.[1];

/** `Firefox, Windows`; what is no browser keeps its own name. */
export const geraetname = (kennung: string): string =>
  [erstes(programme, kennung), erstes(systeme, kennung)].filter(Boolean).join(', ') ||
  kennung.trim() ||
  'Unbekanntes Gerät';
