import type { ReadonlyJSONObject } from '@rocicorp/zero';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/zero/core/ids';
import { memberDesk, type MemberDesk, notAllowed } from './testing-members';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

const act = (name: string, args: ReadonlyJSONObject) => desk.attempt(desk.admin, name, args);

/** Makes a client or team; returns its id. */
async function create(feature: 'client' | 'team', name: string): Promise<string> {
  const id = newId();
  const plan = feature === 'client' && { plan: 'plus' };
  expect(await act(`${feature}.create`, { id, name, ...plan })).toBeUndefined();
  return id;
}

const nameOf = async (table: 'client' | 'team', id: string) => {
  const [row] = await desk.owner`select name from ${desk.owner(table)} where id = ${id}`;
  return row?.['name'];
};

describe.each(['client', 'team'] as const)('a %s', (feature) => {
  it('is added and renamed, with an entry each', async () => {
    const id = await create(feature, `First ${feature}`);
    const args = { [`${feature}Id`]: id, name: `  Second ${feature} ` };
    expect(await act(`${feature}.change`, args)).toBeUndefined();
    expect(await nameOf(feature, id)).toBe(`Second ${feature}`);
    expect(await desk.auditLogOf(id)).toMatchObject([
      { action: `${feature}.create`, outcome: 'done', after: { name: `First ${feature}` } },
      { action: `${feature}.change`, outcome: 'done', after: { name: `Second ${feature}` } },
    ]);
  });

  it('has a name of its own, whatever the case, also next to wildcards', async () => {
    await create(feature, `Taken_${feature}`);
    const id = await create(feature, `Takenx${feature}`);
    const conflict = { code: 'CONFLICT' };
    const plan = feature === 'client' && { plan: 'plus' };
    const doubled = { id: newId(), name: `TAKEN_${feature}`, ...plan };
    expect(await act(`${feature}.create`, doubled)).toMatchObject(conflict);
    const renamed = { [`${feature}Id`]: id, name: `taken_${feature}` };
    expect(await act(`${feature}.change`, renamed)).toMatchObject(conflict);
    expect(await nameOf(feature, id)).toBe(`Takenx${feature}`);
  });

  it('may have the name of one in another organization, and is not theirs to change', async () => {
    const [foreign] = await desk.owner<{ id: string; name: string }[]>`
      select t.id, t.name from ${desk.owner(feature)} t
      join organization o on o.id = t.organization_id where o.slug = 'acme' limit 1`;
    await create(feature, `${foreign?.name} of acme`);
    for (const id of [foreign?.id ?? '', newId()]) {
      const args = { [`${feature}Id`]: id, name: 'Mallory' };
      expect(await act(`${feature}.change`, args)).toEqual(notAllowed);
    }
    expect(await nameOf(feature, foreign?.id ?? '')).toBe(foreign?.name);
  });
});

describe('the organization', () => {
  it('changes what is named and keeps the rest', async () => {
    const businessHours = { 1: [['09:00', '17:00']] };
    const change = {
      timeZone: 'America/New_York',
      locale: 'en-US',
      businessHours,
      requiresTwoFactor: true,
    };
    expect(await act('organization.change', change)).toBeUndefined();
    const [row] = await desk.owner`
      select name, time_zone, locale, business_hours, requires_two_factor from organization
      where id = ${desk.admin.organizationId}`;
    expect(row).toEqual({
      name: 'Northwind',
      time_zone: 'America/New_York',
      locale: 'en-US',
      business_hours: businessHours,
      requires_two_factor: true,
    });
    const entries = await desk.auditLogOf(desk.admin.organizationId);
    expect(entries.at(-1)).toMatchObject({
      action: 'organization.change',
      after: { timeZone: 'America/New_York', locale: 'en-US', requiresTwoFactor: true },
    });
  });

  it('takes no zone or hours that make no sense, and never another address', async () => {
    const before = await desk.fingerprint();
    for (const args of [
      { timeZone: 'Mars/Olympus' },
      { locale: 'tlh' },
      { businessHours: { 1: [['17:00', '09:00']] } },
      { businessHours: { 9: [] } },
      { name: ' ' },
      { slug: 'acme' },
    ]) {
      expect((await act('organization.change', args))?.code).toBe('INVALID');
    }
    expect(await desk.fingerprint()).toBe(before);
  });
});

it('keeps a person’s choices for so many lists, however many changes they come in', async () => {
  const choose = (from: number) =>
    act('preference.change', {
      lists: Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`list ${from + index}`, { sort: 'oldest' }]),
      ),
    });
  expect(await choose(0)).toBeUndefined();
  expect(await choose(20)).toMatchObject({ code: 'INVALID' });
  expect(await choose(0)).toBeUndefined();
  const [row] = await desk.owner<{ count: number }[]>`
    select count(*)::int from preference, jsonb_object_keys(lists::jsonb) where id = ${desk.admin.memberId}`;
  expect(row?.count).toBe(20);
});
