import type { TestDatabase } from '@/drizzle/testing/database';
import type { Ids } from '@/zero/testing/entity-samples';
import { idStatements, rowStatements } from '@/zero/testing/samples';

/** Somebody who may. */
export const whoMay = (may: readonly string[]) =>
  may.includes('agent') ? 'agent' : (may[0] ?? 'admin');

/** Makes the rows that the demo lacks and that some samples name. */
export async function prepareWrites({ owner }: TestDatabase): Promise<void> {
  for (const statement of rowStatements) await owner.unsafe(statement);
}

/** Real ids of one organization and, where given, one client of it. */
export async function idsOf(
  { owner }: TestDatabase,
  organizationId: string | undefined,
  clientId: string | null | undefined,
): Promise<Ids> {
  const selected = Object.entries(idStatements).map(([name, sql]) => `${sql} "${name}"`);
  const [row] = await owner.unsafe<Ids[]>(
    `select ${selected.join(', ')} from ticket t
     where t.organization_id = $1 and ($2::uuid is null or t.client_id = $2)
     order by t.number desc limit 1`,
    [organizationId ?? null, clientId ?? null],
  );
  if (!row) throw new Error('The demo has no ticket there');
  return row;
}
