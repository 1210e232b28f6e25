// The gallery of Maklerpools: who supplies contracts of many insurers. Names as facts, nothing more.
import type { Pool } from './pool.ts';
import { pooldaten } from './pools.daten.ts';
import { kompakt } from './index.ts';

/** Every pool, by name. */
export const pools: readonly Pool[] = pooldaten;

const genau = new Map(
  pools.flatMap((pool) => [pool.name, ...pool.schreibweisen].map((wort) => [kompakt(wort), pool] as const)),
);

const rechtsform = /\b(gmbh|mbh|ag|se|kg|kgaa|eg|co)\b|&/gi;

/**
 * The pool that a sender's name means: one of the gallery, or a name that says so itself ("Musterpool GmbH").
 * @returns its name; undefined for anybody else
 */
export const erkennePool = (absender: string): string | undefined => {
  const ohneForm = absender.replaceAll(rechtsform, ' ');
  const bekannt = genau.get(kompakt(absender)) ?? genau.get(kompakt(ohneForm));
  if (bekannt) return bekannt.name;
  return /pool(?!e)/i.test(absender) ? absender.replaceAll(/\s+/g, ' ').trim().slice(0, 200) : undefined;
};
