// The OpenAPI 3.1 document, generated from the contracts; the same routes that the server registers, none left out.
import { z } from 'zod';
import { fehlercodes } from './api-error.ts';
import type { Registrierung } from './bereich.ts';
import type { Route } from './route.ts';

type Json = { readonly [key: string]: unknown };

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
};

const parameters = (schema: z.ZodType | undefined, where: 'path' | 'query'): readonly Json[] => {
  if (schema === undefined) return [];
  const object = schemaOf(schema, 'input');
  const properties = (object['properties'] ?? {}) as Readonly<Record<string, Json>>;
  const required = (object['required'] ?? []) as readonly string[];
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: inner,
  }));
};

const upload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: {
          datei: { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
    },
  },
};

const requestBody = (route: Route): Json => {
  if (route.art === 'datei') return { requestBody: upload };
  if (!route.body) return {};
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    },
  };
};

const inhalt = (route: Route): Json => {
  if (route.art === 'download') return { 'application/octet-stream': {} };
  if (route.art === 'strom') return { 'text/event-stream': {} };
  return { 'application/json': { schema: schemaOf(route.response, 'output') } };
};

const problem = { $ref: '#/components/responses/Problem' };

/** Statuses that an operation may answer with besides success. */
const fehlerstatus = (route: Route): readonly number[] => [
  400,
  ...(route.zugang === 'offen' ? [] : [401]),
  403,
  404,
  ...(route.method === 'GET' ? [] : [409, 413, 415]),
  422,
  ...(route.geheim ? [429] : []),
];

const operation = ({ bereich, name, route }: Registrierung): Json => ({
  operationId: name,
  tags: [bereich],
  summary: route.summary,
  'x-zugang': route.zugang,
  'x-art': route.art ?? 'json',
  security: route.zugang === 'offen' ? [] : [{ sitzung: [] }, { apiSchluessel: [] }],
  parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
  ...requestBody(route),
  responses: {
    [route.status ?? 200]: { description: 'Erfolg', content: inhalt(route) },
    ...Object.fromEntries(fehlerstatus(route).map((status) => [status, problem])),
    default: problem,
  },
});

const problemSchema = {
  type: 'object',
  description: 'Fehler nach RFC 9457',
  required: ['type', 'status', 'title', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string', description: 'Ein deutscher Satz: was geschah und was zu tun ist' },
    code: { type: 'string', enum: Object.keys(fehlercodes) },
    feld: { type: 'string', description: 'Das schuldige Feld, etwa anschriften.0.plz' },
    felder: {
      type: 'array',
      items: {
        type: 'object',
        required: ['feld', 'meldung'],
        properties: { feld: { type: 'string' }, meldung: { type: 'string' } },
      },
    },
  },
};

const components = {
  schemas: { Problem: problemSchema },
  responses: {
    Problem: {
      description: 'Fehler',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
  securitySchemes: {
    sitzung: { type: 'apiKey', in: 'cookie', name: 'maklerwerk.session_token' },
    apiSchluessel: { type: 'http', scheme: 'bearer', description: 'API-Schlüssel aus der Verwaltung (mw_…)' },
  },
};

/** Builds the document; `x-zugang` is the least right, `x-art` the kind of body (json, datei, download, strom). */
export const openapiOf = (routen: readonly Registrierung[], adresse: string): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const routed of routen) {
    const path = `/api${routed.route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[routed.route.method.toLowerCase()] = operation(routed);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Maklerwerk', version: '1', description: 'Schnittstelle des Maklerverwaltungsprogramms' },
    servers: [{ url: adresse }],
    paths,
    components,
  };
};
