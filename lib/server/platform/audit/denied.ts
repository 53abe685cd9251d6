import type postgres from 'postgres';
import type { AuditAction } from '@/zero/platform/audit/actions';
import { asWorker, identifyUser } from '@/lib/server/core/identity';
import { errorFields, log } from '@/lib/server/core/log';
import { permissionRefused } from '@/lib/server/core/metrics/permission';
import { recordApart } from './record';

/** Rejections of one member a minute that leave an entry. */
export const deniedPerMinute = 30;

type Refusal = {
  userId: string;
  /** Of a program that tried it. */
  apiKeyId?: string | undefined;
  organizationId: string;
  action: AuditAction;
  subjectId: string | null;
  /** The rejection's code. */
  reason: string;
};

/**
 * Records a refused attempt after its transaction was rolled back; never throws. Attempts of outsiders,
 * and of members beyond `deniedPerMinute`, go to the server's log only.
 */
export async function recordDenied(sql: postgres.Sql, refusal: Refusal): Promise<void> {
  const { userId, apiKeyId, ...facts } = refusal;
  if (refusal.reason === 'NOT_ALLOWED') permissionRefused.inc({ surface: 'action' });
  try {
    const found = await (apiKeyId ? keyIn(sql, refusal, apiKeyId) : memberIn(sql, refusal));
    if (!found) {
      log('warn', 'mutation.refused-outsider', refusal);
      return;
    }
    if (found.recent >= deniedPerMinute) {
      log('warn', 'audit.flooded', { organizationId: facts.organizationId, userId });
      return;
    }
    const { actor } = found;
    await recordApart(sql, { ...facts, actor, outcome: 'refused' });
  } catch (error) {
    log('error', 'audit.refusal-lost', { action: refusal.action, userId, ...errorFields(error) });
  }
}

/** The person's member row, whatever its status, and how often they were refused in the last minute. */
async function memberIn(sql: postgres.Sql, { userId, organizationId }: Refusal) {
  return await asWorker(sql, async (transaction) => {
    await identifyUser(transaction, userId);
    const [member] = await transaction<{ id: string; recent: number }[]>`
      select m.id::text, (
        select count(*)::int from audit_entry e
        where e.organization_id = m.organization_id and e.outcome = 'refused'
          and e.created_at > now() - interval '1 minute' and e.actor_id = m.id::text
      ) as recent
      from member m where m.user_id = ${userId} and m.organization_id = ${organizationId}`;
    return member && { actor: { type: 'member', id: member.id } as const, recent: member.recent };
  });
}

/** The key, and how often it was refused in the last minute. */
async function keyIn(sql: postgres.Sql, { organizationId }: Refusal, id: string) {
  return await asWorker(sql, async (transaction) => {
    const [row] = await transaction<{ recent: number }[]>`
      select count(*)::int as recent from audit_entry
      where organization_id = ${organizationId} and outcome = 'refused'
        and created_at > now() - interval '1 minute' and actor_id = ${id}`;
    return { actor: { type: 'key', id } as const, recent: row?.recent ?? 0 };
  });
}
