// `import`: a file through the same door as the page; read and applied by the same jobs, here or in the running server.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { nimmAn, nimmBytes } from '#areas/einspielen/annehmen.ts';
import type { Einspielung, Planeintrag } from '#areas/einspielen/contract.ts';
import { listPlan } from '#areas/einspielen/plan/store-plan.ts';
import { readZuordnung, setzeWahl } from '#areas/einspielen/zuordnung/store-zuordnung.ts';
import { changeStatus, listGruppe } from '#areas/einspielen/store.ts';
import { sichtbar } from '#domain/kunde.ts';
import { tabellenwahlSchema } from '#domain/zuordnung.ts';
import type { Tabellenwahl, Zuordnung } from '#domain/zuordnung.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { FileTooLarge } from '#platform/files/file-store.ts';
import { megabyte } from '#platform/files/megabyte.ts';
import { uebernimm, warte } from '../durchlauf.ts';
import type { MitMandant } from '../durchlauf.ts';
import { buildJobs } from '../jobs.ts';
import type { Runtime } from '../runtime.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl, BefehlKontext } from './befehl.ts';
import { findMandant } from './mandant-schluessel.ts';

export type Werk = {
  readonly runtime: Runtime;
  readonly mitMandant: MitMandant;
};

export const mitArbeiter = async <T>({ runtime }: Werk, arbeit: () => Promise<T>): Promise<T> => {
  const worker = await startWorker({
    appUrl: runtime.postgres.appUrl,
    jobs: buildJobs(runtime),
    log: runtime.log,
  });
  try {
    return await arbeit();
  } finally {
    await worker.stop();
  }
};

const poolSchema = sichtbar(200);

/** The pool that supplies, as the page's field takes it. */
const lesePool = (name: unknown): string | undefined => {
  if (name === undefined) return undefined;
  const gelesen = poolSchema.safeParse(name);
  if (!gelesen.success) throw new BefehlUsageError('Der Name des Pools hat 1 bis 200 sichtbare Zeichen.');
  return gelesen.data;
};

/** Choices about a table's columns, as the page sends them. */
const leseWahl = async (pfad: string): Promise<Tabellenwahl> => {
  const text = await readFile(pfad, 'utf8').catch(() => {
    throw new BefehlRefusal(`Die Datei ${basename(pfad)} gibt es nicht.`);
  });
  const gelesen = tabellenwahlSchema.safeParse(jsonOderNichts(text));
  if (gelesen.success) return gelesen.data;
  const [fehler] = gelesen.error.issues;
  throw new BefehlRefusal(
    `Die Zuordnung in ${basename(pfad)} ist nicht lesbar: ${fehler?.path.join('.') || 'kein JSON-Objekt'}.`,
  );
};

const jsonOderNichts = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const bringe = async (
  { runtime, mitMandant }: Werk,
  pfad: string,
  { wahl, pool }: { readonly wahl: Tabellenwahl | undefined; readonly pool: string | undefined },
): Promise<string> => {
  const name = basename(pfad);
  const info = await stat(pfad).catch(() => undefined);
  if (!info?.isFile()) throw new BefehlRefusal(`Die Datei ${name} gibt es nicht.`);
  const ankunft = await nimmBytes(runtime.files, {
    name,
    bytes: createReadStream(pfad),
    ueber: pool,
    maxBytes: runtime.env.importBytes,
  });
  return mitMandant(async (handle) => {
    const id = await nimmAn(handle, ankunft, 'cli');
    if (wahl) await setzeWahl(handle, id, wahl);
    return id;
  });
};

/** The open plan of the same bytes, where one lies there already. */
const offenerPlan = async (werk: Werk, einspielung: Einspielung): Promise<Einspielung> => {
  if (einspielung.status !== 'schon-eingelesen' || einspielung.gleicheWie === null) return einspielung;
  const andere = await warte(werk.mitMandant, einspielung.gleicheWie);
  return andere.status === 'geplant' ? andere : einspielung;
};

const hoechstensGezeigt = 100_000;

