// For every path with an id: how another brokerage gets such a thing, made through the API like a user would.
import { randomUUID } from 'node:crypto';
import type { Angemeldet } from '#test/testkit/client.ts';

/** Stands in every text of the other brokerage; no answer to ours may contain it. */
export const marke = 'Fremdhaus-Marke';

type Anleger = (fremd: Angemeldet) => Promise<Readonly<Record<string, string>>>;

const angelegt = async (fremd: Angemeldet, url: string, body: unknown, name: string) => {
  const answer = await fremd.post(url, body);
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.text}`);
  return { [name]: String(answer.json.id) };
};

const kunde = (fremd: Angemeldet) =>
  angelegt(fremd, '/api/kunden', { art: 'person', vorname: 'Fritz', nachname: marke }, 'kundeId');

const vertrag: Anleger = async (fremd) => {
  const { kundeId } = await kunde(fremd);
  return angelegt(
    fremd,
    '/api/vertraege',
    { kundeId, vertrag: { gesellschaft: marke, sparte: 'hausrat' } },
    'vertragId',
  );
};

const einspielung: Anleger = async (fremd) => {
  const answer = await fremd.upload('POST', '/api/dateien', [
    { name: `${marke}.csv`, inhalt: `Name;Ort\n${marke};Bonn\n` },
  ]);
  if (answer.status !== 202) throw new Error(`/api/dateien: ${answer.status} ${answer.text}`);
  return { einspielungId: String(answer.json.einspielungen[0].id) };
};

const dokument: Anleger = async (fremd) => {
  const { kundeId } = await kunde(fremd);
  const answer = await fremd.upload('POST', `/api/kunden/${kundeId}/dokumente`, [
    { name: `${marke}.txt`, inhalt: marke },
  ]);
  if (answer.status !== 201) throw new Error(`dokumente: ${answer.status} ${answer.text}`);
  return { dokumentId: String(answer.json.dokumente[0].dokument.id) };
};

const gelernteSpalten: Anleger = (fremd) =>
  angelegt(fremd, '/api/gelernt/spalten', bodies['merkeSpalten'], 'spaltenzuordnungId');

const gelernterWert: Anleger = (fremd) =>
  angelegt(fremd, '/api/gelernt/werte', { art: 'sparte', roh: marke, ziel: 'hausrat' }, 'wertzuordnungId');

const zusammenfuehrung: Anleger = async (fremd) => {
  const [{ kundeId: zielId = '' }, { kundeId: id = '' }] = [await kunde(fremd), await kunde(fremd)];
  const body = { gegenstand: 'kunde', zielId, version: 1, quellen: [{ id, version: 1 }] };
  const { id: zusammenfuehrungId = '' } = await angelegt(
    fremd,
    '/api/dubletten/zusammenfuehrungen',
    body,
    'id',
  );
  return { zusammenfuehrungId };
};

/** Bodies that the generated example cannot guess (rules over several fields). */
export const bodies: Readonly<Record<string, unknown>> = {
  updateBeratung: { version: 1, inhalt: { am: '2026-11-20' } },
  updatePerson: { rolle: 'lesend' },
  createEinwilligung: { zweck: 'gesundheit', ereignis: 'erteilt', am: '2026-11-20', kanal: 'papier' },
  createUebergabe: { am: '2026-11-20', kanal: 'papier' },
  ablehneBedarf: { regel: 'KV-01', subjekt: 'haushalt', grund: 'Beispiel' },
  merkeSpalten: {
    ueberschriften: ['Spalte'],
    spalten: [{ schluessel: 'spalte', feld: 'kunde.name' }],
  },
  merkeWert: { art: 'sparte', roh: 'Beispiel', ziel: 'hausrat' },
  createFinanzreport: { teile: ['deckblatt'] },
  putFinanzreport: { teile: ['deckblatt'] },
  probeBedarf: { aenderungen: [{ kundeId: '1', fakten: {} }] },
  updateKunde: { version: 1, kunde: { art: 'person', nachname: 'Beispiel' } },
  updateVertrag: { version: 1, vertrag: { gesellschaft: 'Beispiel', sparte: 'hausrat' } },
};

/** By the beginning of the path; the longest that fits. A new path with an id needs a line here. */
export const anleger: Readonly<Record<string, Anleger>> = {
  '/api/ich/sitzungen/{sitzungId}': async (fremd) => ({
    sitzungId: String((await fremd.get('/api/ich/sitzungen')).json[0].id),
  }),
  '/api/personen/{benutzerId}': (fremd) => Promise.resolve({ benutzerId: fremd.benutzerId }),
  '/api/einladungen/{id}': (fremd) =>
    angelegt(fremd, '/api/einladungen', { email: 'fremd@example.de', rolle: 'lesend' }, 'id'),
  '/api/vermittlernummern/{id}': (fremd) =>
    angelegt(fremd, '/api/vermittlernummern', { gesellschaft: marke, nummer: randomUUID() }, 'id'),
  '/api/api-tokens/{id}': (fremd) =>
    angelegt(fremd, '/api/api-tokens', { name: marke, recht: 'lesen' }, 'id'),
  '/api/kunden/{kundeId}': kunde,
  '/api/kunden/{kundeId}/einwilligungen/{einwilligungId}': async (fremd) => {
    const { kundeId = '' } = await kunde(fremd);
    const { json } = await fremd.post(`/api/kunden/${kundeId}/einwilligungen`, bodies['createEinwilligung']);
    return { kundeId, einwilligungId: json.eintraege[0].id };
  },
  '/api/beratungen/{beratungId}': async (fremd) => {
    const { kundeId } = await kunde(fremd);
    return angelegt(fremd, `/api/kunden/${kundeId}/beratungen`, {}, 'beratungId');
  },
  '/api/kunden/{kundeId}/beziehungen/{zuKundeId}/{art}': async (fremd) => {
    const [{ kundeId = '' }, zu] = [await kunde(fremd), await kunde(fremd)];
    return { kundeId, zuKundeId: zu['kundeId'] ?? '', art: 'partner' };
  },
  '/api/aufgaben/{id}': (fremd) => angelegt(fremd, '/api/aufgaben', { titel: marke }, 'id'),
  '/api/vertraege/{vertragId}': vertrag,
  '/api/dokumente/{dokumentId}': dokument,
  '/api/einspielungen/{einspielungId}': einspielung,
  '/api/dubletten/zusammenfuehrungen/{zusammenfuehrungId}': zusammenfuehrung,
  '/api/gelernt/spalten/{spaltenzuordnungId}': gelernteSpalten,
  '/api/gelernt/werte/{wertzuordnungId}': gelernterWert,
};

/** @throws Error naming the path that has no line */
export const anlegerFuer = (path: string): Anleger => {
  const key = Object.keys(anleger)
    .filter((one) => path === one || path.startsWith(`${one}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  const found = key === undefined ? undefined : anleger[key];
  if (!found) throw new Error(`test/http/fremde-daten.ts knows no way to make a foreign ${path}`);
  return found;
};
