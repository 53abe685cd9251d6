import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { startConsumer } from '@/lib/server/core/jobs/consumer';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { runTasks } from '@/lib/server/core/queue/testing';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { mailNext } from '@/lib/server/platform/notification/mail';
import { attempts, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { insertIntegration, workThroughAll } from '../alert/testing';
import { followEscalations } from './consumer';
import { deliverPage } from './deliver-page';
import { pageDue } from './page-due';

let database: TestDatabase;
let organizationId: string;
let source: Awaited<ReturnType<typeof insertIntegration>>;
let ana: Someone;
let ben: Someone;

beforeAll(async () => {
  database = await testDatabase();
  // As in production, where Drizzle changes how the connection writes JSON and times.
  drizzle(database.app);
  organizationId = (await makeOrganization(database.owner)).id;
  ana = await madeAgent('Ana');
  ben = await madeAgent('Ben');
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
beforeEach(async () => {
  await database.owner`update escalation set status = 'finished'`;
  await database.owner`delete from queued_task`;
  await database.owner`delete from notification`;
  source = await insertIntegration(database, organizationId);
  await makePolicy(0, [[await onCallSchedule(ana)], [ben.memberId]]);
});
afterAll(() => database.drop());

async function madeAgent(name: string): Promise<Someone> {
  const userId = await makeUser(database.owner, { name });
  const { id } = await makeMember(database.owner, { organizationId, name, userId });
  return { userId, memberId: id, organizationId, clientId: null };
}

const asOwner = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
  database.owner.begin(async (tx) => {
    await withoutAudit(tx, 'seed');
    await work(tx);
  });

/** A schedule in which this person is on call at all times. */
async function onCallSchedule({ memberId }: Someone): Promise<string> {
  const [scheduleId, layerId] = [newId(), newId()];
  await asOwner(async (tx) => {
    await tx`
      insert into schedule (id, organization_id, name, time_zone)
      values (${scheduleId}, ${organizationId}, ${scheduleId}, 'Europe/Berlin')`;
    await tx`
      insert into schedule_layer (id, organization_id, schedule_id, name, starts_at)
      values (${layerId}, ${organizationId}, ${scheduleId}, 'Weekly', '2026-01-05T09:00Z')`;
    await tx`
      insert into schedule_participant (id, organization_id, layer_id, member_id, position)
      values (${newId()}, ${organizationId}, ${layerId}, ${memberId}, 0)`;
  });
  return scheduleId;
}

/** A policy of the service, whose steps five minutes apart page these members and schedules. */
async function makePolicy(repeatCount: number, steps: string[][]): Promise<void> {
  const id = newId();
  await asOwner(async (tx) => {
    await tx`
      insert into escalation_policy (id, organization_id, name, repeat_count)
      values (${id}, ${organizationId}, ${id}, ${repeatCount})`;
    for (const [position, targets] of steps.entries()) {
      const stepId = newId();
      await tx`
        insert into escalation_step (id, organization_id, policy_id, position)
        values (${stepId}, ${organizationId}, ${id}, ${position})`;
      await tx`
        insert into escalation_target (id, organization_id, step_id, position, member_id, schedule_id)
        select gen_random_uuid(), ${organizationId}, ${stepId}, 0, m.id, s.id
        from unnest(${targets}::uuid[]) t(id)
        left join member m on m.id = t.id left join schedule s on s.id = t.id`;
    }
    await tx`update service set escalation_policy_id = ${id} where id = ${source.serviceId}`;
  });
}

/** Lets the service's monitoring report this, and the worker make alerts of it. */
async function report(action: 'trigger' | 'acknowledge' | 'resolve', ...keys: string[]) {
  const events = keys.map((dedupKey) => ({
    action,
    dedupKey,
    title: dedupKey,
    severity: 'critical',
    group: null,
    occurredAt: Date.now(),
    labels: {},
    links: [],
    deliveryKey: null,
    payload: {},
  }));
  await database.owner`
    insert into alert_inbox (id, organization_id, service_id, integration_id, api_key_id, source, events)
    values (${newId()}, ${organizationId}, ${source.serviceId}, ${source.integrationId},
      ${source.apiKeyId}, 'pagerduty', ${JSON.stringify(events)}::text::jsonb)`;
  await workThroughAll(database);
}

/** The pages of the service's alerts as "step person", the oldest first. */
async function pages(): Promise<string[]> {
  const rows = await database.owner<{ page: string }[]>`
    select p.repetition || '.' || p.step || ' ' || f.name page from escalation_page p
    join profile f on f.id = p.member_id
    join escalation e on e.id = p.escalation_id join alert a on a.id = e.alert_id
    where a.service_id = ${source.serviceId} order by p.created_at, p.id`;
  return rows.map(({ page }) => page);
}

async function escalation() {
  const [row] = await database.owner<{ id: string; alertId: string; status: string }[]>`
    select e.id, e.alert_id "alertId", e.status from escalation e join alert a on a.id = e.alert_id
    where a.service_id = ${source.serviceId} order by e.created_at desc limit 1`;
  return row;
}

const notifications = () => database.owner<{ pushAt: Date | null; mailAt: Date | null }[]>`
  select n.push_at "pushAt", n.mail_at "mailAt" from notification n join alert a on a.id = n.subject_id
  where a.service_id = ${source.serviceId} and n.kind = 'paged'`;

const makeDue = () => database.owner`update escalation set next_step_at = now()`;

/** Does the steps that are due, as a worker would. */
const page = () => pageDue(database.app, nobody);

async function pageNext() {
  await makeDue();
  await page();
}

const does = (action: string, alertId: string | undefined) =>
  attempts(database)(ben, action, { alertId: alertId ?? '' });

describe('an alert', () => {
  it('pages who is on call at once, and the next step after its delay, until the last', async () => {
    await makePolicy(1, [[await onCallSchedule(ana)], [ben.memberId]]);
    await report('trigger', 'disk');
    await page();
    expect(await pages()).toEqual(['0.0 Ana']);
    expect(await page()).toBe(0);
    for (let step = 0; step < 5; step += 1) await pageNext();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben', '1.0 Ana', '1.1 Ben']);
    expect(await escalation()).toMatchObject({ status: 'finished' });
    expect(await notifications()).toHaveLength(4);
  });

  it('pages nobody again for another event of its key', async () => {
    await report('trigger', 'disk');
    await page();
    await report('trigger', 'disk');
    expect(await page()).toBe(0);
    expect(await pages()).toEqual(['0.0 Ana']);
  });

  it('pages nobody where its service has no policy', async () => {
    await asOwner(
      (tx) => tx`update service set escalation_policy_id = null where id = ${source.serviceId}`,
    );
    await report('trigger', 'disk');
    expect(await escalation()).toBeUndefined();
  });

  it('goes on at once where a step pages nobody, and ends where all of them do', async () => {
    await makePolicy(0, [[], [ben.memberId]]);
    await report('trigger', 'disk');
    await page();
    expect(await pages()).toEqual(['0.1 Ben']);
    await makePolicy(5, [[], []]);
    await report('trigger', 'memory');
    await page();
    expect(await pages()).toHaveLength(1);
    expect(await escalation()).toMatchObject({ status: 'finished' });
  });
});

describe('paging stops', () => {
  it('when somebody acknowledges the alert, and goes on when they take that back', async () => {
    await report('trigger', 'disk');
    await page();
    const { alertId } = (await escalation()) ?? {};
    expect(await does('alert.acknowledge', alertId)).toBeUndefined();
    expect(await escalation()).toMatchObject({ status: 'acknowledged' });
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana']);
    expect(await does('alert.unacknowledge', alertId)).toBeUndefined();
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben']);
  });

  it.each([
    { action: 'acknowledge', status: 'acknowledged' },
    { action: 'resolve', status: 'resolved' },
  ] as const)('when monitoring says $action', async ({ action, status }) => {
    await report('trigger', 'disk');
    await page();
    await report(action, 'disk');
    expect(await escalation()).toMatchObject({ status });
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana']);
  });

  it('by the state of the alert, whatever the escalation says', async () => {
    await report('trigger', 'disk');
    await database.owner`
      update alert set status = 'suppressed' where service_id = ${source.serviceId}`;
    await page();
    expect(await pages()).toEqual([]);
    expect(await escalation()).toMatchObject({ status: 'suppressed' });
  });
});

describe('each person is paged once for each step', () => {
  it('with several workers at once', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `alert ${index}`);
    await report('trigger', ...keys);
    await Promise.all([page(), page(), page()]);
    expect(await pages()).toHaveLength(20);
    await makeDue();
    await Promise.all([page(), page(), page()]);
    expect(await pages()).toHaveLength(40);
    expect(await notifications()).toHaveLength(40);
  });

  it('when a step fails at its end: nothing of it is done, and all of it later', async () => {
    await report('trigger', 'disk');
    await database.owner.unsafe(`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      create trigger refuse before insert on queued_task for each row execute function refuse()`);
    expect(await page()).toBe(0);
    expect(await pages()).toEqual([]);
    expect(await notifications()).toEqual([]);
    await database.owner.unsafe('drop trigger refuse on queued_task; drop function refuse()');
    expect(await page()).toBe(0);
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana']);
    expect(await notifications()).toHaveLength(1);
  });

  it('when its worker is killed in the middle', async () => {
    await report('trigger', 'disk');
    await database.owner.unsafe(`
      create function die() returns trigger language plpgsql as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger die before insert on queued_task for each row execute function die()`);
    await expect(page()).rejects.toThrow();
    await database.owner.unsafe('drop trigger die on queued_task; drop function die()');
    expect(await pages()).toEqual([]);
    expect(await page()).toBe(1);
    expect(await pages()).toEqual(['0.0 Ana']);
    expect(await notifications()).toHaveLength(1);
  });
});

describe('a page', () => {
  const ways = () => database.owner<{ way: string; minutes: number }[]>`
    select payload ->> 'way' way, round(extract(epoch from run_at - now()) / 60)::int minutes
    from queued_task where topic = 'escalation.deliver_page' order by run_at`;

  it('is pushed at once and emailed five minutes later', async () => {
    await report('trigger', 'disk');
    await page();
    expect(await ways()).toEqual([
      { way: 'push', minutes: 0 },
      { way: 'mail', minutes: 5 },
    ]);
    expect(await runTasks(database.app, deliverPage)).toBe(1);
    expect(await notifications()).toMatchObject([{ pushAt: expect.any(Date), mailAt: null }]);
    await database.owner`update queued_task set run_at = now()`;
    expect(await runTasks(database.app, deliverPage)).toBe(1);
    expect(await notifications()).toMatchObject([{ mailAt: expect.any(Date) }]);
  });

  it('is sent as the person chose', async () => {
    const pageRules = [
      { way: 'mail', afterMinutes: 0 },
      { way: 'push', afterMinutes: 2 },
    ];
    expect(await attempts(database)(ana, 'preference.change', { pageRules })).toBeUndefined();
    await report('trigger', 'disk');
    await page();
    expect(await ways()).toEqual([
      { way: 'mail', minutes: 0 },
      { way: 'push', minutes: 2 },
    ]);
    await attempts(database)(ana, 'preference.change', { pageRules: [] });
    await report('trigger', 'memory');
    await page();
    expect(await ways()).toHaveLength(2);
    expect(await notifications()).toHaveLength(2);
    await attempts(database)(ana, 'preference.change', { pageRules: null });
  });

  it('is emailed though it was read, and not once the alert is acknowledged', async () => {
    const mails = () => database.owner`select data from mail where template = 'page'`;
    await report('trigger', 'disk', 'memory');
    await page();
    await database.owner`update queued_task set run_at = now()`;
    expect(await runTasks(database.app, deliverPage)).toBe(4);
    await database.owner`update notification set read_at = now()`;
    await report('acknowledge', 'memory');
    while (await mailNext(database.app));
    expect(await mails()).toMatchObject([{ data: { title: 'disk', severity: 'critical' } }]);
  });

  it('is not sent any more once the alert is acknowledged', async () => {
    await report('trigger', 'disk');
    await page();
    expect(await does('alert.acknowledge', (await escalation())?.alertId)).toBeUndefined();
    await database.owner`update queued_task set run_at = now()`;
    expect(await runTasks(database.app, deliverPage)).toBe(2);
    expect(await notifications()).toEqual([{ pushAt: null, mailAt: null }]);
  });
});

it('the worker is woken by an alert', async () => {
  const stop = await startConsumer(followEscalations, database.app, nobody);
  try {
    await report('trigger', 'disk');
    await vi.waitFor(async () => expect(await pages()).toEqual(['0.0 Ana']), 20_000);
  } finally {
    await stop();
  }
});
