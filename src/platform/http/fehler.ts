// Any thrown thing to an answer: ours as it is, the framework's and the database's by table, the rest as 500 without detail.
import { ApiError } from './api-error.ts';
import type { Fehlercode } from './api-error.ts';

type Antwort = readonly [Fehlercode, string];

const zuGross: Antwort = ['anfrage-zu-gross', 'Es sind höchstens 1 MB erlaubt.'];
const unlesbar: Antwort = ['anfrage-ungueltig', 'Die Anfrage ist beschädigt oder unvollständig.'];

/** Codes of the HTTP framework and its multipart reader. */
const rahmenfehler: Readonly<Record<string, Antwort>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: zuGross,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['medientyp-falsch', 'Bitte die Daten als application/json senden.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: unlesbar,
  FST_ERR_BAD_URL: ['anfrage-ungueltig', 'Die Adresse ist nicht lesbar.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [
    'medientyp-falsch',
    'Bitte die Dateien als multipart/form-data senden.',
  ],
  FST_REQ_FILE_TOO_LARGE: ['datei-zu-gross', 'Die Datei ist größer als erlaubt.'],
  FST_FILES_LIMIT: ['anfrage-zu-gross', 'Das sind zu viele Dateien auf einmal.'],
  FST_PARTS_LIMIT: ['anfrage-zu-gross', 'Das sind zu viele Teile in einer Anfrage.'],
  FST_FIELDS_LIMIT: ['anfrage-zu-gross', 'Das sind zu viele Felder in einer Anfrage.'],
  FST_PROTO_VIOLATION: unlesbar,
  ERR_STREAM_PREMATURE_CLOSE: unlesbar,
  ECONNRESET: unlesbar,
};

const nichtErreichbar: Antwort = [
  'gerade-nicht-moeglich',
  'Die Datenbank antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.',
];

/** No room for what arrives: nothing of it is kept. */
const keinPlatz: Antwort = [
  'gerade-nicht-moeglich',
  'Der Speicherplatz des Servers ist voll. Es wurde nichts gespeichert. Bitte geben Sie dem Betreiber Bescheid.',
];

/** SQLSTATE of PostgreSQL where the caller's data or the moment is to blame. Full codes go before classes. */
const datenbankfehler: Readonly<Record<string, Antwort>> = {
  '23505': ['schon-vorhanden', 'Ein Eintrag mit diesen Angaben besteht schon.'],
  '40001': ['version-ueberholt', 'Jemand hat gleichzeitig daran gearbeitet. Bitte noch einmal versuchen.'],
  '40P01': ['version-ueberholt', 'Jemand hat gleichzeitig daran gearbeitet. Bitte noch einmal versuchen.'],
  '53100': keinPlatz,
  ENOSPC: keinPlatz,
  EDQUOT: keinPlatz,
  '22': ['eingabe-ungueltig', 'Eine Angabe ist zu groß oder enthält unzulässige Zeichen.'],
  '08': nichtErreichbar,
  '53': nichtErreichbar,
  '55': nichtErreichbar,
  '57': nichtErreichbar,
  ECONNREFUSED: nichtErreichbar,
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const antwortOf = (code: string): Antwort | undefined => {
  const sqlstate = /^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : '';
  return rahmenfehler[code] ?? datenbankfehler[code] ?? datenbankfehler[sqlstate];
};

const byStatus = (error: unknown): Antwort | undefined => {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
  return status >= 400 && status < 500 ? unlesbar : undefined;
};

const isAbbruch = (error: unknown): boolean =>
  error instanceof Error && /unexpected end of (multipart|form)|premature close|aborted/i.test(error.message);

/** The error of the answer; `interner-fehler` means: look into the log under `kennung`. */
export const toApiError = (error: unknown, kennung: string): ApiError => {
  if (error instanceof ApiError) return error;
  const code = codeOf(error);
  const known = (code === undefined ? undefined : antwortOf(code)) ?? byStatus(error);
  if (known) return new ApiError(...known);
  if (isAbbruch(error)) return new ApiError(...unlesbar);
  const detail = `Bitte versuchen Sie es noch einmal. Hilft das nicht, nennen Sie uns die Kennung ${kennung}.`;
  return new ApiError('interner-fehler', detail);
};
