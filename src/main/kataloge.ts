// The galleries for the page: Sparten and Versicherer as ui/kataloge.ts wants them.
import { sparten } from '#sparten/index.ts';
import { versicherer } from '#versicherer/index.ts';
import type { Kataloge } from '#ui/kataloge.ts';

export const kataloge: Kataloge = { sparten, versicherer };
