import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseTeilliste, sammle, setzeBericht } from '#areas/beratung/finanzreport.ts';
import { findKundeId } from '#areas/kunden/store.ts';
import { waehleTeile } from '#berichte/baue-bericht.ts';
import { teile as alleTeile } from '#berichte/index.ts';
import { platzhalter } from '#berichte/vorlagen/platzhalter.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { createPdfsatz } from '#platform/pdf/satz.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl, BefehlKontext } from './befehl.ts';
import { findMandant } from './mandant-schluessel.ts';

const usage = 'finanzreport KUNDE --mandant SCHLUESSEL [--teile a,b,c] --out DATEI.pdf';

const verlange = ({ options }: BefehlKontext, name: string): string => {
  const wert = options[name];
  if (typeof wert !== 'string' || wert === '')
    throw new BefehlUsageError(`Es fehlt --${name}. Aufruf: ${usage}`);
  return wert;
};

/** What the areas refuse is a refusal here too, in their words. */
const abgelehnt = (error: unknown): never => {
  if (error instanceof ApiError) throw new BefehlRefusal(error.detail, { cause: error });
  throw error;
};

/** A report that was there stays whole until the new one is. */
const schreibe = async (datei: string, pdf: Buffer): Promise<void> => {
  const entwurf = `${datei}.neu`;
  try {
    await writeFile(entwurf, pdf);
    await rename(entwurf, datei);
  } catch (cause) {
    await rm(entwurf, { force: true }).catch(() => undefined);
    throw new BefehlRefusal(`Die Datei "${datei}" lässt sich nicht schreiben.`, { cause });
  }
};

/** Household, picks and texts of the brokerage; nothing is filed. */
const sammleKunde = async (kontext: BefehlKontext, kunde: string) => {
  const { database, clock } = await kontext.open();
  const mandantId = await findMandant(database, verlange(kontext, 'mandant'));
  const scope = { mandantId, benutzerId: null, rolle: 'system', anlass: 'finanzreport' } as const;
  return database.mitMandant(scope, async (handle) =>
    sammle({ handle, heute: clock.today() }, await findKundeId(handle, kunde)),
  );
};

/** Without `--teile`: the picks of last time, or those that everybody gets. */
export const finanzreport: Befehl = {
  name: 'finanzreport',
  usage,
  summary: 'schreibt den Finanzreport eines Kunden (Kennung oder Kundennummer) als PDF',
  options: { mandant: { type: 'string' }, teile: { type: 'string' }, out: { type: 'string' } },
  arguments: [1, 1],
  run: async (kontext) => {
    const { args, options, json, print, startDir } = kontext;
    const out = resolve(startDir, verlange(kontext, 'out'));
    const gesammelt = await sammleKunde(kontext, args[0] ?? '').catch(abgelehnt);
    const { files } = await kontext.open();
    const satz = createPdfsatz();
    try {
      const teile =
        typeof options['teile'] === 'string'
          ? parseTeilliste(options['teile'])
          : waehleTeile(gesammelt.gemerkt);
      const { pdf, fehlend } = await setzeBericht({ files, satz }, gesammelt, teile);
      await schreibe(out, pdf);
      const fehlt = [...new Set(fehlend.map((eines) => platzhalter[eines.platzhalter].label))];
      const kunde = gesammelt.daten.mitglieder[0];
      const gewaehlt = teile.map(({ schluessel }) => schluessel);
      await print(
        json
          ? {
              datei: out,
              kunde: { id: kunde.id, name: kunde.name },
              teile: gewaehlt,
              bytes: pdf.length,
              fehlt,
            }
          : `${out}: Finanzreport für ${kunde.name}, ${gewaehlt.length} von ${alleTeile.length} Teilen.${
              fehlt.length > 0 ? ` Es fehlen: ${fehlt.join(', ')}.` : ''
            }`,
      );
    } catch (error) {
      abgelehnt(error);
    } finally {
      await satz.close();
    }
  },
};