/** The entries of the plan that have an effect; of very large plans the first 100,000, and that there are more. */
const leseAenderungen = async (werk: Werk, id: string) => {
  const eintraege = await werk.mitMandant((handle) =>
    listPlan(handle, id, { anzahl: hoechstensGezeigt, ohneUnveraenderte: true }),
  );
  return {
    aenderungen: eintraege.slice(0, hoechstensGezeigt),
    weitereAenderungen: eintraege.length > hoechstensGezeigt,
  };
};

const zahlen = ({ neu, geaendert, unveraendert, unklar, abgewiesen }: Einspielung['kunden']): string =>
  `${neu} neu, ${geaendert} geändert, ${unveraendert} unverändert, ${unklar} zu klären, ${abgewiesen} abgewiesen`;

const text = (wert: unknown): string =>
  wert === null ? '–' : typeof wert === 'object' ? JSON.stringify(wert) : String(wert);

const druckePlan = async (
  { print }: BefehlKontext,
  einspielung: Einspielung,
  eintraege: readonly Planeintrag[],
): Promise<void> => {
  await print(`Datei:     ${einspielung.dateiname} (${einspielung.status})`);
  await print(`Kunden:    ${zahlen(einspielung.kunden)}`);
  await print(`Verträge:  ${zahlen(einspielung.vertraege)}`);
  const { fehler, warnung, info } = einspielung.hinweise;
  await print(`Hinweise:  ${fehler} zu bestätigen, ${warnung} Warnungen, ${info} weitere`);
  for (const { entscheidung, gegenstand, bezeichnung, zeile, aenderungen, gruende } of eintraege) {
    await print(
      `${entscheidung.padEnd(11)} ${gegenstand.padEnd(7)} Zeile ${zeile}: ${bezeichnung}${entscheidung === 'unklar' ? ` (${gruende[0] ?? ''})` : ''}`,
    );
    for (const { feld, alt, neu } of aenderungen) await print(`    ${feld}: ${text(alt)} → ${text(neu)}`);
  }
};

/** One line per column: what it was read as; a question mark where a person should look. */
const spaltenzeilen = ({ blaetter }: Zuordnung): string[] =>
  blaetter.flatMap(({ name, spalten, grund }) => [
    ...(name === '' && grund === undefined ? [] : [`Blatt:     ${name} ${grund ?? ''}`.trimEnd()]),
    ...spalten.map(
      ({ kopf, nr, feld, gruppe, zweifel, regeln }) =>
        `Spalte:    ${kopf || nr + 1} → ${feld ?? 'weitere Angaben'}${gruppe === undefined ? '' : ` (Vertrag ${gruppe})`}${
          zweifel || regeln.some(({ frage }) => frage) ? ' ?' : ''
        }`,
    ),
  ]);

const drucke = async (kontext: BefehlKontext, werk: Werk, einspielung: Einspielung): Promise<void> => {
  const gelesen = await leseAenderungen(werk, einspielung.id);
  const { zuordnung } = await werk.mitMandant((handle) => readZuordnung(handle, einspielung.id));
  if (kontext.json) return kontext.print({ ...einspielung, ...gelesen, zuordnung });
  for (const zeile of zuordnung ? spaltenzeilen(zuordnung) : []) await kontext.print(zeile);
  await druckePlan(kontext, einspielung, gelesen.aenderungen);
  if (gelesen.weitereAenderungen) await kontext.print('Weitere Änderungen zeigt die Seite des Plans.');
};

/** What came out of an archive, each an Einspielung of its own; of another file the file itself. */
const ausgepackt = (werk: Werk, { id, gruppeId, status }: Einspielung): Promise<readonly string[]> =>
  gruppeId === null || status !== 'verworfen'
    ? Promise.resolve([id])
    : werk.mitMandant(async (handle) =>
        (await listGruppe(handle, id)).flatMap((eine) => (eine.id === id ? [] : [eine.id])),
      );

