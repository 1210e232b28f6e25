// The two login roles of the product. They own nothing, so forced row security and grants bind them.
import pg from 'pg';
import { deriveKey } from '../secret.ts';

/** `app`: the brokerages' data under row security. `auth`: sign-in tables alone. */
export const roles = ['app', 'auth'] as const;
export type DatabaseRole = (typeof roles)[number];

/** Password of a role, derived so that it is never stored. */
export const rolePassword = (key: string, role: DatabaseRole): string => deriveKey(key, `datenbank:${role}`);

/** The owner's connection, signed in as one of the roles. */
export const roleUrl = (ownerUrl: string, role: DatabaseRole, key: string): string => {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(key, role);
  return url.href;
};

const canLogin = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

const createRole = async (owner: pg.Client, role: DatabaseRole, password: string): Promise<void> => {
  const name = owner.escapeIdentifier(role);
  const known = await owner.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = known.rowCount === 0 ? 'create' : 'alter';
  // A connection's owner without superuser may not even mention SUPERUSER or BYPASSRLS; both are off by default.
  await owner.query(
    `${verb} role ${name} login nocreatedb nocreaterole noinherit password ${owner.escapeLiteral(password)}`,
  );
};

const assertHarmless = async (owner: pg.Client): Promise<void> => {
  const mighty = await owner.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls)',
    [roles],
  );
  const [first] = mighty.rows;
  if (first)
    throw new Error(`Die Datenbankrolle ${first.rolname} darf weder SUPERUSER noch BYPASSRLS haben.`);
};

/**
 * Creates `app` and `auth` or sets their passwords, unless both can sign in already.
 * @throws Error when a role of that name could see past row security
 */
export const ensureRoles = async (ownerUrl: string, key: string): Promise<void> => {
  const ready = await Promise.all(roles.map((role) => canLogin(roleUrl(ownerUrl, role, key))));
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('maklerwerk.roles'))");
    for (const [index, role] of roles.entries())
      if (!ready[index]) await createRole(owner, role, rolePassword(key, role));
    await assertHarmless(owner);
  } finally {
    await owner.end();
  }
};
