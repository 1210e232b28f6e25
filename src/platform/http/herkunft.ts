// Refuses requests that another site makes a browser send (CSRF): by Origin and Sec-Fetch-Site, besides SameSite=Lax cookies.

const schreibend = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

type Kopf = {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
  readonly fetchSite?: string | undefined;
};

/** On one's own machine `localhost` and `127.0.0.1` are the same place. */
const isOwnLoopback = (origin: string, host: string | undefined, own: URL): boolean => {
  if (!URL.canParse(origin) || !loopback.has(own.hostname)) return false;
  const url = new URL(origin);
  return loopback.has(url.hostname) && url.host === host && url.protocol === own.protocol;
};

/**
 * May a request of this method with these headers change anything?
 * Without an Origin it does not come from another site's page in a browser (scripts, tests), unless Sec-Fetch-Site says so.
 */
export const isEigeneHerkunft = (method: string, kopf: Kopf, oeffentlicheAdresse: string): boolean => {
  if (!schreibend.has(method)) return true;
  if (kopf.fetchSite === 'cross-site' || kopf.fetchSite === 'same-site') return false;
  if (kopf.origin === undefined) return true;
  const own = new URL(oeffentlicheAdresse);
  return kopf.origin === own.origin || isOwnLoopback(kopf.origin, kopf.host, own);
};
