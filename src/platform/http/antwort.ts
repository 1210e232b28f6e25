// Refusals as answers: problem+json for what handlers throw, for what is no HTTP, and for bodies that nobody will read.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#platform/log.ts';
import { ApiError, fehlercodes, toProblem } from './api-error.ts';
import { toApiError } from './fehler.ts';
import { sicherheitskopf } from './kopf.ts';

/** Answers with a problem; `Retry-After` where waiting helps. */
export const sendeProblem = (reply: FastifyReply, error: ApiError): FastifyReply => {
  const problem = toProblem(error);
  if (error.warteSekunden !== undefined) void reply.header('retry-after', error.warteSekunden);
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};

const restBytes = 268_435_456;
const restMs = 30_000;

/**
 * What is left of a refused body is read and thrown away, within limits: closing at once would reset the connection,
 * and the sender would see that instead of our answer.
 */
const verwirf = (request: FastifyRequest, reply: FastifyReply): void => {
  const { raw } = request;
  if (raw.complete || raw.destroyed) return;
  void reply.removeHeader('connection');
  let rest = restBytes;
  const timer = setTimeout(() => raw.destroy(), restMs).unref();
  raw.unpipe();
  raw.on('error', () => undefined).once('close', () => clearTimeout(timer));
  raw.on('data', (chunk: Buffer) => {
    rest -= chunk.length;
    if (rest < 0) raw.destroy();
  });
  raw.resume();
};

/** Everything thrown becomes a problem; what is our fault goes to the log under the shown reference. */
export const behandleFehler = (app: FastifyInstance, log: Log): void => {
  app.setErrorHandler((error, request, reply) => {
    const antwort = toApiError(error, request.id);
    if (fehlercodes[antwort.code].status >= 500)
      log.error('Anfrage gescheitert', { kennung: request.id, route: request.routeOptions.url, error });
    verwirf(request, reply);
    return sendeProblem(reply, antwort);
  });
};

const zeitUeberschritten = new Set(['ERR_HTTP_REQUEST_TIMEOUT', 'ERR_HTTP_HEADERS_TIMEOUT']);

/** What is no HTTP at all, or comes too slowly, still gets a problem. */
export const beantworteUnlesbares =
  (https: boolean) => (error: Error & { code?: string }, socket: Socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const code = zeitUeberschritten.has(error.code ?? '')
      ? 'zeit-abgelaufen'
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? 'kopf-zu-gross'
        : 'anfrage-ungueltig';
    const problem = toProblem(new ApiError(code, 'Die Anfrage konnte nicht gelesen werden.'));
    const body = JSON.stringify(problem);
    const head = {
      ...sicherheitskopf('/api', https),
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    return void socket.end(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${lines.join('')}\r\n${body}`,
    );
  };
