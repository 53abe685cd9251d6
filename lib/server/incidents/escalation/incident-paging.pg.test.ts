import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOrganization } from '@/drizzle/seed/factories/organization';
import { makeMember, makeUser } from '@/drizzle/seed/factories/person';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { nobody } from '@/lib/server/core/jobs/switched-off';
import { runTasks } from '@/lib/server/core/queue/testing';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { mailNext } from '@/lib/server/platform/notification/mail';
import { attempts, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { insertIntegration } from '../alert/testing';
import { deliverPage } from './deliver-page';
import { pageDue } from './page-due';

let database: TestDatabase;
let organizationId: string;
let serviceId: string;
let channelId: string;
let policyId: string;
let ana: Someone;
let ben: Someone;

beforeAll(async () => {
  database = await testDatabase();
  drizzle(database.app);
  organizationId = (await makeOrganization(database.owner)).id;
  ana = await madeAgent('Ana');
  ben = await madeAgent('Ben');
  ({ serviceId } = await insertIntegration(database, organizationId));
  channelId = newId();
  policyId = newId();
  await asOwner(async (tx) => {
    await tx`
      insert into notification_channel (id, organization_id, name, kind, hint)
      values (${channelId}, ${organizationId}, '#incidents', 'slack', 'example.com …cdef')`;
    await tx`
      insert into escalation_policy (id, organization_id, name)
      values (${policyId}, ${organizationId}, 'Platform')`;
    for (const [position, memberId] of [ana.memberId, ben.memberId].entries()) {
      const stepId = newId();
      await tx`
        insert into escalation_step (id, organization_id, policy_id, position)
        values (${stepId}, ${organizationId}, ${policyId}, ${position})`;
      await tx`
        insert into escalation_target (id, organization_id, step_id, position, member_id)
        values (${newId()}, ${organizationId}, ${stepId}, 0, ${memberId})`;
    }
    await tx`update service set escalation_policy_id = ${policyId} where id = ${serviceId}`;
  });
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
beforeEach(async () => {
  await database.owner`update escalation set status = 'resolved'`;
  await database.owner`delete from queued_task`;
  await database.owner`delete from notification`;
  await database.owner`delete from mail`;
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

const does = (action: string, args: Record<string, unknown>) =>
  attempts(database)(ben, action, args as never);

async function declare(severity = 1, isTriage = false): Promise<string> {
  const id = newId();
  const services = [{ serviceId, impact: 'major_outage' }];
  const args = { id, title: 'Sign-in fails', summary: '', severity, isTriage, services };
  expect(await does('incident.declare', args)).toBeUndefined();
  return id;
}

const page = () => pageDue(database.app, nobody);

async function pageNext() {
  await database.owner`update escalation set next_step_at = now() where status = 'paging'`;
  await page();
}

const paged = async (incidentId: string) =>
  (
    await database.owner<{ name: string }[]>`
      select coalesce(f.name, c.name) name from escalation_page p
      join escalation e on e.id = p.escalation_id
      left join profile f on f.id = p.member_id
      left join notification_channel c on c.id = p.channel_id
      where e.incident_id = ${incidentId} order by p.created_at, p.id`
  ).map(({ name }) => name);

const statuses = async (incidentId: string) =>
  (
    await database.owner<{ status: string }[]>`
      select status from escalation where incident_id = ${incidentId} order by created_at, id`
  ).map(({ status }) => status);

const timeline = (incidentId: string) => database.owner<{ kind: string; to: string | null }[]>`
  select kind, to_value "to" from incident_event
  where incident_id = ${incidentId} and kind in ('paged', 'acknowledged') order by created_at, id`;

describe('an incident that is declared', () => {
  it.each([false, true])(
    'pages by the policy of its service, step by step (in triage: %s)',
    async (isTriage) => {
      const id = await declare(1, isTriage);
      await page();
      expect(await paged(id)).toEqual(['Ana']);
      await pageNext();
      expect(await paged(id)).toEqual(['Ana', 'Ben']);
      expect(await timeline(id)).toEqual([
        { kind: 'paged', to: ana.memberId },
        { kind: 'paged', to: ben.memberId },
      ]);
      const entries = await database.owner`
        select actor_type from audit_entry where subject_id = ${id} and action = 'incident.paged'`;
      expect(entries).toMatchObject([{ actor_type: 'job' }, { actor_type: 'job' }]);
    },
  );

  it.each([4, 5])('of SEV-%i pages nobody, until it becomes worse', async (severity) => {
    const id = await declare(severity);
    expect(await statuses(id)).toEqual([]);
    expect(await does('incident.changeSeverity', { incidentId: id, severity: 2 })).toBeUndefined();
    expect(await does('incident.changeSeverity', { incidentId: id, severity: 1 })).toBeUndefined();
    expect(await statuses(id)).toEqual(['paging']);
  });

  it('emails whom it pages, and no more once it is acknowledged', async () => {
    const mails = () => database.owner`
      select data ->> 'title' title, data ->> 'state' state from mail
      where template = 'incident-page'`;
    await declare();
    await page();
    await database.owner`update queued_task set run_at = now()`;
    await runTasks(database.app, deliverPage);
    while (await mailNext(database.app));
    expect(await mails()).toEqual([{ title: 'Sign-in fails', state: 'SEV-1, Investigating' }]);
    const id = await declare();
    await page();
    expect(await does('incident.acknowledge', { incidentId: id })).toBeUndefined();
    await database.owner`update queued_task set run_at = now()`;
    await runTasks(database.app, deliverPage);
    while (await mailNext(database.app));
    expect(await mails()).toHaveLength(1);
  });
});

describe('paging for an incident stops', () => {
  const stops: [string, Record<string, unknown>, string][] = [
    ['incident.acknowledge', {}, 'acknowledged'],
    ['incident.changeStatus', { status: 'identified' }, 'acknowledged'],
    ['incident.changeStatus', { status: 'resolved' }, 'resolved'],
  ];
  it.each(stops)('by %s %o', async (action, args, status) => {
    const id = await declare();
    await page();
    expect(await does(action, { incidentId: id, ...args })).toBeUndefined();
    await pageNext();
    expect(await paged(id)).toEqual(['Ana']);
    expect(await statuses(id)).toEqual([status]);
  });

  it('when somebody becomes its commander, and not by another role', async () => {
    const id = await declare();
    const assign = (role: string) =>
      does('incident.assignRole', { incidentId: id, role, memberId: ben.memberId });
    await assign('scribe');
    expect(await statuses(id)).toEqual(['paging']);
    await assign('commander');
    expect(await statuses(id)).toEqual(['acknowledged']);
  });

  it('and the timeline and its times say so', async () => {
    const id = await declare();
    await does('incident.acknowledge', { incidentId: id });
    expect(await timeline(id)).toEqual([{ kind: 'acknowledged', to: null }]);
    const [row] = await database.owner`select acknowledged_at from incident where id = ${id}`;
    expect(row?.['acknowledged_at']).toBeInstanceOf(Date);
  });
});

describe('somebody can page', () => {
  it('a person or a channel, once', async () => {
    const id = await declare(5);
    const request = { incidentId: id, type: 'member', targetId: ana.memberId };
    expect(await does('incident.page', request)).toBeUndefined();
    await does('incident.page', {
      ...request,
      type: 'channel',
      targetId: channelId,
    });
    await Promise.all([page(), page()]);
    expect((await paged(id)).toSorted()).toEqual(['#incidents', 'Ana']);
    const posts = await database.owner`
      select title from notification_channel_delivery where channel_id = ${channelId}`;
    expect(posts).toMatchObject([{ title: expect.stringMatching(/^INC-\d+ Sign-in fails$/) }]);
    await pageNext();
    expect(await paged(id)).toHaveLength(2);
  });

  it('by a policy, also once it was acknowledged before', async () => {
    const id = await declare();
    await does('incident.acknowledge', { incidentId: id });
    const target = { type: 'policy', targetId: policyId };
    expect(await does('incident.page', { incidentId: id, ...target })).toBeUndefined();
    await page();
    await pageNext();
    expect(await paged(id)).toEqual(['Ana', 'Ben']);
    expect(await does('incident.acknowledge', { incidentId: id })).toBeUndefined();
    expect(await statuses(id)).toEqual(['acknowledged', 'acknowledged']);
  });

  it('for nothing that is over, and nobody of elsewhere', async () => {
    const id = await declare();
    const request = { incidentId: id, type: 'member' };
    expect(await does('incident.page', { ...request, targetId: newId() })).toBeDefined();
    await does('incident.changeStatus', { incidentId: id, status: 'resolved' });
    expect(await does('incident.page', { ...request, targetId: ana.memberId })).toBeDefined();
    expect(await does('incident.acknowledge', { incidentId: id })).toBeDefined();
  });
});
