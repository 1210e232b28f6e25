// Looks every few minutes whether letters of the day are due. Nothing is remembered here: the database knows who has got one.
import { sql } from 'kysely';
import { versendeTagesmeldungen } from '#areas/einspielen/verlauf/tagesmeldung.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/db/handle.ts';
import type { Log } from '#platform/log.ts';
import type { Post } from '#platform/mail/post.ts';

export type TagesdienstDeps = {
  readonly database: Database;
  readonly post: Pick<Post, 'sende'>;
  readonly adresse: string;
  readonly clock: Clock;
  readonly log: Log;
};

const taktMs = 5 * 60_000;
/** From this hour of the German day on. */
const abStunde = 6;

const stunde = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  hourCycle: 'h23',
});
const stundeVon = (jetzt: Date): number =>
  Number(stunde.formatToParts(jetzt).find(({ type }) => type === 'hour')?.value);

/** One look: sends what is due in every brokerage. One brokerage's trouble is not the next one's. */
export const siehNach = async ({ database, post, adresse, clock, log }: TagesdienstDeps): Promise<void> => {
  if (stundeVon(clock.now()) < abStunde) return;
  const mandanten = await database.mitBetreiber({ benutzerId: null }, async ({ db }) => {
    const { rows } = await sql<{ id: number }>`select id from mandant order by id`.execute(db);
    return rows;
  });
  for (const { id: mandantId } of mandanten) {
    const scope = { mandantId, benutzerId: null, rolle: 'system', anlass: 'tagesmeldung' } as const;
    try {
      const mitMandant: Parameters<typeof versendeTagesmeldungen>[0]['mitMandant'] = (work) =>
        database.mitMandant(scope, work);
      await versendeTagesmeldungen({ mitMandant, post, adresse, tag: clock.today() });
    } catch (error) {
      log.error('Tagesmeldung nicht versendet', { mandant: mandantId, error });
    }
  }
};

/** Begins to look. @returns ends it and waits for the look that is under way */
export const startTagesdienst = (deps: TagesdienstDeps): (() => Promise<void>) => {
  let lauf: Promise<void> = Promise.resolve();
  const sieh = () => {
    lauf = lauf
      .then(() => siehNach(deps))
      .catch((error: unknown) => deps.log.error('Tagesdienst', { error }));
  };
  const uhr = setInterval(sieh, taktMs).unref();
  sieh();
  return async () => {
    clearInterval(uhr);
    await lauf;
  };
};
