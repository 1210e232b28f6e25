// The contract of one HTTP operation as a value; server, typed client and OpenAPI read the same object. Pure: also loaded by the browser.
import type { z } from 'zod';

/** Who may call: `offen` no sign-in · `angemeldet` any person · the mandant roles (each includes the ones above it) · `betreiber`. */
export type Zugang = 'offen' | 'angemeldet' | 'lesend' | 'mitarbeiter' | 'inhaber' | 'betreiber';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  readonly method: Method;
  /** Below `/api`, with `:name` parameters: `/kunden/:kundeId`. */
  readonly path: `/${string}`;
  /** One German sentence for the OpenAPI document. */
  readonly summary: string;
  readonly zugang: Zugang;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  /** Status of success; 200 unless given. */
  readonly status?: 200 | 201 | 202 | 204;
  /** `datei`: multipart upload streamed by a handler of its own; `strom`: server-sent events; `download`: bytes out. */
  readonly art?: 'json' | 'datei' | 'strom' | 'download';
  /** Gives out bytes from which health and income cannot be taken: only with the right to see them. */
  readonly ungekuerzt?: true;
  /** Checks a secret (password, code, token): failures are limited per address and account; `immer`: every call counts. */
  readonly geheim?: true | 'immer';
};

/** Keeps the schemas' types; the runtime value is the route itself. */
export const defineRoute = <
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(
  route: Route<P, Q, B, R>,
): Route<P, Q, B, R> => route;

export type ParamsOf<T> = T extends Route<infer P, infer _Q, infer _B, infer _R> ? z.output<P> : never;
export type QueryOf<T> = T extends Route<infer _P, infer Q, infer _B, infer _R> ? z.output<Q> : never;
export type BodyOf<T> = T extends Route<infer _P, infer _Q, infer B, infer _R> ? z.output<B> : never;
export type ResponseOf<T> = T extends Route<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;
/** What a caller writes, before defaults are filled in. */
export type QueryInputOf<T> = T extends Route<infer _P, infer Q, infer _B, infer _R> ? z.input<Q> : never;
export type BodyInputOf<T> = T extends Route<infer _P, infer _Q, infer B, infer _R> ? z.input<B> : never;

/** An area's routes by name; the handlers' record has the same keys. */
export type Contract = Readonly<Record<string, Route>>;

/** Error answer (RFC 9457). `code` is stable, `feld` points at the guilty input (`anschriften.0.plz`). */
export type Problem = {
  readonly type: 'about:blank';
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly feld?: string;
  readonly felder?: readonly { readonly feld: string; readonly meldung: string }[];
};
