import type postgres from 'postgres';
import type { AuditAction } from '@/zero/audit/actions';
import { errorFields, log } from '../log';
import { recordApart } from './record';

/** Refusals a minute that leave an entry: of one member, and of all strangers to an organization. */
export const refusalsPerMinute = 30;

type Refusal = {
  userId: string;
  organizationId: string;
  action: AuditAction;
  subjectId: string | null;
  /** The refusal's code. */
  reason: string;
};

/**
 * Records an attempt that was refused, after its own transaction was rolled back. Never throws and
 * tells nobody: whoever asked learns from neither answer nor entry whether the organization exists.
 * Beyond `refusalsPerMinute` only the log speaks of them, so that a stranger cannot fill the trail.
 */
export async function recordRefusal(sql: postgres.Sql, refusal: Refusal): Promise<void> {
  const { userId, ...facts } = refusal;
  try {
    const { memberId, recent } = await askerIn(sql, refusal);
    if (recent >= refusalsPerMinute) {
      log('warn', 'audit.flooded', { organizationId: facts.organizationId, userId });
      return;
    }
    const actor = memberId
      ? ({ type: 'member', id: memberId } as const)
      : ({ type: 'anonymous', id: null } as const);
    await recordApart(sql, { ...facts, actor, outcome: 'refused' });
  } catch (error) {
    log('error', 'audit.refusal-lost', { action: refusal.action, userId, ...errorFields(error) });
  }
}

/** The asker's member row, whatever its status, and how much it was refused in the last minute. */
async function askerIn(sql: postgres.Sql, { userId, organizationId }: Refusal) {
  const rows = await sql.begin(async (transaction) => {
    await transaction`
      select set_config('app.user_id', ${userId}, true), set_config('app.audience', 'worker', true)`;
    return await transaction<{ memberId: string | null; recent: number }[]>`
      with asker as (
        select id::text from member where user_id = ${userId} and organization_id = ${organizationId}
      )
      select (select id from asker) as "memberId", (
        select count(*)::int from audit_entry
        where organization_id = ${organizationId} and outcome = 'refused'
          and created_at > now() - interval '1 minute'
          and case when exists (select from asker)
            then actor_id = (select id from asker) else actor_id is null end
      ) as recent`;
  });
  const [asker] = rows;
  if (!asker) throw new Error('A query without conditions gave no row.');
  return asker;
}