/** One file's plan, shown or applied. */
const fuehreEineAus = async (kontext: BefehlKontext, werk: Werk, id: string): Promise<void> => {
  const { plan, apply, bestaetigt } = kontext.options;
  const gelesen = await warte(werk.mitMandant, id);
  if (gelesen.status === 'fehlgeschlagen')
    throw new BefehlRefusal(gelesen.grund ?? 'Die Datei konnte nicht gelesen werden.');
  const offen = await offenerPlan(werk, gelesen);
  const fertig =
    apply && offen.status === 'geplant'
      ? await uebernimm(werk.mitMandant, offen.id, { weg: 'cli', bestaetigt: bestaetigt === true })
      : offen;
  await drucke(kontext, werk, fertig);
  // A mere look leaves no open plan behind; one that was open before stays.
  if (plan && offen.id === gelesen.id)
    await werk.mitMandant((handle) =>
      changeStatus(handle, gelesen.id, ['geplant'], 'verworfen', 'Nur angesehen (Kommandozeile)'),
    );
};

/** Every file of an archive has its turn; one that fails is named at the end. */
const fuehreAlleAus = async (kontext: BefehlKontext, werk: Werk, ids: readonly string[]): Promise<void> => {
  const gescheitert: string[] = [];
  for (const id of ids)
    try {
      await fuehreEineAus(kontext, werk, id);
    } catch (error) {
      const grund =
        error instanceof BefehlRefusal ? error.message : error instanceof ApiError ? error.detail : undefined;
      if (grund === undefined) throw error;
      const { dateiname } = await warte(werk.mitMandant, id);
      gescheitert.push(`${dateiname}: ${grund}`);
    }
  if (gescheitert.length > 0) throw new BefehlRefusal(gescheitert.join('\n'));
};

const fuehreAus = async (kontext: BefehlKontext, werk: Werk, pfad: string): Promise<void> => {
  const { zuordnung, pool } = kontext.options;
  const wahl =
    typeof zuordnung === 'string' ? await leseWahl(resolve(kontext.startDir, zuordnung)) : undefined;
  const id = await bringe(werk, pfad, { wahl, pool: lesePool(pool) });
  const ids = await ausgepackt(werk, await warte(werk.mitMandant, id));
  if (ids.length === 1 && ids[0] !== undefined) return fuehreEineAus(kontext, werk, ids[0]);
  await fuehreAlleAus(kontext, werk, ids);
};

/** Errors of the area are refusals with their sentence. */
export const alsAblehnung = (error: unknown): never => {
  if (error instanceof ApiError) throw new BefehlRefusal(error.detail, { cause: error });
  if (error instanceof FileTooLarge)
    throw new BefehlRefusal(`Die Datei ist größer als ${megabyte(error.maxBytes)}.`, { cause: error });
  throw error;
};

/** The brokerage that a command works in. */
export const openWerk = async (kontext: BefehlKontext, mandant: string): Promise<Werk> => {
  const runtime = await kontext.open();
  const mandantId = await findMandant(runtime.database, mandant);
  const scope = { mandantId, benutzerId: null, rolle: 'system', anlass: 'import' } as const;
  return { runtime, mitMandant: (work) => runtime.database.mitMandant(scope, work) };
};

export const importBefehl: Befehl = {
  name: 'import',
  usage:
    'import DATEI --mandant SCHLUESSEL [--plan|--apply] [--bestaetigt] [--zuordnung JSON-DATEI] [--pool NAME]',
  summary:
    'liest eine Datei ein; --plan zeigt nur den Plan, --apply übernimmt ihn, ohne beides bleibt er offen; --pool nennt den Maklerpool, der sie liefert',
  arguments: [1, 1],
  options: {
    mandant: { type: 'string' },
    plan: { type: 'boolean' },
    apply: { type: 'boolean' },
    bestaetigt: { type: 'boolean' },
    zuordnung: { type: 'string' },
    pool: { type: 'string' },
  },
  run: async (kontext) => {
    const { options, args, startDir } = kontext;
    if (typeof options.mandant !== 'string')
      throw new BefehlUsageError('Es fehlt der Mandant. Aufruf: import DATEI --mandant SCHLUESSEL');
    if (options.plan && options.apply) throw new BefehlUsageError('--plan und --apply schließen sich aus.');
    const werk = await openWerk(kontext, options.mandant);
    await mitArbeiter(werk, () => fuehreAus(kontext, werk, resolve(startDir, args[0] ?? ''))).catch(
      alsAblehnung,
    );
  },
};
