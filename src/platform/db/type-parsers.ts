// How PostgreSQL values arrive: a day stays ISO text, int8 and numeric stay text (no silent rounding), timestamptz is a Date.
import pg from 'pg';

const { builtins } = pg.types;
const asText = (value: string): string => value;
const dateArray = 1182;
const textArray: number = 1009;

const own: Readonly<Record<number, (value: string) => unknown>> = {
  [builtins.DATE]: asText,
  [builtins.INT8]: asText,
  [builtins.NUMERIC]: asText,
  [dateArray]: (value) => pg.types.getTypeParser(textArray, 'text')(value) as unknown,
};

/** Parsers of every connection of the product; driver defaults elsewhere. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : own[oid]) ?? pg.types.getTypeParser(oid, format ?? 'text'),
};
