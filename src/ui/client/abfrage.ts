// Query hooks over the contract: reading, keyset pages, writing.
import {
  QueryCache,
  QueryClient,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { ResponseOf, Route } from '#platform/http/route.ts';
import { ApiFehler, call } from './call.ts';
import type { Anfrage } from './call.ts';
import { meldeFehler } from './meldung.tsx';

/** Never asks again what the server refused; a broken line is tried twice more. */
const nochmal = (anzahl: number, fehler: Error): boolean =>
  anzahl < 2 && fehler instanceof ApiFehler && (fehler.status === 0 || fehler.status >= 502);

/** One client per page; `onAbgemeldet` runs when any answer says that nobody is signed in. */
export const createAbfragen = (onAbgemeldet: () => void): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry: nochmal, staleTime: 5_000, refetchOnWindowFocus: false } },
    queryCache: new QueryCache({
      onError: (fehler) => {
        if (fehler instanceof ApiFehler && fehler.code === 'nicht-angemeldet') onAbgemeldet();
      },
    }),
  });

type Teile = { readonly params?: unknown; readonly query?: unknown };
/** The first word of the path is the key's head, so that a change can refresh "everything of kunden". */
const schluessel = (route: Route, anfrage: Teile): readonly unknown[] => [
  route.path.split('/')[1],
  route.path,
  anfrage.params ?? null,
  anfrage.query ?? null,
];

export const abfrage = <R extends Route>(route: R, anfrage: Anfrage<R>) =>
  queryOptions<ResponseOf<R>, ApiFehler>({
    queryKey: schluessel(route, anfrage),
    queryFn: ({ signal }) => call(route, anfrage, signal),
  });

export type Abfrage<R> = UseQueryResult<ResponseOf<R>, ApiFehler>;

type Lesewahl<T> = {
  readonly aktiv?: boolean;
  /** Asks again after so many milliseconds, as long as the answer says so. */
  readonly solange?: (antwort: T) => number | false;
  /** Always asks again: forms. */
  readonly frisch?: boolean;
};

/** Reads one route; keeps the old answer on the screen while new parameters load. */
export const useAbfrage = <R extends Route>(
  route: R,
  anfrage: Anfrage<R>,
  wahl: Lesewahl<ResponseOf<R>> = {},
): Abfrage<R> => {
  const { solange } = wahl;
  return useQuery({
    ...abfrage(route, anfrage),
    placeholderData: keepPreviousData,
    enabled: wahl.aktiv ?? true,
    ...(wahl.frisch ? { refetchOnMount: 'always' as const } : {}),
    refetchInterval: ({ state }) => (solange && state.data !== undefined ? solange(state.data) : false),
  });
};

type Weiter = { readonly weiter: string | null };

/** Keyset pages of a list route: `seiten` grows with `mehr()`. */
export const useSeiten = <R extends Route>(
  route: R,
  anfrage: Anfrage<R>,
  wahl: { readonly solange?: (seiten: readonly ResponseOf<R>[]) => number | false } = {},
) => {
  const { solange } = wahl;
  const teile = anfrage as Teile;
  const ergebnis = useInfiniteQuery<
    ResponseOf<R> & Weiter,
    ApiFehler,
    readonly ResponseOf<R>[],
    readonly unknown[],
    string | undefined
  >({
    queryKey: [...schluessel(route, teile), 'seiten'],
    initialPageParam: undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        route,
        { ...teile, query: { ...(teile.query as object), nach: pageParam } } as unknown as Anfrage<R>,
        signal,
      ) as Promise<ResponseOf<R> & Weiter>,
    getNextPageParam: (letzte) => letzte.weiter ?? undefined,
    select: (daten) => daten.pages,
    ...(solange ? { refetchInterval: ({ state }) => (state.data ? solange(state.data.pages) : false) } : {}),
    placeholderData: keepPreviousData,
  });
  return {
    seiten: ergebnis.data,
    fehler: ergebnis.error,
    laedt: ergebnis.isPending,
    aktualisiert: ergebnis.isFetching,
    laedtMehr: ergebnis.isFetchingNextPage,
    mehr: ergebnis.hasNextPage ? () => void ergebnis.fetchNextPage() : undefined,
    neu: () => void ergebnis.refetch(),
  };
};

/** What a list must know about the query of its rows; `useSeiten` gives all of it. */
export type Listenstand = {
  readonly laedt: boolean;
  readonly fehler: Error | null;
  readonly neu: () => void;
  readonly mehr?: (() => void) | undefined;
  readonly laedtMehr?: boolean;
};

/** The same of a query that answers with all rows at once. */
export const standVon = ({ isPending, error, refetch }: Abfrage<Route>): Listenstand => ({
  laedt: isPending,
  fehler: error,
  neu: () => void refetch(),
});

/** The rows of all pages so far. */
export const useZeilen = <Z>({
  seiten,
}: {
  readonly seiten: readonly { readonly zeilen: readonly Z[] }[] | undefined;
}): readonly Z[] => useMemo(() => seiten?.flatMap(({ zeilen }) => zeilen) ?? [], [seiten]);

type Aktionswahl<R> = {
  /** Heads of paths whose answers are stale afterwards: `['kunden', 'start']`. */
  readonly betrifft?: readonly string[];
  /** Before anything is asked again: a page that leaves must do so here, its part may be gone afterwards. */
  readonly onErfolg?: (antwort: ResponseOf<R>) => void;
  /** True: the caller shows the error itself. Default: a notification. */
  readonly stillBeiFehler?: boolean;
};

/** Writes by one route. */
export const useAktion = <R extends Route>(
  route: R,
  wahl: Aktionswahl<R> = {},
): UseMutationResult<ResponseOf<R>, ApiFehler, Anfrage<R>> => {
  const client = useQueryClient();
  return useMutation<ResponseOf<R>, ApiFehler, Anfrage<R>>({
    mutationFn: (anfrage) => call(route, anfrage),
    onSuccess: async (antwort) => {
      wahl.onErfolg?.(antwort);
      await Promise.all((wahl.betrifft ?? []).map((kopf) => client.invalidateQueries({ queryKey: [kopf] })));
    },
    onError: (fehler) => {
      if (!wahl.stillBeiFehler) meldeFehler(fehler);
    },
  });
};
