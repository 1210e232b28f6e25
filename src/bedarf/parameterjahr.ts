// Which year's figures a finding rests on.
import { parameterreihen } from './parameter.daten.ts';
import type { Parameterreihe } from './parameter.daten.ts';
import type { Parameter } from './parameter.ts';
import type { Regel } from './regel.ts';
import type { Parameterbezug } from './sicht.ts';

/** Figures set anew each year; the others hold from a day on. */
const isJaehrlich = ({ name }: Parameterbezug): boolean => {
  const reihe: Parameterreihe = parameterreihen[name];
  return Object.keys(reihe.werte).length > 2;
};

/** Parameters that condition and target read. */
export const parameterVon = ({ wenn, ziel }: Regel): readonly Parameterbezug[] => [
  ...(wenn.parameter ?? []),
  ...(ziel?.wert.parameter ?? []),
];

/** The oldest year among the yearly figures used; the day's year where the rule uses none. */
export const parameterjahr = (regel: Regel, parameter: Parameter): number => {
  let jahr = parameter.jahr;
  for (const bezug of parameterVon(regel)) {
    const stand = parameter.lies(bezug.name, bezug.versatz);
    if (stand && isJaehrlich(bezug)) jahr = Math.min(jahr, stand.jahr);
  }
  return jahr;
};
