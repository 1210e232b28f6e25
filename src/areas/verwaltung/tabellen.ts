// The area's tables as the database has them.
import type { Generated, JSONColumnType, Kysely } from 'kysely';
import type { BaseHandle } from '#platform/db/handle.ts';
import type { Profil, Rolle } from './contract.ts';

/** Column `profil`: the profile without the name (a column of its own), and where the logo lies. */
export type ProfilSpalte = Omit<Profil, 'name'> & {
  readonly logo?: { readonly sha256: string; readonly medientyp: 'image/png' | 'image/jpeg' } | undefined;
};

export type Tabellen = {
  mandant: {
    id: Generated<number>;
    schluessel: string;
    name: string;
    profil: JSONColumnType<ProfilSpalte>;
    demo: Generated<boolean>;
    angelegt_am: Generated<Date>;
  };
  zugehoerigkeit: {
    mandant_id: number;
    benutzer_id: string;
    rolle: Rolle;
    name: string;
    email: string;
    seit: Generated<Date>;
    /** Null: by role. */
    sieht_schutzbeduerftiges: boolean | null;
  };
  betreiber: { benutzer_id: string; seit: Generated<Date> };
  einladung: {
    mandant_id: number;
    id: Generated<string>;
    email: string;
    rolle: Rolle;
    geheimnis_hash: Buffer;
    eingeladen_von: string;
    angelegt_am: Generated<Date>;
    gueltig_bis: Date;
    angenommen_am: Date | null;
  };
  api_token: {
    mandant_id: number;
    id: Generated<string>;
    name: string;
    recht: 'lesen' | 'schreiben';
    geheimnis_hash: Buffer;
    endung: string;
    angelegt_von: string;
    angelegt_am: Generated<Date>;
    zuletzt_am: Date | null;
    widerrufen_am: Date | null;
  };
  vermittlernummer: {
    mandant_id: number;
    id: Generated<string>;
    gesellschaft: string;
    nummer: string;
    bezugsweg: 'direkt' | 'pool' | 'sonstige';
    bemerkung: string | null;
  };
  datei: {
    mandant_id: number;
    id: Generated<string>;
    sha256: string;
    name: string;
    bytes: string;
    hochgeladen_von: string | null;
  };
};

/** Typed queries over the area's tables. */
export const verwaltungDb = (handle: Pick<BaseHandle, 'db'>): Kysely<Tabellen> =>
  handle.db.$extendTables<Tabellen>();
