// All operations of the OpenAPI document as test cases.
import { beispiel } from '#test/testkit/beispiel.ts';
import type { JsonSchema } from '#test/testkit/beispiel.ts';
import type { Anfrage, Client } from '#test/testkit/client.ts';
import { bodies } from './fremde-daten.ts';

export type Operation = {
  readonly name: string;
  readonly method: Anfrage['method'];
  /** With `{param}`. */
  readonly path: string;
  readonly zugang: 'offen' | 'angemeldet' | 'lesend' | 'mitarbeiter' | 'inhaber' | 'betreiber';
  readonly art: 'json' | 'datei' | 'download' | 'strom';
  readonly geheim: boolean;
  readonly params: readonly string[];
  readonly query: readonly {
    readonly name: string;
    readonly schema: JsonSchema;
    readonly required: boolean;
  }[];
  readonly body: JsonSchema | undefined;
};

type Parameter = { name: string; in: string; schema: JsonSchema; required: boolean };
type Eintrag = {
  operationId: string;
  'x-zugang': Operation['zugang'];
  'x-art': Operation['art'];
  parameters: Parameter[];
  requestBody?: { content: { 'application/json'?: { schema: JsonSchema } } };
  responses: Record<string, unknown>;
};

const operationOf = (path: string, method: string, eintrag: Eintrag): Operation => ({
  name: eintrag.operationId,
  method: method.toUpperCase() as Anfrage['method'],
  path,
  zugang: eintrag['x-zugang'],
  art: eintrag['x-art'],
  geheim: '429' in eintrag.responses,
  params: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
  query: eintrag.parameters.filter((one) => one.in === 'query'),
  body: eintrag.requestBody?.content['application/json']?.schema,
});

/** Reads the document as a stranger would. */
export const readOperationen = async (client: Client): Promise<readonly Operation[]> => {
  const { json } = await client.get('/api/openapi.json');
  const paths = json.paths as Record<string, Record<string, Eintrag>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, eintrag]) => operationOf(path, method, eintrag)),
  );
};

/** A request that would pass the input check, with the given ids. */
export const anfrageOf = (operation: Operation, ids: Readonly<Record<string, string>> = {}): Anfrage => {
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(ids[name] ?? '1'),
  );
  const query = operation.query
    .filter((one) => one.required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(beispiel(schema)))}`);
  const url = query.length === 0 ? path : `${path}?${query.join('&')}`;
  const body = bodies[operation.name] ?? (operation.body && beispiel(operation.body));
  return { method: operation.method, url, ...(body === undefined ? {} : { body }) };
};
