import { mustGetQuery, type Query, type ReadonlyJSONValue } from '@rocicorp/zero';
import { zeroDrizzle } from '@rocicorp/zero/server/adapters/drizzle';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { attempts, findSomeone, type Someone } from '@/lib/server/zero/testing';
import { newId } from '@/zero/core/ids';
import { queries } from '@/zero/queries';
import { type Schema, schema } from '@/zero/schema';
import { rowsIn } from '@/zero/testing/rows';

const marker = 'zzinternalzz';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let run: (name: string, args: ReadonlyJSONValue, userId: string) => Promise<Row[]>;
let manager: Someone;
let client: Someone;
let otherClient: Someone;
let page: { id: string; componentId: string; serviceId: string };
let incidentId: string;

type Row = { id: string; title?: string; updates?: { body: string }[]; page?: { slug: string } };

beforeAll(async () => {
  database = await testDatabase();
  const { owner } = database;
  await seed({ ownerUrl: database.ownerUrl, tickets: 120 });
  attempt = attempts(database);
  // Bypassing row-level security on purpose: in zero-cache the permissions stand alone.
  const provider = zeroDrizzle(schema, drizzle(owner));
  run = async (name, args, userId) => {
    const query = mustGetQuery(queries, name).fn({ args, ctx: { userId } });
    const rows = await provider.transaction((tx) => tx.run(query as Query<'ticket', Schema>));
    return rows as unknown as Row[];
  };
  manager = await findSomeone(database, 'manager@opsdesk.test');
  client = await findSomeone(database, 'client@opsdesk.test');
  otherClient = await findSomeone(database, 'other-client@opsdesk.test');
  const [found] = await owner<(typeof page)[]>`
    select p.id, c.id "componentId", c.service_id "serviceId"
    from status_page p join status_component c on c.status_page_id = p.id
    where p.slug = 'northwind' and c.name = 'API'`;
  page = found ?? { id: '', componentId: '', serviceId: '' };
  await owner.begin(async (tx) => {
    await tx`select set_config('app.unaudited', 'seed', true)`;
    await tx`update service set name = ${marker} || id, description = ${marker}`;
    await tx`update incident set title = ${marker}, summary = ${marker}`;
    await tx`delete from subject_link`;
    await tx`update status_post set incident_id = null`;
    await tx`delete from service_client`;
  });
  const [incident] = await owner<{ id: string }[]>`
    select id from incident where organization_id = ${manager.organizationId} order by number desc limit 1`;
  incidentId = incident?.id ?? '';
}, 120_000);

afterAll(() => database?.drop());

const { components, open, ofTicket } = {
  components: 'clientStatus.components',
  open: 'clientStatus.open',
  ofTicket: 'clientStatus.ofTicket',
};
const tenant = () => ({ organizationId: manager.organizationId });

async function ticketOf({ clientId }: Someone): Promise<string> {
  const [row] = await database.owner<{ id: string }[]>`
    select id from ticket where client_id = ${clientId} order by number desc limit 1`;
  return row?.id ?? '';
}

async function publishPost(over: Record<string, string | string[]> = {}) {
  const [id, updateId] = [newId(), newId()];
  const draft = { statusPageId: page.id, kind: 'incident', impact: 'minor', title: `t-${id}` };
  const times = { scheduledFor: null, scheduledUntil: null };
  const given = { id, ...draft, ...times, componentIds: [] as string[], ...over };
  expect(await attempt(manager, 'statusPost.create', given)).toBeUndefined();
  const update = {
    statusPostId: id,
    id: updateId,
    status: 'investigating',
    body: 'We look at it.',
  };
  expect(await attempt(manager, 'statusPost.publish', update)).toBeUndefined();
  return { id, updateId };
}

const useService = (clientIds: (string | null)[]) =>
  attempt(manager, 'service.change', {
    serviceId: page.serviceId,
    clientIds: clientIds.flatMap((id) => id ?? []),
  });

const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id);

