import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutAudit } from '@/lib/server/platform/audit/unaudited';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

const fields = { description: '', tier: 2, teamId: null, dependsOnIds: [] as string[] };

/** Adds a service that depends on those others. */
async function added(name: string, dependsOnIds: string[] = []): Promise<string> {
  const id = newId();
  const args = { id, ...fields, name, slug: `s-${id}`, dependsOnIds };
  expect(await desk.attempt(desk.admin, 'service.create', args)).toBeUndefined();
  return id;
}

const stored = async (id: string) => {
  const [row] = await desk.owner`
    select name, tier, archived_at is not null "isRemoved",
      array(select depends_on_id from service_dependency where service_id = s.id order by 1) needs
    from service s where id = ${id}`;
  return row;
};

it('is added, changed, removed and restored, with an entry each', async () => {
  const id = await added(' First ');
  expect(await stored(id)).toMatchObject({ name: 'First', tier: 2, isRemoved: false });
  const changed = { serviceId: id, name: 'Second', tier: 1 };
  expect(await desk.attempt(desk.admin, 'service.change', changed)).toBeUndefined();
  expect(await stored(id)).toMatchObject({ name: 'Second', tier: 1 });
  const place = { serviceId: id };
  expect(await desk.attempt(desk.admin, 'service.remove', place)).toBeUndefined();
  expect(await stored(id)).toMatchObject({ isRemoved: true });
  expect(await desk.attempt(desk.admin, 'service.restore', place)).toBeUndefined();
  expect(await stored(id)).toMatchObject({ isRemoved: false });
  expect(await desk.auditLogOf(id)).toMatchObject([
    { action: 'service.create', outcome: 'done', after: { name: 'First' } },
    { action: 'service.change', outcome: 'done', after: { name: 'Second' } },
    { action: 'service.remove', outcome: 'done' },
    { action: 'service.restore', outcome: 'done' },
  ]);
});

it('is added once, however often the change arrives', async () => {
  const args = { id: newId(), ...fields, name: 'Once', slug: 'once' };
  expect(await desk.attempt(desk.admin, 'service.create', args)).toBeUndefined();
  expect(await desk.attempt(desk.admin, 'service.create', args)).toBeUndefined();
  const again = { ...args, id: newId() };
  expect(await desk.attempt(desk.admin, 'service.create', again)).toMatchObject({
    code: 'CONFLICT',
  });
});

it('depends on others, and on no service that depends on it', async () => {
  const first = await added('Bottom');
  const second = await added('Middle', [first]);
  const third = await added('Top', [first, second]);
  expect(await stored(third)).toMatchObject({ needs: [first, second].sort() });
  const circular = { serviceId: first, dependsOnIds: [third] };
  expect(await desk.attempt(desk.admin, 'service.change', circular)).toMatchObject({
    code: 'CONFLICT',
  });
  const shorter = { serviceId: third, dependsOnIds: [second] };
  expect(await desk.attempt(desk.admin, 'service.change', shorter)).toBeUndefined();
  expect(await stored(third)).toMatchObject({ name: 'Top', needs: [second] });
  expect(await stored(first)).toMatchObject({ needs: [] });
});

it('is never circular in the database, neither at once nor one after the other', async () => {
  const [first, second] = [await added('Left'), await added('Right')];
  const depend = (serviceId: string, dependsOnId: string) =>
    desk.owner.begin(async (tx) => {
      await withoutAudit(tx, 'seed');
      await tx`
        insert into service_dependency (id, organization_id, service_id, depends_on_id)
        select ${newId()}, organization_id, ${serviceId}, ${dependsOnId} from service
        where id = ${serviceId}`;
      await tx`select pg_sleep(0.05)`;
    });
  const results = await Promise.allSettled([depend(first, second), depend(second, first)]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(depend(first, first)).rejects.toThrow();
});

it('says the same of what is not there and of what is another organization’s', async () => {
  const [foreign] = await desk.owner<{ id: string; name: string }[]>`
    select s.id, s.name from service s join organization o on o.id = s.organization_id
    where o.slug = 'acme' limit 1`;
  const own = await added('Own');
  for (const id of [foreign?.id ?? '', newId()]) {
    const change = { serviceId: id, name: 'Taken' };
    expect(await desk.attempt(desk.admin, 'service.change', change)).toEqual(notAllowed);
    const dependence = { serviceId: own, dependsOnIds: [id] };
    expect(await desk.attempt(desk.admin, 'service.change', dependence)).toEqual(notAllowed);
  }
  expect(await stored(foreign?.id ?? '')).toMatchObject({ name: foreign?.name });
});
