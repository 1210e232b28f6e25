import { falte } from '#domain/faltung.ts';

/** `Müller & Söhne GmbH` -> `mueller-soehne-gmbh`: a proposal for a brokerage's key. */
export const schluesselAusName = (name: string): string =>
  falte(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
