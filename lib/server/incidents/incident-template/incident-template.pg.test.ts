import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk, notAllowed } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

const fields = { title: 'Sign-in fails', summary: '', severity: 3 };

const named = async (id: string) => {
  const rows = await desk.owner`select name from incident_template where id = ${id}`;
  return rows.map((row) => row['name'] as unknown);
};

it('is added, changed and removed, with an entry each', async () => {
  const id = newId();
  const added = { id, name: ' First ', ...fields };
  expect(await desk.attempt(desk.admin, 'incidentTemplate.create', added)).toBeUndefined();
  expect(await named(id)).toEqual(['First']);
  const changed = { incidentTemplateId: id, name: 'Second', ...fields, severity: 1 };
  expect(await desk.attempt(desk.admin, 'incidentTemplate.change', changed)).toBeUndefined();
  expect(await named(id)).toEqual(['Second']);
  const removed = { incidentTemplateId: id };
  expect(await desk.attempt(desk.admin, 'incidentTemplate.remove', removed)).toBeUndefined();
  expect(await named(id)).toEqual([]);
  expect(await desk.auditLogOf(id)).toMatchObject([
    { action: 'incidentTemplate.create', outcome: 'done', after: { name: 'First' } },
    { action: 'incidentTemplate.change', outcome: 'done', after: { name: 'Second' } },
    { action: 'incidentTemplate.remove', outcome: 'done' },
  ]);
});

it('is added once, however often the change arrives', async () => {
  const added = { id: newId(), name: 'Once', ...fields };
  expect(await desk.attempt(desk.admin, 'incidentTemplate.create', added)).toBeUndefined();
  expect(await desk.attempt(desk.admin, 'incidentTemplate.create', added)).toBeUndefined();
  expect(await named(added.id)).toEqual(['Once']);
});

it('says the same of what is not there and of what is another organization’s', async () => {
  const [foreign] = await desk.owner<{ id: string }[]>`
    insert into incident_template (id, organization_id, name)
    select gen_random_uuid(), id, 'Foreign' from organization where slug = 'acme' returning id`;
  for (const id of [foreign?.id ?? '', newId()]) {
    const change = { incidentTemplateId: id, name: 'Taken', ...fields };
    expect(await desk.attempt(desk.admin, 'incidentTemplate.change', change)).toEqual(notAllowed);
  }
  expect(await named(foreign?.id ?? '')).toEqual(['Foreign']);
});
