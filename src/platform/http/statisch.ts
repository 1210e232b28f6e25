// The page's files: hashed assets for a year, everything else the page itself (the browser routes).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Registers sending only; no route, so that nothing but the contracts is reachable under `/api`. */
export const registriereStatisch = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(fastifyStatic, { root: folder, serve: false, cacheControl: false, dotfiles: 'ignore' });
};

const pathOf = (request: FastifyRequest): string => {
  const raw = request.url.split(/[?#]/, 1)[0] ?? '/';
  try {
    return decodeURIComponent(raw);
  } catch {
    return '/';
  }
};

const isFile = (folder: string, path: string): boolean =>
  /^\/[\w./@-]*\.\w+$/.test(path) && !/\/\./.test(path) && existsSync(join(folder, path));

/**
 * Answers a GET or HEAD outside `/api`; undefined when there is nothing to send.
 * A path with an ending that does not exist is not the page: a missing script must not come back as HTML.
 */
export const sendeStatisch = (
  request: FastifyRequest,
  reply: FastifyReply,
  folder: string,
): FastifyReply | undefined => {
  const path = pathOf(request);
  if (isFile(folder, path)) {
    const lange = path.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600';
    return reply
      .code(200)
      .header('cache-control', path.endsWith('.html') ? 'no-cache' : lange)
      .sendFile(path.slice(1));
  }
  if (/\.\w+$/.test(path) || !existsSync(join(folder, 'index.html'))) return undefined;
  return reply.code(200).header('cache-control', 'no-cache').sendFile('index.html');
};
