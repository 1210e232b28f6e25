// Security headers of every answer.

const seite = [
  "default-src 'self'",
  "script-src 'self'",
  // The component library writes style attributes and tags; scripts stay strict.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers of the API are data: nothing in them may run, even when opened as a page. */
const daten = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const immer = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const;

const hsts = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } as const;

/** Headers for an answer under `path`; HSTS only where the public address is https. */
export const sicherheitskopf = (path: string, https: boolean): Readonly<Record<string, string>> => {
  const api = path === '/api' || path.startsWith('/api/');
  return {
    ...immer,
    ...(https ? hsts : {}),
    ...(api
      ? { 'content-security-policy': daten, 'cache-control': 'no-store' }
      : { 'content-security-policy': seite }),
  };
};
