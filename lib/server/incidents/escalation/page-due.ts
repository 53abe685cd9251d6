import type postgres from 'postgres';
import { dueUntil } from '@/lib/server/core/due-until';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { errorFields, log } from '@/lib/server/core/log';
import { ofPostgres } from '@/lib/server/core/statements';
import { temporaryCause } from '@/lib/server/core/temporary-error';
import { firstPagingStep, stepAfter } from '@/zero/incidents/escalation/next-step';
import type { EscalationPlan } from '@/zero/incidents/escalation/plan';
import { lockPaging } from './follow-alert';
import { readPagedSubject } from './paged-subject';
import { pageStep } from './page-step';
import { parsePlan, planSql } from './plan';
import { readStepTargets } from './step-targets';

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
      where status = 'paging' and next_step_at <= ${dueUntil(tx)} and organization_id not in ${off(tx)}
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

type Claimed = {
  policyId: string | null;
  plan: string | null;
  round: number;
  step: number;
  repetition: number;
};

/**
 * Does the step of one escalation that is due: what it writes, it writes once, whenever a worker ends and
 * however many there are.
 * @returns false where another worker does it or it is not due any more
 */
async function doStep(sql: postgres.Sql, { id, organizationId }: Due): Promise<boolean> {
  return await asWorkerOf(sql, organizationId, async (tx) => {
    const [found] = await tx<{ alertId: string | null }[]>`
      select alert_id "alertId" from escalation where id = ${id}`;
    // So that no alert joins an escalation that ends here.
    if (found?.alertId) await lockPaging(ofPostgres(tx), [found.alertId]);
    const [claimed] = await tx<Claimed[]>`
      select policy_id "policyId", plan::text plan, round, step, repetition
      from escalation
      where id = ${id} and status = 'paging' and next_step_at <= ${dueUntil(tx)}
      for update skip locked`;
    if (!claimed) return false;
    const subject = await readPagedSubject(tx, organizationId, id);
    if (!subject) {
      await tx`
        update escalation e set status = coalesce((
          select a.status from alert a
          where a.organization_id = e.organization_id and a.id = e.alert_id), 'resolved')
        where e.id = ${id}`;
      return true;
    }
    const plan = await readPlan(tx, organizationId, claimed);
    const targets = plan && (await readStepTargets(tx, organizationId, plan, Date.now()));
    const paged = targets?.map(({ memberIds, channelIds }) => [...memberIds, ...channelIds]) ?? [];
    const position = plan && firstPagingStep(claimed, paged, plan.repeatCount);
    if (!plan || !position) {
      await tx`update escalation set status = 'finished' where id = ${id}`;
      return true;
    }
    const { memberIds = [], channelIds = [] } = targets?.[position.step] ?? {};
    await pageStep(tx, {
      organizationId,
      escalationId: id,
      round: claimed.round,
      subject,
      ...position,
      memberIds,
      channelIds,
    });
    const next = stepAfter(position, plan.steps.length, plan.repeatCount);
    const { step, repetition } = next ?? position;
    await tx`
      update escalation set step = ${step}, repetition = ${repetition},
        status = ${next ? 'paging' : 'finished'},
        next_step_at = now() + make_interval(mins => ${plan.steps[position.step]?.delayMinutes ?? 0})
      where id = ${id}`;
    return true;
  });
}

/** The policy as it was when paging began; for what began before that was kept, as it is now. */
async function readPlan(
  tx: postgres.TransactionSql,
  organizationId: string,
  { plan, policyId }: Claimed,
): Promise<EscalationPlan | undefined> {
  if (plan !== null) return parsePlan(plan);
  if (policyId === null) return undefined;
  const [row] = await tx<{ plan: string }[]>`
    select (${tx.unsafe(planSql)})::text plan from escalation_policy p
    where p.organization_id = ${organizationId} and p.id = ${policyId}`;
  return row && parsePlan(row.plan);
}

const postpone = (sql: postgres.Sql, { id, organizationId }: Due) =>
  asWorkerOf(
    sql,
    organizationId,
    (tx) => tx`
      update escalation set next_step_at = now() + make_interval(secs => ${retrySeconds})
      where id = ${id} and status = 'paging'`,
  );
