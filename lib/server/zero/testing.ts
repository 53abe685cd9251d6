import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { isApplicationError } from '@rocicorp/zero/server';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { TestDatabase } from '@/drizzle/testing/database';
import { schema } from '@/zero/schema';
import { applyMutation, recordRefused } from './mutate';

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

/** Returns a function that runs a mutation as the endpoint does, on the application's login, and returns a refusal. */
export function attempts(database: TestDatabase) {
  const provider = zeroDrizzle(schema, drizzle(database.app));
  return async (
    who: Someone,
    name: string,
    given: ReadonlyJSONObject,
  ): Promise<Refused | undefined> => {
    const ctx = { userId: who.userId };
    const args = { organizationId: who.organizationId, at: 1, ...given };
    try {
      await provider.transaction((tx) => applyMutation(tx, ctx, name, args));
      return undefined;
    } catch (error) {
      if (!isApplicationError(error)) throw error;
      await recordRefused(database.app, ctx, { name, args, error });
      const details = error.details as { code?: unknown } | undefined;
      return { code: details?.code, message: error.message };
    }
  };
}
