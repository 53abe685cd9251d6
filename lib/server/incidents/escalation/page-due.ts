import type postgres from 'postgres';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { errorFields, log } from '@/lib/server/core/log';
import { temporaryCause } from '@/lib/server/core/temporary-error';
import type { AlertStatus } from '@/zero/incidents/alert/values';
import { firstPagingStep, stepAfter } from '@/zero/incidents/escalation/next-step';
import { pageMembers } from './page-members';
import { readPolicy } from './read-policy';

/** Escalations of one round. */
const batchSize = 100;
/** How long an escalation waits whose step failed for itself. */
const retrySeconds = 30;

type Due = { id: string; organizationId: string };

/** When the next step is due, in any organization; milliseconds since the epoch. */
export async function nextStepDue(
  sql: postgres.Sql,
  off: SwitchedOff,
): Promise<number | undefined> {
  return await asWorker(sql, async (tx) => {
    const [row] = await tx<{ at: number | null }[]>`
      select extract(epoch from min(next_step_at))::float8 * 1000 "at" from escalation
      where status = 'paging' and organization_id not in ${off(tx)}`;
    return row?.at ?? undefined;
  });
}

/**
 * Does the steps that are due, each in a transaction of its own; gives how many. One that fails for itself
 * is tried again later and holds up no other.
 */
export async function pageDue(sql: postgres.Sql, off: SwitchedOff): Promise<number> {
  const due = await asWorker(
    sql,
    (tx) => tx<Due[]>`
      select id, organization_id "organizationId" from escalation
      where status = 'paging' and next_step_at <= now() and organization_id not in ${off(tx)}
      order by next_step_at limit ${batchSize}`,
  );
  let done = 0;
  for (const each of due) {
    try {
      if (await doStep(sql, each)) done += 1;
    } catch (error) {
      if (temporaryCause(error)) throw error;
      log('error', 'escalation.step-failed', { ...each, ...errorFields(error) });
      await postpone(sql, each);
    }
  }
  return done;
}

type Claimed = { alertId: string; policyId: string; step: number; repetition: number };

/**
 * Does the step of one escalation that is due: what it writes, it writes once, whenever a worker ends and
 * however many there are.
 * @returns false where another worker does it or it is not due any more
 */
async function doStep(sql: postgres.Sql, { id, organizationId }: Due): Promise<boolean> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const [claimed] = await tx<Claimed[]>`
      select alert_id "alertId", policy_id "policyId", step, repetition from escalation
      where id = ${id} and status = 'paging' and next_step_at <= now()
      for update skip locked`;
    if (!claimed) return false;
    const [alert] = await tx<{ status: AlertStatus }[]>`
      select status from alert where id = ${claimed.alertId}`;
    if (!alert) return false;
    if (alert.status !== 'triggered') {
      await tx`update escalation set status = ${alert.status} where id = ${id}`;
      return true;
    }
    const policy = await readPolicy(tx, organizationId, claimed.policyId, Date.now());
    const position = policy && firstPagingStep(claimed, policy.paged, policy.repeatCount);
    if (!policy || !position) {
      await tx`update escalation set status = 'finished' where id = ${id}`;
      return true;
    }
    const memberIds = policy.paged[position.step] ?? [];
    await pageMembers(tx, {
      organizationId,
      escalationId: id,
      alertId: claimed.alertId,
      ...position,
      memberIds,
    });
    const next = stepAfter(position, policy.paged.length, policy.repeatCount);
    const { step, repetition } = next ?? position;
    await tx`
      update escalation set step = ${step}, repetition = ${repetition},
        status = ${next ? 'paging' : 'finished'},
        next_step_at = now() + make_interval(mins => ${policy.delays[position.step] ?? 0})
      where id = ${id}`;
    return true;
  });
}

const postpone = (sql: postgres.Sql, { id, organizationId }: Due) =>
  asWorkerOf(
    sql,
    organizationId,
    (tx) => tx`
      update escalation set next_step_at = now() + make_interval(secs => ${retrySeconds})
      where id = ${id} and status = 'paging'`,
  );
