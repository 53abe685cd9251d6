import type postgres from 'postgres';
import { z } from 'zod';
import type { MemberActor } from './actor';
import type { PreparedStatements } from './statements';
import { withTimeLimit } from './time-limit';

/*
 * As whom a transaction acts. Row-level security reads it from settings that last as long as the
 * transaction; they are set here and nowhere else.
 */

/** A connection that closes at a bad moment may never answer; whoever waits for it must not. */
const answerLimitMs = 10_000;

type Transaction = postgres.TransactionSql | PreparedStatements;
type Work<T> = (transaction: postgres.TransactionSql) => Promise<T>;
type Isolation = 'read committed' | 'repeatable read';

/** Runs `work` in a transaction, of one snapshot if wanted, that sees the rows of all organizations. */
export async function asWorker<T>(
  sql: postgres.Sql,
  work: Work<T>,
  isolation: Isolation = 'read committed',
): Promise<T> {
  return await begin(sql, isolation, { audience: 'worker' }, work);
}

/**
 * Like `asWorker`, for short work that a person or an email waits for.
 * @throws TimeLimitError where the database does not answer
 */
export const asWorkerInTime = <T>(sql: postgres.Sql, work: Work<T>): Promise<T> =>
  withTimeLimit(asWorker(sql, work), answerLimitMs);

/** Runs `work` in a transaction of the worker that is held to one organization. */
export const asWorkerOf = <T>(
  sql: postgres.Sql,
  organizationId: string,
  work: Work<T>,
  isolation: Isolation = 'read committed',
): Promise<T> => begin(sql, isolation, { organizationId, audience: 'worker' }, work);

/** Runs `work` in a transaction of an organization's member; undefined for who is no active one. */
export async function asMember<T>(
  sql: postgres.Sql,
  { userId, organizationId }: { userId: string; organizationId: string },
  work: (transaction: postgres.TransactionSql, member: MemberActor) => Promise<T>,
): Promise<T | undefined> {
  const { result } = await sql.begin(async (transaction) => {
    const member = await enterAsMember(transaction, userId, organizationId);
    return { result: member && (await work(transaction, member)) };
  });
  return result;
}

/**
 * Runs `work` as the system of the organization that the transaction has entered: for what follows
 * from a client's action in tables that clients neither read nor write.
 */
export async function asSystem<T>(tx: PreparedStatements, work: () => Promise<T>): Promise<T> {
  const [row] = await tx.query('select enter_system() former', []);
  const { former } = z.object({ former: z.string() }).parse(row);
  const result = await work();
  // A failure rolls the transaction or its savepoint back, and this setting with it.
  await tx.query('select leave_system($1)', [former]);
  return result;
}

/** Runs `work` with the rights of another user who has signed in, and is then again who it was. */
export async function asUser<T>(
  tx: PreparedStatements,
  userId: string,
  work: () => Promise<T>,
): Promise<T> {
  const [row] = await tx.query(
    `select coalesce(current_setting('app.user_id', true), '') former`,
    [],
  );
  const { former } = z.object({ former: z.string() }).parse(row);
  await identifyUser(tx, userId);
  const result = await work();
  await identifyUser(tx, former);
  return result;
}

/**
 * Holds the rest of the transaction to what a member of the organization may see, and gives their row;
 * undefined, and nothing may be seen, for who is no active member.
 */
export async function enterAsMember(
  tx: Transaction,
  userId: string,
  organizationId: string,
): Promise<MemberActor | undefined> {
  const [row] = await run(
    tx,
    `select 'member' as type, id, organization_id as "organizationId", user_type as "userType", role, status,
       client_id as "clientId"
     from enter_tenant($1, $2)`,
    [userId, organizationId],
  );
  return row as MemberActor | undefined;
}

/** Holds the rest of the transaction to one organization, as a person of one of its clients. */
export const enterAsClient = (
  tx: Transaction,
  member: { organizationId: string; memberId: string; clientId: string },
): Promise<void> => set(tx, { ...member, audience: 'client' });

/** Holds the rest of the transaction to one organization, as one of its own people who is not named. */
export const enterAsStaff = (tx: Transaction, organizationId: string): Promise<void> =>
  set(tx, { organizationId, audience: 'internal' });

/** Holds the rest of the transaction to one organization, as one of its API keys. */
export const enterAsKey = (
  tx: Transaction,
  key: { organizationId: string; apiKeyId: string },
): Promise<void> => set(tx, { ...key, audience: 'internal' });

/** Holds a worker's transaction to one organization: what is scoped to another stays out of reach. */
export const enterOrganization = (tx: Transaction, organizationId: string): Promise<void> =>
  set(tx, { organizationId, audience: 'worker' });

/** Lets the rest of the transaction see the rows of all organizations. */
export const enterAsWorker = (tx: Transaction): Promise<void> =>
  set(tx, { organizationId: '', audience: 'worker' });

/** Lets the rest of the transaction see the organizations of a user who has signed in. */
export const identifyUser = (tx: Transaction, userId: string): Promise<void> => set(tx, { userId });

/** Lets the rest of the transaction see the members of an address that was proved. */
export const identifyAddress = (tx: Transaction, address: string): Promise<void> =>
  set(tx, { address });

/** Lets the rest of the transaction change audited tables without an entry; see `withoutAudit`. */
export const setUnaudited = (tx: Transaction, unaudited: string): Promise<void> =>
  set(tx, { unaudited });

const settings = {
  audience: 'app.audience',
  organizationId: 'app.organization_id',
  memberId: 'app.member_id',
  clientId: 'app.client_id',
  apiKeyId: 'app.api_key_id',
  userId: 'app.user_id',
  address: 'app.address',
  unaudited: 'app.unaudited',
} as const;

type Settings = {
  [Name in Exclude<keyof typeof settings, 'audience'>]?: string;
} & { audience?: 'internal' | 'client' | 'worker' };

async function begin<T>(
  sql: postgres.Sql,
  isolation: Isolation,
  values: Settings,
  work: Work<T>,
): Promise<T> {
  const { result } = await sql.begin(`isolation level ${isolation}`, async (transaction) => {
    await set(transaction, values);
    return { result: await work(transaction) };
  });
  return result;
}

async function set(tx: Transaction, values: Settings): Promise<void> {
  const given = Object.entries(settings).flatMap(([key, name]) => {
    const value = values[key as keyof Settings];
    return value === undefined ? [] : [{ name, value }];
  });
  const calls = given.map(({ name }, index) => `set_config('${name}', $${index + 1}, true)`);
  await run(
    tx,
    `select ${calls.join(', ')}`,
    given.map(({ value }) => value),
  );
}

async function run(tx: Transaction, text: string, values: string[]) {
  if ('query' in tx) return [...(await tx.query(text, values))];
  return [...(await tx.unsafe<Record<string, unknown>[]>(text, values, { prepare: true }))];
}
