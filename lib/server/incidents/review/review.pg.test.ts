import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type MemberDesk, memberDesk } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';
import { reviewIdOf } from '@/zero/incidents/review/review-id';

let desk: MemberDesk;
let incidentId: string;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

beforeEach(async () => {
  incidentId = newId();
  await done('incident.declare', {
    id: incidentId,
    title: 'Sign-in fails',
    summary: '',
    severity: 2,
    isTriage: false,
    services: [],
  });
});

async function done(action: string, args: Record<string, unknown>) {
  expect(await desk.attempt(desk.admin, action, args as never)).toBeUndefined();
}

const start = (document: string) =>
  done('review.start', { reviewId: reviewIdOf(incidentId), incidentId, document });

const review = async () => {
  const [row] = await desk.owner`select * from incident_review where incident_id = ${incidentId}`;
  return row ?? {};
};

const timeline = async () => {
  const rows = await desk.owner`
    select kind, to_value "to" from incident_event
    where incident_id = ${incidentId} and kind <> 'declared' order by created_at, id`;
  return rows.map(({ kind, to }) => [kind, to] as unknown);
};

it('is begun once, written, and published', async () => {
  await start('First.');
  await start('Second.');
  expect(await review()).toMatchObject({ document: 'First.', status: 'draft', version: 1 });
  const reviewId = reviewIdOf(incidentId);
  await done('review.write', { reviewId, version: 1, document: 'The pool was full.' });
  await done('review.assign', { reviewId, memberId: desk.admin.memberId });
  await done('review.changeStatus', { reviewId, status: 'published' });
  const published = await review();
  expect(published).toMatchObject({
    document: 'The pool was full.',
    version: 2,
    owner_id: desk.admin.memberId,
  });
  expect(published['published_at']).toBeInstanceOf(Date);
  await done('review.changeStatus', { reviewId, status: 'draft' });
  expect(await review()).toMatchObject({ published_at: null });
  expect(await timeline()).toEqual([
    ['review_changed', 'draft'],
    ['review_changed', 'published'],
    ['review_changed', 'draft'],
  ]);
});

it('is not overwritten by whoever has not read its last version', async () => {
  await start('First.');
  const reviewId = reviewIdOf(incidentId);
  await done('review.write', { reviewId, version: 1, document: 'Ana wrote.' });
  const late = { reviewId, version: 1, document: 'Ben wrote.' };
  expect(await desk.attempt(desk.admin, 'review.write', late)).toMatchObject({ code: 'CONFLICT' });
  await done('review.write', { reviewId, version: 1, document: 'Ana wrote.' });
  expect(await review()).toMatchObject({ document: 'Ana wrote.', version: 2 });
});

it('has follow-ups that are added once, done, changed and removed', async () => {
  const id = newId();
  const followUp = { id, incidentId, title: ' Alert earlier ', ownerId: null };
  await done('followUp.add', followUp);
  await done('followUp.add', followUp);
  const on = { followUpId: id };
  await done('followUp.change', { ...on, title: 'Alert', ownerId: desk.admin.memberId });
  await done('followUp.setDone', { ...on, isDone: true });
  const stored = () =>
    desk.owner`select * from incident_follow_up where incident_id = ${incidentId}`;
  const [row] = await stored();
  expect(row).toMatchObject({ title: 'Alert', owner_id: desk.admin.memberId });
  expect(row?.['done_at']).toBeInstanceOf(Date);
  await done('followUp.setDone', { ...on, isDone: false });
  expect((await stored())[0]).toMatchObject({ done_at: null });
  await done('followUp.remove', on);
  expect(await stored()).toEqual([]);
  expect(await timeline()).toEqual([['follow_up_added', 'Alert earlier']]);
});
