import { createHmac } from 'node:crypto';

/** Who works at the database, each with what it needs and nothing more; the migrator of `DATABASE_URL` makes them. */
export const roles = ['api', 'projector', 'conductor', 'relay', 'auditor'] as const;
export type DatabaseRole = (typeof roles)[number];

export const roleName = (role: DatabaseRole) => `connex_${role}`;

/** A role's password follows from the migrator's, so that every process can make its own URL and none is stored. */
export const passwordOf = (databaseUrl: string, role: DatabaseRole): string => {
  const migratorPassword = decodeURIComponent(new URL(databaseUrl).password);
  return createHmac('sha256', migratorPassword).update(roleName(role)).digest('base64url');
};

/** The URL at which a role connects, given the migrator's: same server, same database. */
export const roleUrl = (databaseUrl: string, role: DatabaseRole): string => {
  const url = new URL(databaseUrl);
  url.username = roleName(role);
  url.password = passwordOf(databaseUrl, role);
  return url.href;
};

/** Where a process connects: `DATABASE_URL_<ROLE>` if it is given, else what follows from `DATABASE_URL` (ruling 38). */
export const databaseUrlFor = (
  role: DatabaseRole,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined => {
  const own = environment[`DATABASE_URL_${role.toUpperCase()}`];
  if (own) return own;
  const migrators = environment['DATABASE_URL'];
  return migrators ? roleUrl(migrators, role) : undefined;
};
