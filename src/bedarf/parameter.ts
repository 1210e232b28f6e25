// Parameters as of a day. A draft never decides; it is only used where a preview is asked for.
import type { Tag } from '#domain/datum.ts';
import { parameterreihen } from './parameter.daten.ts';
import type { Parameterreihe, Parameterstatus } from './parameter.daten.ts';

export type Parametername = keyof typeof parameterreihen;

/** A value with the year it was set for, which may lie before the year asked for. */
export type Parameterstand = {
  readonly wert: number;
  readonly jahr: number;
  readonly status: Parameterstatus;
};

export type Parameter = {
  /** The calendar year that is asked for. */
  readonly jahr: number;
  readonly entwuerfe: boolean;
  /** Value for `jahr + versatz`: the newest one in force up to then. Undefined where none is known. */
  readonly lies: (name: Parametername, versatz?: number) => Parameterstand | undefined;
};

const reihen: Readonly<Record<Parametername, Parameterreihe>> = parameterreihen;

const sucheStand = (reihe: Parameterreihe, jahr: number, entwuerfe: boolean): Parameterstand | undefined => {
  let stand: Parameterstand | undefined;
  for (const [schluessel, { wert, status }] of Object.entries(reihe.werte)) {
    const eigenes = Number(schluessel);
    if (eigenes > jahr || (status === 'Entwurf' && !entwuerfe)) continue;
    if (!stand || eigenes > stand.jahr) stand = { wert, jahr: eigenes, status };
  }
  return stand;
};

const alleStaende = (jahr: number, entwuerfe: boolean): Map<string, Parameterstand> => {
  const staende = new Map<string, Parameterstand>();
  for (const [name, reihe] of Object.entries(reihen)) {
    const stand = sucheStand(reihe, jahr, entwuerfe);
    if (stand) staende.set(name, stand);
  }
  return staende;
};

const jahrVon = (tag: Tag): number => Number(tag.slice(0, 4));

/** The parameters of a calendar year; `entwuerfe` lets drafts count (preview). */
export const createParameter = (jahr: number, entwuerfe = false): Parameter => {
  const jahre = [0, 1].map((versatz) => alleStaende(jahr + versatz, entwuerfe));
  return { jahr, entwuerfe, lies: (name, versatz = 0) => jahre[versatz]?.get(name) };
};

const bekannt = new Map<number, Parameter>();

/** What is in force in the year of the day. Prepared once per year. */
export const parameterAm = (stichtag: Tag): Parameter => {
  const jahr = jahrVon(stichtag);
  let parameter = bekannt.get(jahr);
  if (!parameter) bekannt.set(jahr, (parameter = createParameter(jahr)));
  return parameter;
};

const entwurfsjahre = [
  ...new Set(
    Object.values(reihen).flatMap(({ werte }) =>
      Object.entries(werte).flatMap(([jahr, { status }]) => (status === 'Entwurf' ? [Number(jahr)] : [])),
    ),
  ),
].sort();

const vorschauen = new Map<number, Parameter>();

/** The next year for which drafts exist, with them; undefined where there is nothing to look ahead to. */
export const vorschauAm = (stichtag: Tag): Parameter | undefined => {
  const jahr = jahrVon(stichtag);
  const naechstes = entwurfsjahre.find((entwurf) => entwurf === jahr || entwurf === jahr + 1);
  if (naechstes === undefined) return undefined;
  let vorschau = vorschauen.get(naechstes);
  if (!vorschau) vorschauen.set(naechstes, (vorschau = createParameter(naechstes, true)));
  return vorschau;
};
