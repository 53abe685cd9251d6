import type { ReadonlyJSONValue } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '@/drizzle/seed';
import { type TestDatabase, testDatabase } from '@/drizzle/testing/database';
import { newId } from '@/zero/core/ids';
import { actionByName } from '@/zero/action-by-name';
import { modules } from '@/zero/modules';
import { moduleOfCapability } from '@/zero/roles';
import { answerQueries } from './query';
import { attempts, findSomeone, type Someone } from './testing';

let database: TestDatabase;
let attempt: ReturnType<typeof attempts>;
let admin: Someone;
let manager: Someone;
let elsewhere: Someone;

beforeAll(async () => {
  database = await testDatabase();
  await seed({ ownerUrl: database.ownerUrl, tickets: 20 });
  attempt = attempts(database);
  admin = await findSomeone(database, 'admin@opsdesk.test');
  manager = await findSomeone(database, 'manager@opsdesk.test');
  elsewhere = await findSomeone(database, 'agent@acme.test', 'acme');
}, 120_000);

afterAll(() => database?.drop());

const holiday = (day: number) => ({
  id: newId(),
  onDate: Date.UTC(2041, 0, day),
  name: 'A day off',
});
const disabled = {
  code: 'CONFLICT',
  message:
    'This part of the product is switched off for your organization, so nothing was changed.',
};
const switchTo = (disabledModules: string[]) =>
  attempt(admin, 'organization.change', { disabledModules });

describe('an organization without the desk', () => {
  it('is made by an admin alone, with an entry that says so', async () => {
    expect(
      (await attempt(manager, 'organization.change', { disabledModules: ['desk'] }))?.code,
    ).toBe('NOT_ALLOWED');
    expect(await switchTo(['desk'])).toBeUndefined();
    const [entry] = await database.owner`
      select before, after from audit_entry
      where organization_id = ${admin.organizationId} and action = 'organization.change'
        and outcome = 'done' order by created_at desc limit 1`;
    expect(entry).toMatchObject({
      before: { disabledModules: [] },
      after: { disabledModules: ['desk'] },
    });
  });

  it('refuses what the desk does, in clear words, and goes on with the rest', async () => {
    expect(await attempt(manager, 'holiday.create', holiday(1))).toMatchObject(disabled);
    expect(await attempt(admin, 'team.create', { id: newId(), name: 'Night shift' })).toBe(
      undefined,
    );
  });

  it('leaves other organizations alone', async () => {
    const view = { id: newId(), surface: 'tickets', name: 'Mine', isShared: false };
    const tag = { id: newId(), name: newId(), hue: 10 };
    expect(await attempt(elsewhere, 'tag.create', tag)).toBeUndefined();
    expect(await attempt(elsewhere, 'view.create', { ...view, config: { search: '' } })).toBe(
      undefined,
    );
  });

  it('keeps its data and does it all again when the desk is back', async () => {
    const count = () => database.owner`select count(*)::int as n from ticket`;
    const before = await count();
    expect(await switchTo([])).toBeUndefined();
    expect(await attempt(manager, 'holiday.create', holiday(2))).toBeUndefined();
    expect(await count()).toEqual(before);
  });

  it('cannot be without the platform', async () => {
    expect((await switchTo(['platform']))?.code).toBe('INVALID');
  });
});

describe('queries', () => {
  const conditionOf = async (name: string, disabledModules: string[]) => {
    const args = { organizationId: admin.organizationId };
    const session = {
      userId: admin.userId,
      memberships: [{ organizationId: admin.organizationId, disabledModules }],
    } as unknown as Parameters<typeof answerQueries>[0]['session'];
    const body: ReadonlyJSONValue = ['transform', [{ id: '1', name, args: [args] }]];
    return JSON.stringify(await answerQueries({ body, query: new URLSearchParams(), session }));
  };
  const nothing = '{"type":"or","conditions":[]}';

  it('of a module that is switched off return nothing', async () => {
    expect(await conditionOf('holiday.all', ['desk'])).toContain(nothing);
    expect(await conditionOf('holiday.all', [])).not.toContain(nothing);
  });

  it('of the platform return what they always do', async () => {
    expect(await conditionOf('team.all', ['desk', 'platform'])).toEqual(
      await conditionOf('team.all', []),
    );
  });
});

it('asks for a capability of its own module in each action of an optional one', () => {
  const foreign = modules.flatMap(({ name, actions }) =>
    Object.values<object>(actions)
      .flatMap((verbs) => Object.values(verbs) as { name: string }[])
      .map((action) => actionByName.get(action.name))
      .filter(
        (action) => name === 'desk' && action && moduleOfCapability(action.capability) !== name,
      ),
  );
  expect(foreign).toEqual([]);
});
