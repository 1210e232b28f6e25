// How alike two folded words sound.

const gruppe: Readonly<Record<string, string>> = {
  a: '0',
  e: '0',
  i: '0',
  j: '0',
  o: '0',
  u: '0',
  y: '0',
  b: '1',
  p: '1',
  d: '2',
  t: '2',
  f: '3',
  v: '3',
  w: '3',
  g: '4',
  k: '4',
  q: '4',
  l: '5',
  m: '6',
  n: '6',
  r: '7',
  s: '8',
  z: '8',
};

const codeC = (vor: string, nach: string, anfang: boolean): string => {
  if (anfang) return 'ahkloqrux'.includes(nach) && nach ? '4' : '8';
  if ('sz'.includes(vor)) return '8';
  return 'ahkoqux'.includes(nach) && nach ? '4' : '8';
};

const lautcode = (wort: string, i: number): string => {
  const zeichen = wort[i] ?? '';
  const vor = wort[i - 1] ?? '';
  const nach = wort[i + 1] ?? '';
  if (zeichen === 'h') return '';
  if (zeichen === 'p' && nach === 'h') return '3';
  if ((zeichen === 'd' || zeichen === 't') && nach !== '' && 'csz'.includes(nach)) return '8';
  if (zeichen === 'c') return codeC(vor, nach, i === 0);
  if (zeichen === 'x') return vor !== '' && 'ckq'.includes(vor) ? '8' : '48';
  return gruppe[zeichen] ?? '';
};

/** Kölner Phonetik (Postel 1969) of a folded word: `meier`, `maier` and `mayr` give `67`. */
export const koelnerPhonetik = (wort: string): string => {
  const codes = [...wort].map((_, i) => lautcode(wort, i)).join('');
  const einfach = codes.replace(/(.)\1+/g, '$1');
  return einfach.slice(0, 1) + einfach.slice(1).replaceAll('0', '');
};