it('shows the components and open posts of the services that the client uses, to nobody else', async () => {
  const { id } = await publishPost({ componentIds: [page.componentId] });
  for (const name of [components, open]) {
    expect(await run(name, tenant(), client.userId), name).toEqual([]);
  }
  expect(await useService([client.clientId])).toBeUndefined();
  const [component, ...others] = await run(components, tenant(), client.userId);
  expect(component).toMatchObject({ id: page.componentId, page: { slug: 'northwind' } });
  expect(others).toEqual([]);
  const posts = await run(open, tenant(), client.userId);
  expect(idsOf(posts)).toContain(id);
  for (const name of [components, open]) {
    expect(await run(name, tenant(), otherClient.userId), name).toEqual([]);
  }
  const hidden = new Set(
    [...rowsIn(posts, 'statusPost'), ...rowsIn([component], 'statusComponent')].map(
      ({ table }) => table,
    ),
  );
  for (const table of ['service', 'incident', 'incidentEvent', 'alert']) {
    expect(hidden).not.toContain(table);
  }
  expect(JSON.stringify([posts, component])).not.toContain(marker);
  expect(await useService([])).toBeUndefined();
  expect(await run(open, tenant(), client.userId)).toEqual([]);
});

it('shows the post of the incident that a ticket is linked with, on that ticket only', async () => {
  const { id } = await publishPost({ incidentId });
  const ticketId = await ticketOf(client);
  const args = { ...tenant(), ticketId };
  expect(await run(ofTicket, args, client.userId)).toEqual([]);
  const from = { subjectType: 'ticket', subjectId: ticketId };
  const to = { subjectType: 'incident', subjectId: incidentId };
  const linkId = newId();
  const link = { id: linkId, from: to, to: from, kind: 'relates_to' };
  expect(await attempt(manager, 'link.add', link)).toBeUndefined();
  const rows = await run(ofTicket, args, client.userId);
  expect(idsOf(rows)).toEqual([id]);
  expect(rows[0]).toMatchObject({ page: { slug: 'northwind' } });
  expect(rows[0]?.updates?.map(({ body }) => body)).toEqual(['We look at it.']);
  expect(JSON.stringify(rows)).not.toContain(marker);
  expect(await run(ofTicket, args, otherClient.userId)).toEqual([]);
  const unlinked = { ...tenant(), ticketId: await ticketOf(otherClient) };
  for (const { userId } of [client, otherClient]) {
    expect(await run(ofTicket, unlinked, userId)).toEqual([]);
  }
  expect(await attempt(manager, 'link.remove', { linkId })).toBeUndefined();
  expect(await run(ofTicket, args, client.userId)).toEqual([]);
});

it('shows no draft, no replaced text and nothing of a page that is not public', async () => {
  await useService([client.clientId]);
  const { id, updateId } = await publishPost({ componentIds: [page.componentId] });
  const draft = {
    id: newId(),
    statusPageId: page.id,
    kind: 'incident',
    title: 'Draft',
    impact: 'minor',
    scheduledFor: null,
    scheduledUntil: null,
    componentIds: [page.componentId],
  };
  await attempt(manager, 'statusPost.create', draft);
  const corrected = { statusPostId: id, id: newId(), correctsId: updateId, body: 'Corrected.' };
  await attempt(manager, 'statusPost.correct', corrected);
  const posts = await run(open, tenant(), client.userId);
  expect(idsOf(posts)).not.toContain(draft.id);
  const post = posts.find((each) => each.id === id);
  expect(post?.updates?.map(({ body }) => body)).toEqual(['Corrected.']);
  const { owner } = database;
  await owner`update status_page set is_published = false where id = ${page.id}`;
  for (const name of [components, open]) {
    expect(await run(name, tenant(), client.userId), name).toEqual([]);
  }
  await owner`update status_page set is_published = true where id = ${page.id}`;
});

it('ends with the membership', async () => {
  await useService([client.clientId]);
  const { owner } = database;
  expect(await run(components, tenant(), client.userId)).toHaveLength(1);
  await owner`update member set status = 'disabled' where id = ${client.memberId}`;
  expect(await run(components, tenant(), client.userId)).toEqual([]);
  await owner`update member set status = 'active' where id = ${client.memberId}`;
});

it('takes only clients and incidents of the organization', async () => {
  const { owner } = database;
  const { organizationId } = manager;
  const [foreign] = await owner<{ clientId: string; incidentId: string }[]>`
    select (select id from client where organization_id <> ${organizationId} limit 1) "clientId",
      (select id from incident where organization_id <> ${organizationId} limit 1) "incidentId"`;
  for (const id of [foreign?.clientId ?? '', newId()]) {
    expect(await useService([id])).toMatchObject({ code: 'NOT_ALLOWED' });
  }
  const { id } = await publishPost();
  for (const other of [foreign?.incidentId ?? '', newId()]) {
    const change = { statusPostId: id, incidentId: other };
    expect(await attempt(manager, 'statusPost.change', change)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  }
});
