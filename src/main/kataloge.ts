// The galleries for the page. Filled from sparten/ and versicherer/.
import type { Kataloge } from '#ui/kataloge.ts';

export const kataloge: Kataloge = { sparten: [], versicherer: [] };
