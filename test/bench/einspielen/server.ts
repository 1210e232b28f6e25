// The server under measurement and those who use it meanwhile: sign-in, upload, apply, paced page loads, memory of the process.
import { openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Programm } from '#test/testkit/programm.ts';

export type Nutzer = (
  pfad: string,
  wahl?: { readonly method?: string; readonly body?: unknown },
) => Promise<Response>;

/** A person of a brokerage of their own, signed in. */
export const meldeAn = async (
  programm: Programm,
  schluessel: string,
): Promise<{ nutzer: Nutzer; mandantId: number }> => {
  const mandantId = await programm.mandant(schluessel);
  const { email, passwort } = await programm.person({ name: `Bench ${schluessel}`, mandantId });
  const headers = { origin: programm.adresse, 'content-type': 'application/json' };
  const antwort = await fetch(`${programm.adresse}/api/anmeldung`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, passwort }),
  });
  if (!antwort.ok) throw new Error(`sign-in: ${antwort.status} ${await antwort.text()}`);
  const cookie = antwort.headers
    .getSetCookie()
    .map((eines) => eines.split(';', 1)[0])
    .join('; ');
  const nutzer: Nutzer = (pfad, { method = 'GET', body } = {}) =>
    fetch(`${programm.adresse}/api${pfad}`, {
      method,
      headers: { cookie, ...(body instanceof FormData ? { origin: programm.adresse } : headers) },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  return { nutzer, mandantId };
};

type Einspielung = {
  readonly id: string;
  readonly status: string;
  readonly saetze: number;
  readonly grund: string | null;
  readonly kunden: Readonly<Record<string, number>>;
  readonly vertraege: Readonly<Record<string, number>>;
};

const lies = async (antwort: Response): Promise<never> => {
  if (!antwort.ok) throw new Error(`${antwort.url}: ${antwort.status} ${await antwort.text()}`);
  return (await antwort.json()) as never;
};

const inBewegung = new Set(['wartet', 'liest', 'uebernimmt']);
const bisRuhig = async (nutzer: Nutzer, id: string): Promise<Einspielung> => {
  for (;;) {
    const stand: Einspielung = await lies(await nutzer(`/einspielungen/${id}`));
    if (!inBewegung.has(stand.status)) return stand;
    await setTimeout(100);
  }
};

const sekunden = async <T>(arbeit: () => Promise<T>): Promise<[number, T]> => {
  const start = performance.now();
  const wert = await arbeit();
  return [(performance.now() - start) / 1000, wert];
};

/** One file from upload to the book; seconds of each step. */
export const spieleEin = async (nutzer: Nutzer, datei: string) => {
  const [annahme, { id }] = await sekunden(async () => {
    const body = new FormData();
    body.append('dateien', await openAsBlob(datei), basename(datei));
    const { einspielungen }: { einspielungen: [Einspielung] } = await lies(
      await nutzer('/dateien', { method: 'POST', body }),
    );
    return einspielungen[0];
  });
  const [plan, geplant] = await sekunden(() => bisRuhig(nutzer, id));
  const [uebernahme, fertig] = await sekunden(async () => {
    if (geplant.status !== 'geplant') return geplant;
    await lies(
      await nutzer(`/einspielungen/${id}/uebernehmen`, {
        method: 'POST',
        body: { hinweiseBestaetigt: true },
      }),
    );
    return bisRuhig(nutzer, id);
  });
  return { annahme, plan, uebernahme, fertig };
};

/** Highest memory of the process since `vergissSpitze`, MB; 0 where the system does not tell. */
export const rssSpitze = (pid: number): number => {
  try {
    const [, kb = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kb) / 1024);
  } catch {
    return 0;
  }
};

/** The highest memory counts from now on. */
export const vergissSpitze = (pid: number): void => {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Not allowed everywhere: the peak since the start is told then.
  }
};

/** What a person at work asks for: a file, lists, searches. */
const aufrufe =
  (kundeIds: readonly string[]) =>
  (i: number): string =>
    [
      `/kunden/${kundeIds[i % kundeIds.length]}`,
      '/kunden?anzahl=50',
      `/suche?suche=${encodeURIComponent(['muster', 'schmidt', '1971', 'koeln'][i % 4] ?? '')}`,
      '/vertraege?anzahl=50&sort=ablauf',
      `/kunden/${kundeIds[(i * 7) % kundeIds.length]}/vertraege`,
    ][i % 5] ?? '';

const alleMs = 120;

/** Asks at an even pace until told to stop, whether answers come or not. @returns milliseconds of each answer */
export const belaste = (nutzer: Nutzer, kundeIds: readonly string[]) => {
  const zeiten: number[] = [];
  const laufende: Promise<void>[] = [];
  const pfad = aufrufe(kundeIds);
  let i = 0;
  const frage = async (wohin: string): Promise<void> => {
    const start = performance.now();
    const antwort = await nutzer(wohin);
    await antwort.arrayBuffer();
    if (!antwort.ok) throw new Error(`${wohin}: ${antwort.status}`);
    zeiten.push(performance.now() - start);
  };
  const takt = setInterval(() => void laufende.push(frage(pfad(i++))), alleMs);
  return async (): Promise<readonly number[]> => {
    clearInterval(takt);
    await Promise.all(laufende);
    return zeiten;
  };
};

/** The time that 95 of 100 answers keep, ms. */
export const p95 = (zeiten: readonly number[]): number =>
  Math.round(10 * (zeiten.toSorted((a, b) => a - b)[Math.floor(zeiten.length * 0.95)] ?? 0)) / 10;
