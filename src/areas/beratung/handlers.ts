// Advice: household out of the store -> pure engine -> answer.
import { readMarke, writeMarke } from '#areas/kunden/store.ts';
import { findRegel, regeln } from '#bedarf/index.ts';
import { wasWaereWenn } from '#bedarf/was-waere-wenn.ts';
import { ApiError } from '#platform/http/api-error.ts';
import type { Handle } from '#platform/db/handle.ts';
import type { Handlers } from '#platform/http/kontext.ts';
import { createOffenerBedarf, themaVon } from './bestand.ts';
import type { Bestandswunsch } from './bestand.ts';
import type { Bedarf, Bestandszeile, beratungContract } from './contract.ts';
import { bewerteHaushalt, toVermerke } from './haushaltsbedarf.ts';
import { readHaushalte, readWurzeln } from './store-haushalt.ts';
import type { Haushaltsmitglied } from './store-haushalt.ts';
import { readAblehnungen, readHaushaltVon, removeAblehnung, writeAblehnung } from './store.ts';

const readBedarf = async (handle: Handle, kundeId: string, heute: string): Promise<Bedarf> => {
  const { haushalt, ablehnungen } = await readHaushaltVon(handle, kundeId);
  return {
    stichtag: heute,
    mitglieder: haushalt.map(({ id, name, art }) => ({ id, name, art })),
    ...bewerteHaushalt(haushalt, ablehnungen, { heute, ganz: handle.siehtSchutzbeduerftiges }),
  };
};

/** Customers evaluated at once, and how long a page may look for hits before it hands on where it stands. */
const stapel = 250;
const fristMs = 900;

const toZeile = (
  { id, name, anschriften, emails, telefonnummern }: Haushaltsmitglied,
  offen: Bestandszeile['offen'],
): Bestandszeile => ({
  kundeId: id,
  name,
  plz: anschriften[0]?.plz ?? null,
  ort: anschriften[0]?.ort ?? null,
  email: emails[0]?.adresse ?? null,
  telefon: telefonnummern[0]?.nummer ?? null,
  offen,
});

type Seitenwunsch = Bestandswunsch & { readonly nach?: string | undefined; readonly anzahl: number };

/** Goes through the book by name until the page is full or the time is up; `weiter` goes on from there. */
const listBedarf = async (handle: Handle, wunsch: Seitenwunsch, heute: string) => {
  const findOffenen = createOffenerBedarf(heute, wunsch);
  const zeilen: Bestandszeile[] = [];
  const ende = performance.now() + fristMs;
  let geprueft = 0;
  let marke = wunsch.nach === undefined ? undefined : readMarke('bedarf', wunsch.nach);
  for (;;) {
    const wurzeln = await readWurzeln(handle, marke, stapel);
    const haushalte = await readHaushalte(
      handle,
      wurzeln.map(({ id }) => id),
    );
    const ablehnungen = await readAblehnungen(handle, [
      ...new Set(haushalte.flatMap((haushalt) => haushalt.map(({ id }) => id))),
    ]);
    for (const [nummer, { id, name }] of wurzeln.entries()) {
      if (zeilen.length === wunsch.anzahl)
        return { zeilen, weiter: marke ? writeMarke('bedarf', marke) : null, geprueft };
      const haushalt = haushalte[nummer] ?? [];
      const eigene = ablehnungen.filter(({ kundeId }) => haushalt.some((eines) => eines.id === kundeId));
      const offen = findOffenen(haushalt, toVermerke(eigene));
      if (haushalt[0] && offen.length > 0) zeilen.push(toZeile(haushalt[0], offen));
      geprueft += 1;
      marke = { wert: name, id, gesamt: null };
    }
    if (wurzeln.length < stapel) return { zeilen, weiter: null, geprueft };
    if (marke && performance.now() > ende) return { zeilen, weiter: writeMarke('bedarf', marke), geprueft };
  }
};

export const beratungHandlers: Handlers<typeof beratungContract> = {
  getBedarf: ({ handle, heute }, { params }) => readBedarf(handle, params.kundeId, heute),
  probeBedarf: async ({ handle, heute }, { params, body }) => {
    const { haushalt, ablehnungen } = await readHaushaltVon(handle, params.kundeId);
    return wasWaereWenn(haushalt, body.aenderungen, heute, { abgelehnt: toVermerke(ablehnungen) });
  },
  ablehneBedarf: async (kontext, { params, body }) => {
    if (!findRegel(body.regel))
      throw new ApiError('eingabe-ungueltig', 'Diese Regel gibt es nicht.', { feld: 'regel' });
    await writeAblehnung(kontext, params.kundeId, body);
    return readBedarf(kontext.handle, params.kundeId, kontext.heute);
  },
  nimmAblehnungZurueck: async (kontext, { params, query }) => {
    const { haushalt } = await readHaushaltVon(kontext.handle, params.kundeId);
    await removeAblehnung(
      kontext,
      haushalt.map(({ id }) => id),
      query,
    );
    return readBedarf(kontext.handle, params.kundeId, kontext.heute);
  },
  listBedarf: ({ handle, heute }, { query }) => listBedarf(handle, query, heute),
  listRegeln: () =>
    Promise.resolve({
      regeln: regeln.map((regel) => ({ id: regel.id, titel: regel.titel, thema: themaVon(regel) })),
    }),
};
