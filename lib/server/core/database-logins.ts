import { derivePassword, type Secrets } from './secrets';

export const databaseName = 'opsdesk';
export const ownerLogin = 'opsdesk_owner';
export const appLogin = 'opsdesk_app';
export const replicationLogin = 'opsdesk_replication';
/** Names what leaves the server: tables and columns, kept by the migrations. */
export const publication = 'opsdesk';

/** The addresses under which Opsdesk reaches Postgres, one a login. */
export interface DatabaseLogins {
  /** False: Postgres is embedded, started and stopped with the desk. */
  managedPostgres: boolean;
  /** May create roles: the superuser of the embedded Postgres, or `DATABASE_URL`. */
  adminUrl: string;
  /** Owns the schema; for migrations, seed and import. */
  ownerUrl: string;
  /** Owns nothing and is subject to row-level security; for everything that serves people. */
  appUrl: string;
  /** REPLICATION, BYPASSRLS and SELECT; for zero-cache only. */
  replicationUrl: string;
  /** Logins whose address was given explicitly: whoever gave it made the role as well. */
  givenLogins: string[];
}

interface DatabaseVariables {
  POSTGRES_PORT: number;
  DATABASE_URL?: string | undefined;
  APP_DATABASE_URL?: string | undefined;
  REPLICATION_DATABASE_URL?: string | undefined;
}

/** Works out the logins: embedded from the kept secrets, managed from `DATABASE_URL`. */
export function databaseLogins(
  variables: DatabaseVariables,
  { authSecret, secrets }: { authSecret: string; secrets: Secrets | undefined },
): DatabaseLogins {
  const managed = variables.DATABASE_URL;
  const base = managed ?? `postgres://127.0.0.1:${variables.POSTGRES_PORT}/${databaseName}`;
  const loginUrl = (login: string, kept: string | undefined) =>
    withLogin(base, login, kept ?? derivePassword(authSecret, login));
  const given = [
    ...(variables.APP_DATABASE_URL ? [appLogin] : []),
    ...(variables.REPLICATION_DATABASE_URL ? [replicationLogin] : []),
  ];
  return {
    managedPostgres: Boolean(managed),
    adminUrl: managed ?? withLogin(base, 'postgres', secrets?.POSTGRES_PASSWORD ?? ''),
    ownerUrl: managed ?? loginUrl(ownerLogin, secrets?.OWNER_PASSWORD),
    appUrl: variables.APP_DATABASE_URL ?? loginUrl(appLogin, secrets?.APP_PASSWORD),
    replicationUrl:
      variables.REPLICATION_DATABASE_URL ??
      loginUrl(replicationLogin, secrets?.REPLICATION_PASSWORD),
    givenLogins: given,
  };
}

function withLogin(address: string, login: string, password: string) {
  const url = new URL(address);
  url.username = login;
  url.password = password;
  return url.href;
}
