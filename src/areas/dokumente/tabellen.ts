// Rows of the area as SQL gives them, and the answer of the contract made of them.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Dokument } from './contract.ts';

export type Dokumentzeile = {
  id: string;
  version: number;
  name: string;
  kategorie: Dokument['kategorie'];
  medientyp: string;
  bytes: string;
  sha256: string;
  verschluesselt: boolean;
  vorschau: Dokument['vorschau'];
  text_stand: Dokument['textStand'];
  kunde_id: string;
  kunde: string;
  vertrag_id: string | null;
  vertrag: string | null;
  hochgeladen_von: string | null;
  wer: string | null;
  hochgeladen_am: Date;
  geloescht_am: Date | null;
};

/** Columns of `d` (dokument) with its customer, contract and person. */
export const spalten: RawBuilder<unknown> = sql`d.id, d.version, d.name, d.kategorie, d.medientyp, d.bytes, d.sha256, d.verschluesselt,
  d.vorschau, d.text_stand, d.kunde_id, k.name kunde, d.vertrag_id, concat_ws(' ', v.gesellschaft, v.nummer) vertrag,
  d.hochgeladen_von, z.name wer, d.hochgeladen_am, d.geloescht_am`;

/** To be put behind `dokument d`. */
export const verbunden: RawBuilder<unknown> = sql`join kunde k on k.id = d.kunde_id left join vertrag v on v.id = d.vertrag_id
  left join zugehoerigkeit z on z.benutzer_id = d.hochgeladen_von`;

/** Larger PDF files are downloaded: the browser would have to hold them whole. */
const hoechstensVorschau = 50 * 1024 * 1024;

const vorschauOf = ({ vorschau, verschluesselt, bytes }: Dokumentzeile): Dokument['vorschau'] =>
  verschluesselt || Number(bytes) > hoechstensVorschau ? null : vorschau;

export const toDokument = (zeile: Dokumentzeile): Dokument => ({
  id: zeile.id,
  version: zeile.version,
  name: zeile.name,
  kategorie: zeile.kategorie,
  medientyp: zeile.medientyp,
  bytes: Number(zeile.bytes),
  sha256: zeile.sha256,
  verschluesselt: zeile.verschluesselt,
  vorschau: vorschauOf(zeile),
  textStand: zeile.text_stand,
  kundeId: zeile.kunde_id,
  kunde: zeile.kunde,
  vertragId: zeile.vertrag_id,
  vertrag: zeile.vertrag_id === null ? null : zeile.vertrag,
  hochgeladenVon: zeile.wer ?? (zeile.hochgeladen_von === null ? 'System' : 'Ehemalige Person'),
  hochgeladenAm: zeile.hochgeladen_am.toISOString(),
  geloeschtAm: zeile.geloescht_am?.toISOString() ?? null,
});
