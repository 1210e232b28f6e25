// The area as the server registers it: JSON routes, reports as downloads.
import { defineBereich } from '#platform/http/bereich.ts';
import type { Bereich } from '#platform/http/bereich.ts';
import { beratungsaktContract } from './beratung.contract.ts';
import { createBeratungsakten } from './beratungsakt.ts';
import { beratungContract } from './contract.ts';
import { finanzreportContract } from './finanzreport.contract.ts';
import { finanzreportDownloads, finanzreportHandlers } from './finanzreport.ts';
import type { FinanzreportDeps } from './finanzreport.ts';
import { beratungHandlers } from './handlers.ts';

export type BeratungDeps = FinanzreportDeps;

export const createBeratung = (deps: BeratungDeps): Bereich =>
  defineBereich({
    name: 'beratung',
    contract: { ...beratungContract, ...finanzreportContract, ...beratungsaktContract },
    mandant: { ...beratungHandlers, ...finanzreportHandlers, ...createBeratungsakten(deps) },
    downloads: finanzreportDownloads(deps),
  });
