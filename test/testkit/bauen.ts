// Builders: a valid record with sensible defaults, overrides by name.
import type { z } from 'zod';
import type { Kunde } from '#domain/kunde.ts';
import { kundeSchema } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';
import { vertragSchema } from '#domain/vertrag.ts';

/** A person, Erika Mustermann; the schema fills in empty lists. */
export const baueKunde = (overrides: Partial<z.input<typeof kundeSchema>> = {}): Kunde =>
  kundeSchema.parse({
    art: 'person',
    vorname: 'Erika',
    nachname: 'Mustermann',
    geburtsdatum: '1971-07-03',
    anschriften: [{ strasse: 'Heidestraße 17', plz: '51147', ort: 'Köln' }],
    ...overrides,
  });

/** A running liability contract paid once a year. */
export const baueVertrag = (overrides: Partial<z.input<typeof vertragSchema>> = {}): Vertrag =>
  vertragSchema.parse({
    gesellschaft: 'Muster Versicherung AG',
    versicherungsscheinnummer: '12-345678-9',
    sparte: 'privathaftpflicht',
    produkt: 'Privatschutz',
    beginn: '2020-01-01',
    zahlweise: 'jaehrlich',
    beitragCents: 7_500,
    ...overrides,
  });
