import type postgres from 'postgres';
import { env } from '@/lib/server/core/env';
import { asWorker, asWorkerOf } from '@/lib/server/core/identity';
import { type Consumer, handleWhenDue } from '@/lib/server/core/jobs/consumer';
import type { SwitchedOff } from '@/lib/server/core/jobs/switched-off';
import { newId } from '@/zero/core/ids';
import { checkKinds } from '@/zero/incidents/integration/values';
import { inboxChannel } from '../alert/intake/inbox';
import type { AlertEvent } from '../alert/formats/event';
import { type Check, type CheckOutcome, runCheck } from './run-check';

/** Told at commit that a check was added. */
export const checkChannel = 'opsdesk_check';

/** Checks that run at once. */
const batchSize = 50;

type Due = { id: string; organizationId: string };

type Claimed = Due &
  Check & { name: string; serviceId: string; apiKeyId: string; failures: number };

/** Runs HTTP and TCP checks when they are due. */
export const runChecks: Consumer = {
  name: 'check.run',
  channel: checkChannel,
  start: (sql, off) =>
    handleWhenDue('check.failed', {
      next: () => nextCheckDue(sql, off),
      meet: () => runDueChecks(sql, off),
    }),
};

/** When a check is due next, in any organization; milliseconds since the epoch. */
const nextCheckDue = (sql: postgres.Sql, off: SwitchedOff): Promise<number | undefined> =>
  asWorker(sql, async (tx) => {
    const [row] = await tx<{ at: number | null }[]>`
      select extract(epoch from min(next_check_at))::float8 * 1000 "at" from integration
      where next_check_at is not null and organization_id not in ${off(tx)}`;
    return row?.at ?? undefined;
  });

/**
 * Runs the checks that are due, each once for each time whatever the number of workers; gives how many. What a
 * worker had begun when it was killed is run at the next time.
 */
export async function runDueChecks(
  sql: postgres.Sql,
  off: SwitchedOff,
  allowsLoopback = env().webhooksToLoopback,
): Promise<number> {
  const due = await asWorker(
    sql,
    (tx) => tx<Due[]>`
      select id, organization_id "organizationId" from integration
      where next_check_at <= now() and organization_id not in ${off(tx)}
      order by next_check_at limit ${batchSize}`,
  );
  const claimed = [];
  for (const each of due) claimed.push(...(await claim(sql, each)));
  await Promise.all(
    claimed.map(async (check) => save(sql, check, await runCheck(check, { allowsLoopback }))),
  );
  return claimed.length;
}

const claim = (sql: postgres.Sql, { id, organizationId }: Due): Promise<Claimed[]> =>
  asWorkerOf(
    sql,
    organizationId,
    (tx) => tx<Claimed[]>`
      update integration set next_check_at = now() + make_interval(secs => check_every)
      where id = (
        select id from integration where id = ${id} and next_check_at <= now()
          and kind = any(${[...checkKinds]}::text[])
        for update skip locked)
      returning id, organization_id "organizationId", service_id "serviceId",
        api_key_id "apiKeyId", name, kind, check_target target, check_text text,
        check_failures failures`,
  );

/** Notes the outcome, and with it opens the alert at the failure that is one too many, or resolves it. */
async function save(sql: postgres.Sql, check: Claimed, { latencyMs, error }: CheckOutcome) {
  const { id, organizationId, serviceId, apiKeyId, kind, failures } = check;
  await asWorkerOf(sql, organizationId, async (tx) => {
    const [row] = await tx<{ before: number; now: number }[]>`
      update integration i set check_latency = ${latencyMs}, check_error = ${error},
        last_event_at = now(),
        check_failed = case when ${error}::text is null then 0 else i.check_failed + 1 end
      from (select id, check_failed from integration where id = ${id} for update) was
      where i.id = was.id returning was.check_failed before, i.check_failed now`;
    if (!row) return;
    const action =
      row.now === failures ? 'trigger' : row.now === 0 && row.before >= failures ? 'resolve' : null;
    if (!action) return;
    await tx`
      insert into alert_inbox
        (id, organization_id, service_id, integration_id, api_key_id, source, events)
      values (${newId()}, ${organizationId}, ${serviceId}, ${id}, ${apiKeyId}, ${kind},
        ${JSON.stringify([eventOf(check, action, error)])}::text::jsonb)`;
    await tx`select pg_notify(${inboxChannel}, '')`;
  });
}

const eventOf = (
  { id, name, target }: Claimed,
  action: AlertEvent['action'],
  error: string | null,
): AlertEvent => ({
  dedupKey: `opsdesk:check:${id}`,
  action,
  title: `${name} fails`,
  severity: 'critical',
  group: null,
  occurredAt: Date.now(),
  labels: { target, ...(error !== null && { error }) },
  links: [],
  deliveryKey: null,
});
