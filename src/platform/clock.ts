/** Source of time. Pure floors never see it; they get `today` or an instant as an argument. */
export type Clock = {
  /** The present instant. */
  readonly now: () => Date;
  /** The present day in Germany as ISO text (`2026-11-23`). */
  readonly today: () => string;
};

const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' });

/** Calendar day in Germany of an instant, ISO text. Midnight in Berlin decides, not midnight UTC. */
export const germanDay = (instant: Date): string => berlin.format(instant);

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => germanDay(new Date()),
};

/** A clock that stands still; for tests and for the demo's generated data. */
export const fixedClock = (iso: string): Clock => ({
  now: () => new Date(iso),
  today: () => germanDay(new Date(iso)),
});
