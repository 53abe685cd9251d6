import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk } from '@/lib/server/zero/testing-members';
import { dayMs } from '@/lib/time-units';
import { newId } from '@/zero/core/ids';
import { answerCalendar } from './answer';
import { hashOfSecret, newSecret } from './secret';

let desk: MemberDesk;
let ana: Awaited<ReturnType<MemberDesk['make']>>;
let ben: typeof ana;
let scheduleId: string;

beforeAll(async () => {
  desk = await memberDesk();
  ana = await desk.make();
  ben = await desk.make();
  scheduleId = newId();
  const schedule = { id: scheduleId, name: 'First line', description: '', timeZone: 'UTC' };
  expect(await desk.attempt(desk.admin, 'schedule.create', schedule)).toBeUndefined();
  const layer = {
    id: newId(),
    scheduleId,
    name: 'Daily',
    startsAt: Math.floor(Date.now() / dayMs) * dayMs,
    endsAt: null,
    shiftLength: 1,
    shiftUnit: 'day',
    restrictions: [],
    participantIds: [ana.memberId, ben.memberId],
  };
  expect(await desk.attempt(desk.admin, 'schedule.addLayer', layer)).toBeUndefined();
}, 120_000);

afterAll(() => desk?.drop());

/** Gives the person a calendar address. */
async function secretOf({ organizationId, memberId }: typeof ana): Promise<string> {
  const secret = newSecret();
  await desk.owner`
    insert into calendar_feed (id, organization_id, member_id, hash)
    values (${newId()}, ${organizationId}, ${memberId}, ${hashOfSecret(secret) ?? ''})
    on conflict (member_id) do update set hash = excluded.hash`;
  return secret;
}

async function read(secret: string, query = '') {
  const url = `http://desk.test/api/calendar/${secret}.ics${query}`;
  const answer = await answerCalendar(new Request(url), `${secret}.ics`, desk.app);
  return { status: answer.status, text: await answer.text() };
}

const events = (text: string) => text.match(/BEGIN:VEVENT/g)?.length ?? 0;

it('has the shifts of its owner, or everybody’s of one schedule by name', async () => {
  const secret = await secretOf(ana);
  const own = await read(secret);
  expect(own.status).toBe(200);
  expect(own.text).toContain('SUMMARY:On call: First line');
  expect(events(own.text)).toBeGreaterThanOrEqual(45);
  const all = await read(secret, `?schedule=${scheduleId}`);
  expect(all.text).toContain('SUMMARY:Made: First line');
  expect(events(all.text)).toBeGreaterThanOrEqual(45 + events(own.text) - 1);
});

it('ends with a new secret, and with the membership', async () => {
  const former = await secretOf(ben);
  const secret = await secretOf(ben);
  expect(await read(former)).toMatchObject({ status: 404 });
  expect(await read(secret)).toMatchObject({ status: 200 });
  await desk.owner`update member set status = 'disabled' where id = ${ben.memberId}`;
  expect(await read(secret)).toMatchObject({ status: 404 });
});

it('shows no schedule of another organization, and nothing for a secret that is none', async () => {
  const secret = await secretOf(ana);
  const [other] = await desk.owner<{ id: string }[]>`
    select s.id from schedule s join organization o on o.id = s.organization_id
    where o.slug <> 'northwind' limit 1`;
  expect(await read(secret, `?schedule=${other?.id}`)).toMatchObject({ status: 404 });
  expect(await read(secret, '?schedule=nonsense')).toMatchObject({ status: 404 });
  expect(await read(newSecret())).toMatchObject({ status: 404 });
  expect(await read('nonsense')).toMatchObject({ status: 404 });
});
