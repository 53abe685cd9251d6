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
import type { AlertSeverity } from '@/zero/incidents/alert/values';
import { insertEvents, insertIntegration, workThroughAll } from '../alert/testing';
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

/** A policy of the service, whose steps five minutes apart page these members, schedules and channels. */
async function makePolicy(repeatCount: number, steps: string[][]): Promise<string> {
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
        insert into escalation_target
          (id, organization_id, step_id, position, member_id, schedule_id, channel_id)
        select gen_random_uuid(), ${organizationId}, ${stepId}, 0, m.id, s.id, c.id
        from unnest(${targets}::uuid[]) t(id)
        left join member m on m.id = t.id left join schedule s on s.id = t.id
        left join notification_channel c on c.id = t.id`;
    }
    await tx`update service set escalation_policy_id = ${id} where id = ${source.serviceId}`;
  });
  return id;
}

/** Lets the service's monitoring report this, and the worker make alerts of it. */
const report = (action: 'trigger' | 'acknowledge' | 'resolve', ...keys: string[]) =>
  reportOf('critical', action, keys);

async function reportOf(
  severity: AlertSeverity,
  action: 'trigger' | 'acknowledge' | 'resolve',
  keys: readonly string[],
) {
  await insertEvents(
    database,
    source,
    keys.map((dedupKey) => ({ action, dedupKey, severity })),
  );
  await workThroughAll(database);
}

/** The pages of the service's alerts as "step person", the oldest first. */
async function pages(): Promise<string[]> {
  const rows = await database.owner<{ page: string }[]>`
    select p.repetition || '.' || p.step || ' ' || coalesce(f.name, c.name) page
    from escalation_page p
    left join profile f on f.id = p.member_id left join notification_channel c on c.id = p.channel_id
    join escalation e on e.id = p.escalation_id join alert a on a.id = e.alert_id
    where a.service_id = ${source.serviceId}
    order by p.created_at, coalesce(f.name, c.name), p.id`;
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
    await report('resolve', 'disk');
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
    // As if each were of a service of its own.
    await database.owner`
      update escalation l set status = 'paging', leader_id = null, plan = (
        select plan from escalation where id = l.leader_id)
      from alert a where a.id = l.alert_id and a.service_id = ${source.serviceId}
        and l.status = 'joined'`;
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
    await report('resolve', 'disk');
    await report('trigger', 'memory');
    await page();
    expect(await ways()).toHaveLength(2);
    expect(await notifications()).toHaveLength(2);
    await attempts(database)(ana, 'preference.change', { pageRules: null });
  });

  it('is emailed though it was read, and not once the alert is acknowledged', async () => {
    const mails = () => database.owner`select data from mail where template = 'page'`;
    await report('trigger', 'disk');
    await page();
    await database.owner`update queued_task set run_at = now()`;
    expect(await runTasks(database.app, deliverPage)).toBe(2);
    await database.owner`update notification set read_at = now()`;
    while (await mailNext(database.app));
    expect(await mails()).toMatchObject([{ data: { title: 'disk', severity: 'critical' } }]);
    await report('resolve', 'disk');
    await report('trigger', 'memory');
    await page();
    await database.owner`update queued_task set run_at = now()`;
    expect(await runTasks(database.app, deliverPage)).toBe(2);
    await report('acknowledge', 'memory');
    while (await mailNext(database.app));
    expect(await mails()).toHaveLength(1);
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

/** A Slack channel. */
async function madeChannel(name: string): Promise<string> {
  const id = newId();
  await asOwner(async (tx) => {
    await tx`
      insert into notification_channel (id, organization_id, name, kind, hint)
      values (${id}, ${organizationId}, ${name}, 'slack', 'example.com …cdef')`;
    await tx`
      insert into notification_channel_config (id, organization_id, channel_id, address)
      values (${newId()}, ${organizationId}, ${id}, 'https://example.com/abcdef')`;
  });
  return id;
}

const posts = (channelId: string) => database.owner<{ title: string; status: string }[]>`
  select title, status from notification_channel_delivery where channel_id = ${channelId}
  order by created_at`;

describe('a step with a channel', () => {
  it('posts there once, beside paging people, and in the next repetition again', async () => {
    const channelId = await madeChannel('#ops 1');
    await makePolicy(1, [[channelId, ana.memberId]]);
    await report('trigger', 'disk');
    await Promise.all([page(), page(), page()]);
    expect(await pages()).toEqual(['0.0 #ops 1', '0.0 Ana']);
    expect(await posts(channelId)).toEqual([{ title: 'disk', status: 'pending' }]);
    await pageNext();
    expect(await posts(channelId)).toHaveLength(2);
  });

  it('posts once when its worker is killed in the middle', async () => {
    const channelId = await madeChannel('#ops 2');
    await makePolicy(0, [[channelId]]);
    await report('trigger', 'disk');
    await database.owner.unsafe(`
      create function die() returns trigger language plpgsql as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
      create trigger die after insert on queued_task for each row execute function die()`);
    await expect(page()).rejects.toThrow();
    await database.owner.unsafe('drop trigger die on queued_task; drop function die()');
    expect(await posts(channelId)).toEqual([]);
    expect(await page()).toBe(1);
    expect(await posts(channelId)).toHaveLength(1);
  });

  it('is not posted any more once the alert is acknowledged', async () => {
    const channelId = await madeChannel('#ops 3');
    await makePolicy(0, [[channelId], [ben.memberId]]);
    await report('trigger', 'disk');
    await page();
    expect(await does('alert.acknowledge', (await escalation())?.alertId)).toBeUndefined();
    expect(await posts(channelId)).toEqual([{ title: 'disk', status: 'canceled' }]);
  });

  it('goes on at once where the channel was removed', async () => {
    const channelId = await madeChannel('#ops 4');
    await makePolicy(0, [[channelId], [ben.memberId]]);
    await report('trigger', 'disk');
    await asOwner(async (tx) => {
      await tx`delete from escalation_target where channel_id = ${channelId}`;
      await tx`delete from notification_channel where id = ${channelId}`;
    });
    await page();
    expect(await pages()).toEqual(['0.1 Ben']);
  });
});

describe('a policy that is changed', () => {
  it('does not change who is paged by what runs', async () => {
    const policyId = await makePolicy(0, [[ana.memberId], [ben.memberId]]);
    await report('trigger', 'disk');
    await page();
    await asOwner((tx) => tx`delete from escalation_step where policy_id = ${policyId}`);
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben']);
  });

  it('changes what begins afterwards', async () => {
    const policyId = await makePolicy(0, [[ana.memberId], [ben.memberId]]);
    await report('trigger', 'disk');
    await report('resolve', 'disk');
    await asOwner(
      (tx) => tx`
        update escalation_target t set member_id = ${ben.memberId} from escalation_step s
        where s.id = t.step_id and s.policy_id = ${policyId} and s.position = 0`,
    );
    await report('trigger', 'disk');
    await page();
    expect(await pages()).toEqual(['0.0 Ben']);
  });
});

describe('an alert that is reopened', () => {
  it('pages again from the first step after it was resolved', async () => {
    await report('trigger', 'disk');
    await page();
    await pageNext();
    const { alertId } = (await escalation()) ?? {};
    expect(await does('alert.resolve', alertId)).toBeUndefined();
    expect(await does('alert.reopen', alertId)).toBeUndefined();
    await page();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben', '0.0 Ana']);
  });

  it('pages again after all steps were done', async () => {
    await report('trigger', 'disk');
    await page();
    await pageNext();
    const { alertId, status } = (await escalation()) ?? {};
    expect(status).toBe('finished');
    expect(await does('alert.acknowledge', alertId)).toBeUndefined();
    expect(await does('alert.unacknowledge', alertId)).toBeUndefined();
    await page();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben', '0.0 Ana']);
  });
});

describe('severity', () => {
  it('of info pages nobody', async () => {
    await reportOf('info', 'trigger', ['disk']);
    expect(await escalation()).toBeUndefined();
    await reportOf('warning', 'trigger', ['memory']);
    await page();
    expect(await pages()).toEqual(['0.0 Ana']);
  });

  it('below that of the policy pages nobody', async () => {
    const policyId = await makePolicy(0, [[ana.memberId]]);
    await asOwner(
      (tx) => tx`update escalation_policy set lowest_severity = 'error' where id = ${policyId}`,
    );
    await reportOf('warning', 'trigger', ['disk']);
    expect(await escalation()).toBeUndefined();
    await reportOf('error', 'trigger', ['memory']);
    expect(await escalation()).toMatchObject({ status: 'paging' });
  });
});

describe('a flood of alerts of one service', () => {
  const keys = Array.from({ length: 100 }, (_, index) => `alert ${index}`);
  const alertIds = async () =>
    (
      await database.owner<{ id: string }[]>`
        select id from alert where service_id = ${source.serviceId}
        order by first_seen_at, id`
    ).map(({ id }) => id);
  const running = () => database.owner<{ status: string; count: number }[]>`
    select e.status, count(*)::int count from escalation e join alert a on a.id = e.alert_id
    where a.service_id = ${source.serviceId} group by e.status order by e.status`;

  it('pages once, and says how many there are', async () => {
    await report('trigger', ...keys.slice(0, 40));
    await report('trigger', ...keys.slice(40, 50));
    await page();
    expect(await pages()).toEqual(['0.0 Ana']);
    expect(await running()).toEqual([
      { status: 'joined', count: 49 },
      { status: 'paging', count: 1 },
    ]);
    await database.owner`update queued_task set run_at = now()`;
    await runTasks(database.app, deliverPage);
    while (await mailNext(database.app));
    const [mail] = await database.owner<{ title: string }[]>`
      select data ->> 'title' title from mail where template = 'page' order by created_at desc limit 1`;
    expect(mail?.title).toMatch(/^alert \d+ and 49 more$/);
  });

  it('goes on for the others when the first one is resolved, and stops with the last', async () => {
    await makePolicy(1, [[ana.memberId], [ben.memberId]]);
    await report('trigger', ...keys.slice(0, 3));
    await page();
    const first = (await escalationThat('paging')) ?? '';
    const others = (await alertIds()).filter((id) => id !== first);
    expect(await does('alert.resolve', first)).toBeUndefined();
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben']);
    const [{ subjectId } = { subjectId: '' }] = await database.owner<{ subjectId: string }[]>`
      select subject_id "subjectId" from notification where kind = 'paged'
      order by created_at desc, id desc limit 1`;
    expect(others).toContain(subjectId);
    for (const id of others) {
      expect(await does('alert.acknowledge', id)).toBeUndefined();
    }
    expect(await running()).toEqual([{ status: 'acknowledged', count: 3 }]);
  });

  it('pages anew for what comes after all were acknowledged', async () => {
    await report('trigger', 'one', 'two');
    await page();
    await report('acknowledge', 'one', 'two');
    await report('trigger', 'three');
    await page();
    expect(await pages()).toEqual(['0.0 Ana', '0.0 Ana']);
  });

  it('joins what runs when one of them is opened again', async () => {
    await report('trigger', 'one', 'two');
    await page();
    const first = (await escalationThat('paging')) ?? '';
    expect(await does('alert.acknowledge', first)).toBeUndefined();
    expect(await does('alert.unacknowledge', first)).toBeUndefined();
    expect(await running()).toEqual([
      { status: 'joined', count: 1 },
      { status: 'paging', count: 1 },
    ]);
    await pageNext();
    expect(await pages()).toEqual(['0.0 Ana', '0.1 Ben']);
  });

  it('of several deliveries at once starts one escalation', async () => {
    await Promise.all(keys.slice(0, 8).map((key) => report('trigger', key)));
    expect((await running()).find(({ status }) => status === 'paging')?.count).toBe(1);
  });
});

/** The alert whose escalation has this status. */
async function escalationThat(status: string): Promise<string | undefined> {
  const [row] = await database.owner<{ alertId: string }[]>`
    select e.alert_id "alertId" from escalation e join alert a on a.id = e.alert_id
    where a.service_id = ${source.serviceId} and e.status = ${status}`;
  return row?.alertId;
}
