// The web side: Fastify frame, sign-in, all areas' routes, the page.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Runtime } from './runtime.ts';

export type Web = {
  /** Binds host and port of the settings; yields the port really bound. */
  readonly listen: () => Promise<number>;
  /** Takes no new requests, ends open ones, frees the port. */
  readonly close: () => Promise<void>;
};

export type WebOptions = { readonly dev: boolean };

/** Stub until the frame lands: answers the readiness route. */
export const buildWeb = (runtime: Runtime, _options: WebOptions): Promise<Web> => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/api/bereit' ? 200 : 404, { 'content-type': 'application/json' });
    response.end('{"bereit":true}\n');
  });
  return Promise.resolve({
    listen: () =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(runtime.env.port, runtime.env.host, () =>
          resolve((server.address() as AddressInfo).port),
        );
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
};
