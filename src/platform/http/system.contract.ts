// The edge's own routes: the description of all routes, and a sign of life for the one who watches the server.
import { z } from 'zod';
import { defineRoute } from './route.ts';

export const systemContract = {
  getOpenapi: defineRoute({
    method: 'GET',
    path: '/openapi.json',
    summary: 'Diese Beschreibung der Schnittstelle',
    zugang: 'offen',
    response: z.record(z.string(), z.unknown()),
  }),
  getBereit: defineRoute({
    method: 'GET',
    path: '/bereit',
    summary: 'Antwortet, wenn Server und Datenbank bereit sind',
    zugang: 'offen',
    response: z.object({ bereit: z.literal(true) }),
  }),
};
