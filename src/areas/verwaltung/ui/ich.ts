import { useAbfrage } from '#ui/client/abfrage.ts';
import { verwaltungContract } from '../contract.ts';

/** The person signed in; error 401 means nobody. */
export const useIch = () => useAbfrage(verwaltungContract.getIch, {});

export const rollenlabel = {
  inhaber: 'Inhaber/in',
  mitarbeiter: 'Mitarbeiter/in',
  lesend: 'nur lesend',
} as const;

/** Roles for a native select. */
export const rollenwahl = Object.entries(rollenlabel).map(([value, label]) => ({ value, label }));
