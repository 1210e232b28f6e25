// What a handler gets: who asks, for which brokerage, with the tenant-bound handle of this request's transaction.
import type { Contract, BodyOf, ParamsOf, QueryOf, ResponseOf } from './route.ts';
import type { Handle } from '#platform/db/handle.ts';

export type Rolle = 'inhaber' | 'mitarbeiter' | 'lesend';
/** By which way a change came; stands in the audit. */
export type Weg = 'web' | 'api' | 'cli' | 'einspielung' | 'system';

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

export type Eingabe<R> = {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
};

/** One function per JSON route; routes of art `datei`, `strom`, `download` are registered apart. */
export type Handlers<C extends Contract, K = MandantKontext> = {
  readonly [N in keyof C]?: (kontext: K, eingabe: Eingabe<C[N]>) => Promise<ResponseOf<C[N]>>;
};
