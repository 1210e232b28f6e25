// Time limits against slow senders (bytes that drip in to hold a connection).
import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** Limits in milliseconds. */
export const zeiten = {
  /** Until all request headers are in. */
  kopf: 10_000,
  /** Until a JSON body is in. */
  body: 20_000,
  /** Until an upload is in. */
  upload: 15 * 60_000,
  /** A connection on which nothing moves, in either direction. */
  stille: 90_000,
  keepAlive: 20_000,
  /** How often the server looks for late requests. */
  pruefung: 2_000,
} as const;

/** Cuts the connection when a JSON body is not complete in time. */
export const pruefeBodyZeit = (request: FastifyRequest, payload: Readable): void => {
  const timer = setTimeout(() => request.raw.destroy(), zeiten.body).unref();
  payload.once('close', () => clearTimeout(timer)).once('end', () => clearTimeout(timer));
};
