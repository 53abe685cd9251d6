import type postgres from 'postgres';
import type { AuditAction } from '@/zero/platform/audit/actions';
import { postgresQuery } from '@/lib/server/core/query';
import { record } from '../audit/record';
import { asWorkerInTime, identifyUser } from '@/lib/server/core/identity';

/** Leaves an entry about a person's login in the audit log of every organization that lets them in. */
export async function recordAccount(
  sql: postgres.Sql,
  action: AuditAction,
  userId: string,
): Promise<void> {
  await asWorkerInTime(sql, (tx) => recordAccountIn(tx, action, userId));
}

/** Like `recordAccount`, in a transaction that says it is the worker. */
export async function recordAccountIn(
  tx: postgres.TransactionSql,
  action: AuditAction,
  userId: string,
): Promise<void> {
  await identifyUser(tx, userId);
  const places = await tx<{ id: string; organizationId: string }[]>`
    select id, organization_id as "organizationId" from member
    where user_id = ${userId} and status = 'active' order by id`;
  for (const { id, organizationId } of places) {
    const actor = { type: 'member', id } as const;
    await record(postgresQuery(tx), { organizationId, actor, action, subjectId: userId });
  }
}
