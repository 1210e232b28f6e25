// The demo's daily life: what its people entered, through the stores that the pages use, in one transaction.
import {
  createAufgabe,
  createBeziehung,
  findKundeId,
  insertEinwilligung,
  insertKunde,
  insertUebergabe,
  readKundenakte,
  updateKunde,
} from '#areas/kunden/store.ts';
import type { Schreibkontext } from '#areas/kunden/store.ts';
import type { Fakten } from '#domain/fakten.ts';
import { plusTage } from '#domain/rhythmus.ts';
import type { Alltag } from '#seed/alltag.ts';

const fuegeFaktenHinzu = async (kontext: Schreibkontext, kundeId: string, fakten: Fakten): Promise<void> => {
  const { version, kunde } = await readKundenakte(kontext.handle, kundeId);
  await updateKunde(kontext, kundeId, {
    version,
    kunde: { ...kunde, fakten: { ...fakten, ...kunde.fakten } },
  });
};

/** After the files: all customers must be there. */
export const lebeAlltag = async (kontext: Schreibkontext, alltag: Alltag): Promise<void> => {
  const { handle, heute } = kontext;
  const ids = new Map<string, string>();
  for (const { kunde } of alltag.gespraeche) ids.set(kunde, await findKundeId(handle, kunde));
  const id = (nummer: string): string => ids.get(nummer) ?? '';
  for (const { kunde, fakten } of alltag.gespraeche) await fuegeFaktenHinzu(kontext, id(kunde), fakten);
  for (const { kunde, art, zu } of alltag.familien)
    await createBeziehung(kontext, {
      kundeId: await findKundeId(handle, kunde),
      art,
      zuKundeId: await findKundeId(handle, zu),
    });
  for (const { titel, inTagen, kunde } of alltag.aufgaben)
    await createAufgabe(kontext, {
      titel,
      faellig: plusTage(heute, inTagen),
      ...(kunde ? { kundeId: id(kunde) } : {}),
    });
  for (const { kunde, am } of alltag.uebergaben)
    await insertUebergabe(kontext, id(kunde), { am, kanal: 'email' });
  for (const { kunde, zweck, am } of alltag.einwilligungen)
    await insertEinwilligung(kontext, id(kunde), { zweck, ereignis: 'erteilt', am, kanal: 'papier' });
  if (alltag.doppelt) await insertKunde(kontext, alltag.doppelt);
};
