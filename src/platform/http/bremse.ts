// Slows down guessing: tries are counted before the secret is looked at, and taken back when it was right.
import { ApiError } from './api-error.ts';
import type { Route } from './route.ts';

/** One thing that tries are counted for: an address, an account. */
export type Zaehlung = { readonly schluessel: string; readonly grenze: number };

/** Keeps the counts; a window of `fensterSekunden` begins with the first try. */
export type Bremse = {
  /** Counts one try for each; the seconds to wait if any limit is passed, else 0. */
  readonly zaehle: (zaehlungen: readonly Zaehlung[]) => Promise<number>;
  /** Takes one try back for each. */
  readonly nimmZurueck: (zaehlungen: readonly Zaehlung[]) => Promise<void>;
};

const jeAdresse = 60;
/** From one address. */
const jeKonto = 10;
/** From all addresses: more, so that a stranger cannot easily lock somebody out. */
const jeKontoUeberall = 50;
/** Where every call counts (a mail goes out), not failures alone. */
const jeKontoImmer = 5;

const kontoOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'email' in body && typeof body.email === 'string'
    ? body.email.trim().toLowerCase().slice(0, 254)
    : undefined;

/** What a try at this route counts for; `konto`: the signed-in person, else the address named in the body. */
export const zaehlungenOf = (
  route: Route,
  wer: { readonly adresse: string; readonly benutzerId: string | null; readonly body: unknown },
): readonly Zaehlung[] => {
  const konto = wer.benutzerId ?? kontoOf(wer.body);
  const immer = route.geheim === 'immer';
  const art = immer ? `immer:${route.path}:` : '';
  const adresse = { schluessel: `${art}adresse:${wer.adresse}`, grenze: jeAdresse };
  if (konto === undefined) return [adresse];
  const ueberall = { schluessel: `${art}konto:${konto}`, grenze: immer ? jeKontoImmer : jeKontoUeberall };
  return [adresse, ueberall, { schluessel: `${art}konto:${konto}@${wer.adresse}`, grenze: jeKonto }];
};

/**
 * Runs the check of a secret under the brake.
 * @throws ApiError `zu-viele-versuche` (429) with `Retry-After`
 */
export const unterBremse = async <T>(
  bremse: Bremse,
  route: Route,
  zaehlungen: readonly Zaehlung[],
  pruefe: () => Promise<T>,
): Promise<T> => {
  const warteSekunden = await bremse.zaehle(zaehlungen);
  if (warteSekunden > 0) {
    const minuten = Math.ceil(warteSekunden / 60);
    const detail = `Bitte versuchen Sie es in ${minuten === 1 ? 'einer Minute' : `${minuten} Minuten`} noch einmal.`;
    throw new ApiError('zu-viele-versuche', detail, { warteSekunden });
  }
  const result = await pruefe();
  if (route.geheim !== 'immer') await bremse.nimmZurueck(zaehlungen);
  return result;
};
