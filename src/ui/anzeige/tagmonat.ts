// A day of every year: `MM-TT` in the data, `TT.MM.` for people.

/** `01-07` -> `07.01.`; undefined where it is none. */
export const formatTagMonat = (wert: unknown): string | undefined => {
  const teile = typeof wert === 'string' ? /^(\d{2})-(\d{2})$/.exec(wert) : null;
  return teile ? `${teile[2]}.${teile[1]}.` : undefined;
};

/** Reads `1.7`, `1.7.`, `0107`; what it cannot read comes back as it is, so that the check names the field. */
export const leseTagMonat = (text: string): string => {
  const teile = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  return teile ? `${(teile[2] ?? '').padStart(2, '0')}-${(teile[1] ?? '').padStart(2, '0')}` : text;
};
