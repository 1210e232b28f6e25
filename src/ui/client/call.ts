// The typed client: a route of a contract in, its response out, problem+json as one error class.
import type {
  BodyInputOf,
  Method,
  ParamsOf,
  Problem,
  QueryInputOf,
  ResponseOf,
  Route,
} from '#platform/http/route.ts';

type Teil<K extends string, T> = [T] extends [undefined]
  ? { readonly [k in K]?: undefined }
  : { readonly [k in K]: T };

/** What a route needs: only the parts that its contract names. */
export type Anfrage<R> = Teil<'params', ParamsOf<R>> &
  Teil<'query', QueryInputOf<R>> &
  Teil<'body', BodyInputOf<R>>;
type LoseAnfrage = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

/** Any failed call: `status` 0 means that no answer came. `detail` is a German sentence for people. */
export class ApiFehler extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly felder: readonly { readonly feld: string; readonly meldung: string }[];

  constructor(problem: Partial<Problem> & { readonly status: number }) {
    super(problem.detail ?? problem.title ?? 'Das hat nicht geklappt.');
    this.status = problem.status;
    this.code = problem.code ?? 'unbekannt';
    this.title = problem.title ?? 'Das hat nicht geklappt.';
    this.detail = problem.detail ?? 'Bitte versuchen Sie es noch einmal.';
    const allein = problem.feld ? [{ feld: problem.feld, meldung: this.detail }] : [];
    this.felder = problem.felder ?? allein;
  }
}

const netzfehler = (): ApiFehler =>
  new ApiFehler({
    status: 0,
    code: 'netz',
    title: 'Der Server ist nicht erreichbar.',
    detail: 'Bitte prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  });

const eintraege = (wert: unknown): [string, unknown][] =>
  typeof wert === 'object' && wert !== null ? Object.entries(wert) : [];

/** `/kunden/:kundeId` and its values to `/api/kunden/7?sort=name`; undefined query values are left out. */
export const adresse = (path: string, params?: unknown, query?: unknown): string => {
  const werte = new Map(eintraege(params));
  const pfad = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(werte.get(name) ?? '')),
  );
  const suche = new URLSearchParams(
    eintraege(query)
      .filter(([, wert]) => wert !== undefined && wert !== null && wert !== '')
      .map(([name, wert]) => [name, String(wert)]),
  ).toString();
  return `/api${pfad}${suche ? `?${suche}` : ''}`;
};

const leseProblem = async (antwort: Response): Promise<ApiFehler> => {
  const problem: unknown = await antwort.json().catch(() => ({}));
  return new ApiFehler({ ...(problem as Partial<Problem>), status: antwort.status });
};

const sende = async (method: Method, url: string, init: RequestInit): Promise<Response> => {
  const antwort = await fetch(url, { ...init, method, credentials: 'same-origin' }).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw netzfehler();
    },
  );
  if (!antwort.ok) throw await leseProblem(antwort);
  return antwort;
};

const hole = async (method: Method, url: string, init: RequestInit): Promise<unknown> => {
  const antwort = await sende(method, url, init);
  return antwort.status === 204 ? {} : antwort.json().catch(() => ({}));
};

const initVon = (body: unknown, signal?: AbortSignal): RequestInit => ({
  ...(signal ? { signal } : {}),
  ...(body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
});

/** Calls one JSON route. Rejects with `ApiFehler` only (or the abort of `signal`). */
export const call = <R extends Route>(
  route: R,
  anfrage: Anfrage<R>,
  signal?: AbortSignal,
): Promise<ResponseOf<R>> => {
  const { params, query, body } = anfrage as LoseAnfrage;
  const url = adresse(route.path, params, query);
  return hole(route.method, url, initVon(body, signal)) as Promise<ResponseOf<R>>;
};

/** The true name of a download (RFC 8187). */
const nameAus = (antwort: Response): string => {
  const name = /filename\*=UTF-8''([^;]+)/.exec(antwort.headers.get('content-disposition') ?? '')?.[1];
  return name === undefined ? 'datei' : decodeURIComponent(name);
};

/** Calls a route of art `download` and hands its file to the browser, which saves it. @returns its name */
export const ladeHerunter = async <R extends Route>(route: R, anfrage: Anfrage<R>): Promise<string> => {
  const { params, query, body } = anfrage as LoseAnfrage;
  const antwort = await sende(route.method, adresse(route.path, params, query), initVon(body));
  const name = nameAus(antwort);
  const url = URL.createObjectURL(await antwort.blob());
  const anker = Object.assign(document.createElement('a'), { href: url, download: name });
  anker.click();
  // The browser takes the bytes over in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
};

/** Sends files to a route of art `datei`; every file under the form name `datei`. */
export const sendeDateien = <R extends Route>(
  route: R,
  dateien: readonly File[],
  { params, query }: Pick<LoseAnfrage, 'params' | 'query'> = {},
): Promise<ResponseOf<R>> => {
  const form = new FormData();
  for (const datei of dateien) form.append('datei', datei, datei.name);
  return hole(route.method, adresse(route.path, params, query), { body: form }) as Promise<ResponseOf<R>>;
};
