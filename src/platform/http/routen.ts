// Registers the contracts' routes at Fastify, and nothing else: a route without contract stops the start.
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { ApiError } from './api-error.ts';
import {
  checkAntwort,
  checkAufruf,
  fuehreAus,
  personOf,
  rohKontextOf,
  sichtbareAntwort,
} from './ausfuehrung.ts';
import type { Aufruf, Umgebung } from './ausfuehrung.ts';
import type { Art, Registrierung } from './bereich.ts';
import type { Eingabe, PersonKontext, RohKontext } from './kontext.ts';
import type { Download, Ereignis, Upload } from './roh.ts';
import type { Route } from './route.ts';
import { dateienOf, pruefeLaenge, sendeDownload, sendeStrom } from './strom.ts';
import { pruefeZugang } from './zugang.ts';
import type { Erkenne, Wer } from './zugang.ts';
import { pruefeBodyZeit } from './zeit.ts';

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- a module's interface is extended
  interface FastifyContextConfig {
    routed?: Registrierung;
  }
}

type Roh<E> = (kontext: RohKontext, eingabe: Eingabe<Route>) => Promise<E>;
type Antworte = (aufruf: Aufruf, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const setzeCookies = (reply: FastifyReply) => (cookies: readonly string[]) => {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
};

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return headers;
};

/** Aborted when the connection closes or the server is told to end. */
const signalOf = (reply: FastifyReply, schluss: AbortSignal): AbortSignal => {
  const controller = new AbortController();
  const abort = () => controller.abort();
  schluss.addEventListener('abort', abort, { once: true });
  reply.raw.once('close', () => {
    schluss.removeEventListener('abort', abort);
    abort();
  });
  return controller.signal;
};

const antworteJson =
  (umgebung: Umgebung): Antworte =>
  async (aufruf, _request, reply) => {
    const antwort = await fuehreAus(aufruf, umgebung);
    return reply.code(aufruf.routed.route.status ?? 200).send(antwort);
  };

const antworteUpload =
  <K>(umgebung: Umgebung, kontextOf: (aufruf: Aufruf) => K): Antworte =>
  async (aufruf, request, reply) => {
    const { route, handler } = aufruf.routed;
    const upload = handler as Upload<Route, K>;
    const eingabe = checkAufruf(aufruf) as Eingabe<Route>;
    pruefeLaenge(request, upload);
    const dateien = dateienOf(request, upload);
    const antwort = await upload.handle(kontextOf(aufruf), { ...eingabe, dateien });
    return reply
      .code(route.status ?? 200)
      .send(sichtbareAntwort(aufruf, umgebung, checkAntwort(route, antwort)));
  };

const antworteDownload =
  (umgebung: Umgebung): Antworte =>
  async (aufruf, _request, reply) => {
    const eingabe = checkAufruf(aufruf) as Eingabe<Route>;
    const handle = aufruf.routed.handler as Roh<Download>;
    return sendeDownload(reply, await handle(rohKontextOf(aufruf, umgebung), eingabe));
  };

async function* abgebildet<T>(quelle: AsyncIterable<T>, bilde: (eins: T) => T): AsyncGenerator<T> {
  for await (const eins of quelle) yield bilde(eins);
}

const antworteStrom =
  (umgebung: Umgebung): Antworte =>
  async (aufruf, _request, reply) => {
    const eingabe = checkAufruf(aufruf) as Eingabe<Route>;
    const handle = aufruf.routed.handler as Roh<AsyncIterable<Ereignis>>;
    const ereignisse = await handle(rohKontextOf(aufruf, umgebung), eingabe);
    const { method, path } = aufruf.routed.route;
    const sichtbar = (ereignis: Ereignis): Ereignis => ({
      ...ereignis,
      daten: sichtbareAntwort(aufruf, umgebung, ereignis.daten),
    });
    await sendeStrom(reply, abgebildet(ereignisse, sichtbar), aufruf.signal).catch((error: unknown) =>
      umgebung.onFehler(error, `${method} ${path}`),
    );
    return reply;
  };

const antworten: Readonly<Record<Art, (umgebung: Umgebung) => Antworte>> = {
  mandant: antworteJson,
  person: antworteJson,
  offen: antworteJson,
  betreiber: antworteJson,
  uploads: (umgebung) => antworteUpload(umgebung, (aufruf): RohKontext => rohKontextOf(aufruf, umgebung)),
  betreiberUploads: (umgebung) =>
    antworteUpload(umgebung, (aufruf): PersonKontext => personOf(aufruf, umgebung.heute())),
  downloads: antworteDownload,
  stroeme: antworteStrom,
};

const nurJson = () => new ApiError('medientyp-falsch', 'Bitte die Daten als application/json senden.');

const optionsOf = (routed: Registrierung, umgebung: Umgebung, erkenne: Erkenne): RouteOptions => {
  const { route } = routed;
  const antworte = antworten[routed.art](umgebung);
  const bekannt = new WeakMap<FastifyRequest, Pick<Aufruf, 'wer' | 'anfrage'>>();
  return {
    method: route.method,
    url: `/api${route.path}`,
    config: { routed },
    // Before the body is read: strangers cannot make us parse anything.
    onRequest: async (request, reply) => {
      const anfrage = { headers: headersOf(request), adresse: request.ip, setzeCookies: setzeCookies(reply) };
      const wer: Wer | null = route.zugang === 'offen' ? null : await erkenne(anfrage);
      pruefeZugang(route, wer);
      bekannt.set(request, { wer, anfrage });
    },
    preParsing: (request, _reply, payload, done) => {
      if (routed.art === 'uploads' || routed.art === 'betreiberUploads') return done(null, payload);
      if (request.isMultipart()) return done(nurJson());
      pruefeBodyZeit(request, payload);
      return done(null, payload);
    },
    handler: async (request, reply) => {
      const wer = bekannt.get(request);
      if (!wer) throw new Error('The caller was not looked at.');
      const roh = { params: request.params, query: request.query, body: request.body };
      return antworte({ ...wer, routed, roh, signal: signalOf(reply, umgebung.schluss) }, request, reply);
    },
  };
};

/** Refuses to start with a route that no contract knows. */
export const verlangeVertrag = (app: FastifyInstance): void => {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.routed) throw new Error(`The route ${String(method)} ${url} stands in no contract.`);
  });
};

/** Registers all routes. */
export const registriere = (
  app: FastifyInstance,
  routen: readonly Registrierung[],
  umgebung: Umgebung,
  erkenne: Erkenne,
): void => {
  for (const routed of routen) app.route(optionsOf(routed, umgebung, erkenne));
};
