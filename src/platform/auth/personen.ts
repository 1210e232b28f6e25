// People (accounts) and their sessions: what command line, seed and invitations need of the sign-in library's tables.
import { ApiError } from '#platform/http/api-error.ts';
import type { Auth } from './auth.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly zweiterFaktor: boolean;
};

export type EigeneSitzung = {
  readonly id: string;
  readonly geraet: string;
  readonly adresse: string | null;
  readonly seit: Date;
  readonly bis: Date;
};

type Zeile = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled?: boolean | null;
};

const personOf = (row: Zeile): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  zweiterFaktor: row.twoFactorEnabled ?? false,
});

/** People of one library instance. */
export const createPersonen = ({ library, pool }: Auth) => {
  const adapter = async () => (await library.$context).internalAdapter;
  const findPerson = async (email: string): Promise<Person | null> => {
    const found = await (await adapter()).findUserByEmail(email.toLowerCase());
    return found ? personOf(found.user) : null;
  };
  return {
    /** By e-mail address, whatever its case. */
    findPerson,

    getPerson: async (id: string): Promise<Person> => {
      const { rows } = await pool.query<Zeile>(
        'select id, name, email, "twoFactorEnabled" from "user" where id = $1',
        [id],
      );
      if (!rows[0]) throw new ApiError('nicht-gefunden', 'Diese Person gibt es nicht.');
      return personOf(rows[0]);
    },

    /**
     * Makes an account with a password.
     * @returns id of the person
     * @throws ApiError `schon-vorhanden` when the address has one
     */
    createPerson: async (neu: { email: string; name: string; passwort: string }): Promise<string> => {
      const { password, internalAdapter } = await library.$context;
      if (await findPerson(neu.email))
        throw new ApiError('schon-vorhanden', 'Zu dieser E-Mail-Adresse besteht schon ein Konto.', {
          feld: 'email',
        });
      const hashed = await password.hash(neu.passwort);
      const user = await internalAdapter.createUser(
        { email: neu.email.toLowerCase(), name: neu.name, emailVerified: true },
        { method: 'admin' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hashed,
      });
      return user.id;
    },

    renamePerson: async (id: string, name: string): Promise<void> => {
      await pool.query('update "user" set name = $2, "updatedAt" = now() where id = $1', [id, name]);
    },

    /** The brokerage that a session works in from now on. */
    setzeMandant: async (sitzungId: string, mandantId: number): Promise<void> => {
      await pool.query('update "session" set "mandantId" = $2 where id = $1', [sitzungId, mandantId]);
    },

    listSitzungen: async (benutzerId: string): Promise<readonly EigeneSitzung[]> => {
      const { rows } = await pool.query<EigeneSitzung>(
        `select id, coalesce("userAgent", '') as geraet, nullif("ipAddress", '') as adresse, "createdAt" as seit, "expiresAt" as bis
         from "session" where "userId" = $1 and "expiresAt" > now() order by "updatedAt" desc`,
        [benutzerId],
      );
      return rows;
    },

    /** False: no such session of this person. */
    endSitzung: async (benutzerId: string, sitzungId: string): Promise<boolean> => {
      const ended = await pool.query('delete from "session" where "userId" = $1 and id = $2', [
        benutzerId,
        sitzungId,
      ]);
      return ended.rowCount === 1;
    },
  };
};

export type Personen = ReturnType<typeof createPersonen>;
