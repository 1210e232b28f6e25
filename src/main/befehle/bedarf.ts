import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { toVermerke } from '#areas/beratung/haushaltsbedarf.ts';
import { readHaushaltVon } from '#areas/beratung/store.ts';
import { findKundeId } from '#areas/kunden/store.ts';
import type { Vermerk } from '#bedarf/ablehnung.ts';
import { findBefunde } from '#bedarf/befund.ts';
import type { Befund } from '#bedarf/befund.ts';
import type { Haushalt } from '#bedarf/haushalt.ts';
import { parseHaushalt } from '#bedarf/parse-haushalt.ts';
import { isTag } from '#domain/datum.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl, BefehlKontext } from './befehl.ts';
import { findMandant } from './mandant-schluessel.ts';

const usage = 'bedarf (KUNDE --mandant SCHLUESSEL | --haushalt DATEI.json) [--stichtag JJJJ-MM-TT] [--alle]';

/** One JSON value; or one object a line, as `export` prints them. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (fehler) {
    const zeilen = text.split('\n').filter((zeile) => zeile.trim() !== '');
    if (zeilen.length < 2 || !zeilen[0]?.trim().endsWith('}')) throw fehler;
    return zeilen.map((zeile): unknown => JSON.parse(zeile));
  }
};

const hoechstensGemeldet = 20;
/** More are no household, but somebody's whole book. */
const hoechstzahlMitglieder = 200;

/** What was not understood, to stderr: the findings alone stand on stdout. */
const warne = ({ warn }: BefehlKontext, unverstanden: readonly string[]): void => {
  for (const text of unverstanden.slice(0, hoechstensGemeldet))
    warn(`Nicht verstanden, gilt als unbekannt: ${text}`);
  const weitere = unverstanden.length - hoechstensGemeldet;
  if (weitere > 0) warn(`${weitere} weitere Angaben wurden nicht verstanden.`);
};

const readDatei = async (kontext: BefehlKontext, datei: string): Promise<Haushalt> => {
  const roh = await readFile(resolve(kontext.startDir, datei), 'utf8').catch((cause: unknown) => {
    throw new BefehlRefusal(`Die Datei "${datei}" ist nicht lesbar.`, { cause });
  });
  let json: unknown;
  try {
    json = parseJson(roh.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new BefehlRefusal(`Die Datei "${datei}" enthält kein gültiges JSON.`, { cause });
  }
  if (Array.isArray(json) && json.length > hoechstzahlMitglieder)
    throw new BefehlRefusal(
      `Die Datei "${datei}" enthält ${json.length} Kunden. Ein Haushalt hat höchstens ${hoechstzahlMitglieder}.`,
    );
  const unverstanden: string[] = [];
  try {
    const haushalt = parseHaushalt(json, (pfad, wert) =>
      unverstanden.push(`${pfad}: ${(JSON.stringify(wert) ?? '').slice(0, 80)}`),
    );
    warne(kontext, unverstanden);
    return haushalt;
  } catch (cause) {
    throw new BefehlRefusal(
      `Die Datei "${datei}" enthält keinen Haushalt: erwartet wird eine JSON-Liste von Kunden.`,
      { cause },
    );
  }
};

type Gelesen = { readonly haushalt: Haushalt; readonly abgelehnt?: readonly Vermerk[] };

/** The household and its declines, as the page reads them. */
const readKunde = async ({ open, options }: BefehlKontext, kunde: string): Promise<Gelesen> => {
  if (typeof options['mandant'] !== 'string')
    throw new BefehlUsageError(`Es fehlt der Mandant. Aufruf: ${usage}`);
  const { database } = await open();
  const mandantId = await findMandant(database, options['mandant']);
  const scope = { mandantId, benutzerId: null, rolle: 'system', anlass: 'bedarf' } as const;
  const { haushalt, ablehnungen } = await database
    .mitMandant(scope, async (handle) => readHaushaltVon(handle, await findKundeId(handle, kunde)))
    .catch((error: unknown) => {
      if (error instanceof ApiError) throw new BefehlRefusal(error.detail, { cause: error });
      throw error;
    });
  return { haushalt, abgelehnt: toVermerke(ablehnungen) };
};

const readStichtag = async ({ options, open }: BefehlKontext): Promise<string> => {
  const { stichtag, haushalt } = options;
  if (typeof stichtag === 'string') {
    if (isTag(stichtag)) return stichtag;
    throw new BefehlUsageError('Der Stichtag ist kein Tag der Form JJJJ-MM-TT.');
  }
  // Without a database the machine's own day counts.
  return haushalt === undefined ? (await open()).clock.today() : new Date().toISOString().slice(0, 10);
};

/** A name out of a file may carry what a terminal obeys. */
const druckbar = (text: string): string => text.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

const asText = ({ regel, ergebnis, titel, subjekt, grund, frage }: Befund): string =>
  `${regel.padEnd(8)}${ergebnis.padEnd(15)}${titel} (${druckbar(subjekt.bezeichnung)})\n        ${druckbar(frage ?? grund)}`;

/** `--haushalt` needs no database; one line per finding. */
export const bedarf: Befehl = {
  name: 'bedarf',
  usage,
  summary: 'zeigt, was ein Haushalt an Absicherung braucht, hat und was offen ist',
  options: {
    mandant: { type: 'string' },
    haushalt: { type: 'string' },
    stichtag: { type: 'string' },
    alle: { type: 'boolean' },
  },
  arguments: [0, 1],
  run: async (kontext) => {
    const { args, options, json, print } = kontext;
    const { haushalt: datei, alle } = options;
    const [kundeId] = args;
    if ((typeof datei === 'string') === (kundeId !== undefined))
      throw new BefehlUsageError(`Bitte einen Kunden oder eine Datei angeben. Aufruf: ${usage}`);
    const stichtag = await readStichtag(kontext);
    const { haushalt, abgelehnt = [] }: Gelesen =
      typeof datei === 'string'
        ? { haushalt: await readDatei(kontext, datei) }
        : await readKunde(kontext, kundeId ?? '');
    for (const befund of findBefunde(haushalt, stichtag, { abgelehnt, alle: alle === true }))
      await print(json ? befund : asText(befund));
  },
};
