// The HTTP edge: one Fastify frame around the contracts of all areas.
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { fastifyMultipart } from '@fastify/multipart';
import { fastify } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#platform/log.ts';
import { behandleFehler, beantworteUnlesbares, sendeProblem } from './antwort.ts';
import { ApiError } from './api-error.ts';
import type { Umgebung } from './ausfuehrung.ts';
import { defineBereich, registrierungen } from './bereich.ts';
import type { Bereich, Registrierung } from './bereich.ts';
import { toApiError } from './fehler.ts';
import { isEigeneHerkunft } from './herkunft.ts';
import { readJson } from './json.ts';
import { sicherheitskopf } from './kopf.ts';
import { openapiOf } from './openapi.ts';
import { registriere, verlangeVertrag } from './routen.ts';
import { registriereStatisch, sendeStatisch } from './statisch.ts';
import { systemContract } from './system.contract.ts';
import { zeiten } from './zeit.ts';
import type { Erkenne } from './zugang.ts';

const jsonBytes = 1_048_576;

export type ServerOptions = Omit<Umgebung, 'onFehler' | 'schluss'> & {
  readonly bereiche: readonly Bereich[];
  readonly erkenne: Erkenne;
  /** Under which address people reach us; its origin alone may change things. */
  readonly oeffentlicheAdresse: string;
  /** Built page; absent: the API alone. */
  readonly seite?: string;
  /** A reverse proxy on this machine stands before us: believe its X-Forwarded-For. */
  readonly hinterProxy?: boolean;
  readonly log: Log;
};

/** Methods that the contracts know at a path, for 405. */
const methodenAn = (routen: readonly Registrierung[]) => {
  const muster = routen.map(({ route }) => ({
    method: route.method,
    pattern: new RegExp(`^/api${route.path.replace(/:\w+/g, '[^/]+')}$`),
  }));
  return (path: string): readonly string[] =>
    muster.filter((one) => one.pattern.test(path)).map((one) => one.method);
};

const behandleUnbekanntes = (
  app: FastifyInstance,
  routen: readonly Registrierung[],
  seite?: string,
): void => {
  const methoden = methodenAn(routen);
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const erlaubt = methoden(path);
    if (erlaubt.length > 0) {
      void reply.header('allow', erlaubt.join(', '));
      return sendeProblem(
        reply,
        new ApiError('methode-nicht-erlaubt', `Erlaubt ist: ${erlaubt.join(', ')}.`),
      );
    }
    const lesend = request.method === 'GET' || request.method === 'HEAD';
    const datei = seite !== undefined && lesend && !/^\/api(\/|$)/.test(path);
    const gesendet = datei ? sendeStatisch(request, reply, seite) : undefined;
    return (
      gesendet ?? sendeProblem(reply, new ApiError('nicht-gefunden', 'Unter dieser Adresse gibt es nichts.'))
    );
  });
};

const leseJsonAllein = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: jsonBytes },
    async (_request: FastifyRequest, body: Buffer) => readJson(new TextDecoder().decode(body)),
  );
};

const beantworteVorab = (app: FastifyInstance, { oeffentlicheAdresse }: ServerOptions): void => {
  const https = oeffentlicheAdresse.startsWith('https:');
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(sicherheitskopf(request.url.split('?', 1)[0] ?? '/', https));
    const { origin, host, 'sec-fetch-site': fetchSite } = request.headers;
    const kopf = { origin, host, fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined };
    if (!isEigeneHerkunft(request.method, kopf, oeffentlicheAdresse))
      throw new ApiError('fremde-herkunft', 'Bitte rufen Sie die Seite von Maklerwerk selbst auf.');
    if (/%00|\0/.test(request.url))
      throw new ApiError('anfrage-ungueltig', 'Die Adresse enthält unzulässige Zeichen.');
  });
};

const createFastify = (options: ServerOptions): FastifyInstance => {
  const https = options.oeffentlicheAdresse.startsWith('https:');
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID().slice(0, 8),
    trustProxy: options.hinterProxy ? 'loopback' : false,
    bodyLimit: jsonBytes,
    exposeHeadRoutes: false,
    connectionTimeout: zeiten.stille,
    requestTimeout: zeiten.upload,
    keepAliveTimeout: zeiten.keepAlive,
    forceCloseConnections: 'idle',
    http: { headersTimeout: zeiten.kopf, connectionsCheckingInterval: zeiten.pruefung },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    frameworkErrors: (error, request, reply) => {
      void reply.headers(sicherheitskopf('/api', https));
      sendeProblem(reply as FastifyReply, toApiError(error, request.id));
    },
    clientErrorHandler: beantworteUnlesbares(https),
  });
  app.server.maxConnections = 5_000;
  return app as unknown as FastifyInstance;
};

const createSystem = (options: ServerOptions, contracts: readonly Bereich[]): Bereich => {
  const document: { current?: Readonly<Record<string, unknown>> } = {};
  const system: Bereich = defineBereich({
    name: 'system',
    contract: systemContract,
    offen: {
      getOpenapi: async () =>
        (document.current ??= openapiOf(registrierungen(alle), options.oeffentlicheAdresse)),
      getBereit: async () => {
        if (await options.database.ping()) return { bereit: true as const };
        throw new ApiError('gerade-nicht-moeglich', 'Die Datenbank antwortet nicht.');
      },
    },
  });
  const alle: readonly Bereich[] = [...contracts, system];
  return system;
};

const schlussMs = 3_000;

/** Ends streams at once, lets other requests finish for a moment, then cuts them. */
const schlussOf = (app: FastifyInstance): AbortSignal => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  app.addHook('preClose', (done) => {
    controller.abort();
    setTimeout(() => app.server.closeAllConnections(), schlussMs).unref();
    done();
  });
  return controller.signal;
};

/**
 * Builds the server; the caller listens (`app.listen`) or injects.
 * @throws Error when a contract's route has no handler, a handler no route, or anything else is registered
 */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const routen = registrierungen([...options.bereiche, createSystem(options, options.bereiche)]);
  const app = createFastify(options);
  verlangeVertrag(app);
  leseJsonAllein(app);
  beantworteVorab(app, options);
  behandleFehler(app, options.log);
  await app.register(fastifyMultipart);
  if (options.seite !== undefined) await registriereStatisch(app, options.seite);
  behandleUnbekanntes(app, routen, options.seite);
  const onFehler = (error: unknown, wo: string) => options.log.error('Nacharbeit gescheitert', { wo, error });
  registriere(app, routen, { ...options, onFehler, schluss: schlussOf(app) }, options.erkenne);
  await app.ready();
  return app;
};
