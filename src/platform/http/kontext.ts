// What a handler gets: who asks, for which brokerage, with the tenant-bound handle of this request's transaction.
import type { Handle } from '#platform/db/handle.ts';
import type { BodyOf, Contract, ParamsOf, QueryOf, ResponseOf } from './route.ts';

export type Rolle = 'inhaber' | 'mitarbeiter' | 'lesend';
/** By which way a change came; stands in the audit. */
export type Weg = 'web' | 'api' | 'cli' | 'einspielung' | 'system' | 'betreiber';

/** The request itself, for sign-in; other handlers do not need it. */
export type Anfrage = {
  readonly headers: Headers;
  /** Address of the caller. */
  readonly adresse: string;
  /** Adds `Set-Cookie` values to the answer. */
  readonly setzeCookies: (cookies: readonly string[]) => void;
};

/** Routes of `zugang: 'offen'`. */
export type OffenKontext = {
  readonly anfrage: Anfrage;
  /** Today in Germany, ISO. */
  readonly heute: string;
};

/** Routes of `zugang: 'angemeldet'` and `'betreiber'`: a person, not yet in a brokerage. */
export type PersonKontext = OffenKontext & {
  readonly benutzerId: string;
  readonly sitzungId: string;
  /** Brokerage worked in now; null for a person without one. */
  readonly mandantId: number | null;
};

export type MandantKontext = {
  readonly handle: Handle;
  readonly mandantId: number;
  /** Person or the person who made the API token. */
  readonly benutzerId: string;
  readonly rolle: Rolle;
  readonly weg: Weg;
  /** Today in Germany, ISO. */
  readonly heute: string;
};

/** What JSON handlers of a brokerage get over HTTP. */
export type HttpKontext = MandantKontext & {
  /** Runs a task after the transaction is committed (mail); its failure is logged, the answer stands. */
  readonly danach: (auftrag: () => Promise<void>) => void;
};

/** Long requests hold no transaction: each step opens its own, with `mitMandant`. */
export type RohKontext = Omit<MandantKontext, 'handle'> & {
  readonly mitMandant: <T>(work: (kontext: MandantKontext) => Promise<T>) => Promise<T>;
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal;
};

export type Eingabe<R> = {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
};

/** One function per JSON route; routes of art `datei`, `strom`, `download` are registered apart. */
export type Handlers<C extends Contract, K = MandantKontext> = {
  readonly [N in keyof C]?: (kontext: K, eingabe: Eingabe<C[N]>) => Promise<ResponseOf<C[N]>>;
};
