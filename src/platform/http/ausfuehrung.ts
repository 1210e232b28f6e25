// Calls a JSON handler: input check, brake, transaction, response check.
import type { z } from 'zod';
import type { Database } from '#platform/db/handle.ts';
import { ApiError } from './api-error.ts';
import type { Registrierung } from './bereich.ts';
import { unterBremse, zaehlungenOf } from './bremse.ts';
import type { Bremse } from './bremse.ts';
import { checkEingabe } from './eingabe.ts';
import type {
  Anfrage,
  HttpKontext,
  MandantKontext,
  OffenKontext,
  PersonKontext,
  RohKontext,
} from './kontext.ts';
import type { Route } from './route.ts';
import type { Wer } from './zugang.ts';

export type Umgebung = {
  readonly database: Database;
  readonly bremse: Bremse;
  /** Today in Germany, ISO. */
  readonly heute: () => string;
  /** Aborted when the server is told to end: open streams stop. */
  readonly schluss: AbortSignal;
  /** Takes health and income out of an answer for people without the right to see them. */
  readonly verberge: (antwort: unknown) => unknown;
  /** Told when work after the answer fails. */
  readonly onFehler: (error: unknown, wo: string) => void;
};

/** A request whose caller is known and may call the route. */
export type Aufruf = {
  readonly routed: Registrierung;
  readonly wer: Wer | null;
  readonly anfrage: Anfrage;
  readonly roh: { readonly params: unknown; readonly query: unknown; readonly body: unknown };
  readonly signal: AbortSignal;
};

type Geprueft = { readonly params: unknown; readonly query: unknown; readonly body: unknown };
type Handler<K> = (kontext: K, eingabe: Geprueft) => Promise<unknown>;

/** Checks params, query and body by the route's schemas. */
export const checkAufruf = ({ routed: { route }, roh }: Aufruf): Geprueft => ({
  params: checkEingabe(route.params, roh.params, 'params'),
  query: checkEingabe(route.query, roh.query, 'query'),
  body: checkEingabe(route.body, roh.body, 'body'),
});

/** The answer as its schema says; anything else is a mistake of ours, and nothing of it goes out. */
export const checkAntwort = (route: Route, antwort: unknown): unknown => {
  const result: z.ZodSafeParseResult<unknown> = route.response.safeParse(antwort);
  if (result.success) return result.data;
  throw new Error(
    `${route.method} ${route.path}: the answer does not match its schema: ${result.error.message}`,
  );
};

/** The answer as this caller may see it. */
export const sichtbareAntwort = (
  { wer }: Pick<Aufruf, 'wer'>,
  { verberge }: Pick<Umgebung, 'verberge'>,
  antwort: unknown,
): unknown => (wer?.mandant?.siehtSchutzbeduerftiges === false ? verberge(antwort) : antwort);

const anlassOf = ({ method, path }: Route): string => `${method} ${path}`;

/** Person or token inside a brokerage; rights were checked before. */
const imMandant = (aufruf: Aufruf, umgebung: Umgebung) => {
  const { wer } = aufruf;
  if (wer === null || wer.mandant === null) throw new ApiError('nicht-angemeldet', 'Ihre Anmeldung fehlt.');
  const { siehtSchutzbeduerftiges } = wer.mandant;
  const rahmen = {
    mandantId: wer.mandant.id,
    benutzerId: wer.benutzerId,
    rolle: wer.mandant.rolle,
    weg: wer.art === 'token' ? 'api' : 'web',
    heute: umgebung.heute(),
  } as const;
  const mitMandant = <T>(work: (kontext: MandantKontext) => Promise<T>): Promise<T> =>
    umgebung.database.mitMandant(
      { ...rahmen, siehtSchutzbeduerftiges, anlass: anlassOf(aufruf.routed.route) },
      (handle) => work({ ...rahmen, handle }),
    );
  return { rahmen, mitMandant };
};

/** For upload, download and stream handlers. */
export const rohKontextOf = (aufruf: Aufruf, umgebung: Umgebung): RohKontext => {
  const { rahmen, mitMandant } = imMandant(aufruf, umgebung);
  return { ...rahmen, mitMandant, signal: aufruf.signal };
};

const runMandant = async (aufruf: Aufruf, umgebung: Umgebung, eingabe: Geprueft): Promise<unknown> => {
  const auftraege: (() => Promise<void>)[] = [];
  const { routed } = aufruf;
  const antwort = await imMandant(aufruf, umgebung).mitMandant(async (kontext) => {
    const http: HttpKontext = { ...kontext, danach: (auftrag) => void auftraege.push(auftrag) };
    return checkAntwort(routed.route, await (routed.handler as Handler<HttpKontext>)(http, eingabe));
  });
  for (const auftrag of auftraege)
    auftrag().catch((error: unknown) => umgebung.onFehler(error, `${anlassOf(routed.route)} danach`));
  return sichtbareAntwort(aufruf, umgebung, antwort);
};

/** Person outside of any brokerage; rights were checked before. */
export const personOf = (aufruf: Aufruf, heute: string): PersonKontext => {
  const { wer, anfrage } = aufruf;
  if (wer?.art !== 'person') throw new ApiError('nicht-angemeldet', 'Ihre Anmeldung fehlt.');
  const { benutzerId, sitzungId, mandant } = wer;
  return { anfrage, heute, benutzerId, sitzungId, mandantId: mandant?.id ?? null };
};

const run = async (aufruf: Aufruf, umgebung: Umgebung, eingabe: Geprueft): Promise<unknown> => {
  const { art, handler, route } = aufruf.routed;
  if (art === 'mandant') return runMandant(aufruf, umgebung, eingabe);
  const heute = umgebung.heute();
  const antwort =
    art === 'offen'
      ? await (handler as Handler<OffenKontext>)({ anfrage: aufruf.anfrage, heute }, eingabe)
      : await (handler as Handler<PersonKontext>)(personOf(aufruf, heute), eingabe);
  return checkAntwort(route, antwort);
};

/** Runs a JSON route and gives its checked answer. */
export const fuehreAus = async (aufruf: Aufruf, umgebung: Umgebung): Promise<unknown> => {
  const { route } = aufruf.routed;
  const eingabe = checkAufruf(aufruf);
  if (!route.geheim) return run(aufruf, umgebung, eingabe);
  const zaehlungen = zaehlungenOf(route, {
    adresse: aufruf.anfrage.adresse,
    benutzerId: aufruf.wer?.benutzerId ?? null,
    body: eingabe.body,
  });
  return unterBremse(umgebung.bremse, route, zaehlungen, () => run(aufruf, umgebung, eingabe));
};
