import type { ReadonlyJSONObject } from '@rocicorp/zero';
import type { Sql } from 'postgres';
import { isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { TestDatabase } from '@/drizzle/testing/database';
import * as tables from '@/drizzle/schema';
import { withConnection } from '@/scripts/stack/sql';
import { schema } from '@/zero/schema';
import { z } from 'zod';
import { newId } from '@/zero/core/ids';
import { applyMutation, applyMutations, recordRefused } from './mutate';

/** A person in one organization. */
export type Someone = {
  userId: string;
  memberId: string;
  organizationId: string;
  clientId: string | null;
};

export type Refused = { code: unknown; message: string };

/** The person of this address in the organization. */
export async function findSomeone(
  { owner }: TestDatabase,
  email: string,
  slug = 'northwind',
): Promise<Someone> {
  const [row] = await owner<Someone[]>`
    select coalesce(m.user_id, '') "userId", m.id "memberId", m.organization_id "organizationId",
      m.client_id "clientId"
    from member m join organization o on o.id = m.organization_id
    where m.email = ${email} and o.slug = ${slug}`;
  if (!row) throw new Error(`No ${email} in ${slug}`);
  return row;
}

/** Returns a function that runs a mutation as the endpoint does, on the application's login, and returns a rejection. */
export function attempts(database: TestDatabase) {
  const provider = zeroDrizzle(schema, drizzle(database.app));
  return async (
    who: Someone,
    name: string,
    given: ReadonlyJSONObject,
    by?: Parameters<typeof applyMutation>[4],
  ): Promise<Refused | undefined> => {
    const ctx = { userId: who.userId };
    const args = { organizationId: who.organizationId, at: 1, ...given };
    try {
      await provider.transaction((tx) => applyMutation(tx, ctx, name, args, by));
      return undefined;
    } catch (error) {
      if (!isApplicationError(error)) throw error;
      await recordRefused(database.app, ctx, { name, args, error });
      const details = error.details as { code?: unknown } | undefined;
      return { code: details?.code, message: error.message };
    }
  };
}

const answerSchema = z.object({
  mutations: z.array(
    z.object({
      id: z.object({ id: z.number() }),
      result: z.object({
        error: z.string().optional(),
        message: z.string().optional(),
        details: z.unknown().optional(),
      }),
    }),
  ),
});

export type Mutation = { id: number; name: string; args: ReadonlyJSONObject };

/** Makes the books that zero-cache keeps of mutations, and returns a client's way to the endpoint. */
export async function endpoint({ replicationUrl }: TestDatabase, sql: Sql) {
  await withConnection(replicationUrl, (replication) =>
    replication.unsafe(`
    create table if not exists zero_0.clients ("clientGroupID" text, "clientID" text,
      "lastMutationID" bigint not null, "userID" text, primary key ("clientGroupID", "clientID"));
    create table if not exists zero_0.mutations ("clientGroupID" text, "clientID" text,
      "mutationID" bigint, result json, primary key ("clientGroupID", "clientID", "mutationID"));
    grant all on all tables in schema zero_0 to public`),
  );
  const provider = zeroDrizzle(schema, drizzle(sql, { schema: tables }));
  /** Pushes as zero-cache does; fails where it would send the same again. */
  return async (who: Someone, clientID: string, mutations: readonly Mutation[]) => {
    const body = {
      clientGroupID: `group-${who.userId}`,
      pushVersion: 1,
      timestamp: 1,
      requestID: newId(),
      mutations: mutations.map(({ id, name, args }) => ({
        type: 'custom',
        clientID,
        id,
        name,
        timestamp: 1,
        args: [{ organizationId: who.organizationId, at: 1, ...args }],
      })),
    };
    const query = new URLSearchParams({ schema: 'zero_0', appID: 'zero' });
    const session = { userId: who.userId };
    const answer = await applyMutations({ body, query, session }, { provider, sql });
    return answerSchema.parse(answer).mutations.map(({ result }) => result);
  };
}
