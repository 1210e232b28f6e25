// A small valid value for a JSON Schema, so that tests over all operations get past the input check.

export type JsonSchema = { readonly [key: string]: unknown };

const kandidaten = [
  'Beispiel-Text 1',
  '1',
  '12345678901',
  '2026-11-23',
  '2026-11-23T10:00:00Z',
  '11-23',
  'DE',
  'beispiel',
  'a@example.de',
  'D-ABCD-12345-67',
  'DE89370400440532013000',
];

const text = (schema: JsonSchema): string => {
  if (schema['format'] === 'email') return 'beispiel@example.de';
  if (schema['format'] === 'date') return '2026-11-23';
  const muster = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern'], 'u') : /^/;
  const laenge = Number(schema['minLength'] ?? 0);
  const passend = kandidaten.find((one) => muster.test(one) && one.length >= laenge);
  return passend ?? 'Beispiel-Text 1'.padEnd(laenge, 'x');
};

const object = (schema: JsonSchema): unknown => {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.fromEntries(required.map((name) => [name, beispiel(properties[name] ?? {})]));
};

const byType: Readonly<Record<string, (schema: JsonSchema) => unknown>> = {
  string: text,
  integer: (schema) => Math.max(1, Number(schema['minimum'] ?? 1)),
  number: (schema) => Math.max(1, Number(schema['minimum'] ?? 1)),
  boolean: () => true,
  array: (schema) =>
    Number(schema['minItems'] ?? 0) > 0 ? [beispiel((schema['items'] ?? {}) as JsonSchema)] : [],
  object,
};

/** Required properties only; the first of several forms. */
export const beispiel = (schema: JsonSchema): unknown => {
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const formen = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(formen)) return beispiel(formen[0] as JsonSchema);
  return byType[String(schema['type'])]?.(schema) ?? 'Beispiel-Text 1';
};
