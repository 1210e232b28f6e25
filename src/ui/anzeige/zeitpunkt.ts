// Instants from the server (ISO with zone) in German form and German time.
import { formatTag, isTag } from '#domain/datum.ts';

const zeitpunkt = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const ausgeschrieben = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'full' });
const tag = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });
const zahl = new Intl.NumberFormat('de-DE');

/** `23.11.2026, 10:46`; a day without time stays one; text that is no instant comes back as it is. */
export const formatZeitpunkt = (iso: string): string => {
  if (isTag(iso)) return formatTag(iso);
  const wann = new Date(iso);
  return Number.isNaN(wann.getTime()) ? iso : zeitpunkt.format(wann);
};

/** Day of an instant in German time: `23.11.2026`. */
export const formatTagVon = (iso: string): string => formatZeitpunkt(iso).split(',')[0] ?? iso;

/** `2026-11-23` -> `Montag, 23. November 2026`. */
export const formatTagLang = (tagIso: string): string => ausgeschrieben.format(new Date(tagIso));

/** Today in Germany as ISO day. The page's clock; pure floors get it as an argument. */
export const heute = (): string => tag.format(new Date());

/** `1234567` -> `1.234.567`. */
export const formatZahl = (wert: number): string => zahl.format(wert);

/** `4.120.000` bytes -> `4,1 MB`. */
export const formatBytes = (bytes: number): string => {
  const einheiten = ['Bytes', 'kB', 'MB', 'GB'];
  const stufe = Math.min(einheiten.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1000)));
  const wert = bytes / 1000 ** stufe;
  return `${wert.toLocaleString('de-DE', { maximumFractionDigits: stufe === 0 ? 0 : 1 })} ${einheiten[stufe]}`;
};

/** Milliseconds -> `1,4 s` or `2 min 5 s`. */
export const formatDauer = (ms: number): string => {
  if (ms < 60_000) return `${(ms / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
};
