import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MemberDesk, memberDesk } from '@/lib/server/zero/testing-members';
import { newId } from '@/zero/core/ids';
import { reviewIdOf } from '@/zero/incidents/review/review-id';
import { searchIncidents } from './incidents';

let desk: MemberDesk;

beforeAll(async () => {
  desk = await memberDesk();
}, 120_000);

afterAll(() => desk?.drop());

async function done(action: string, args: Record<string, unknown>) {
  expect(await desk.attempt(desk.admin, action, args as never)).toBeUndefined();
}

async function declared(title: string, summary = ''): Promise<string> {
  const id = newId();
  const more = { severity: 3, isTriage: false, services: [] };
  await done('incident.declare', { id, title, summary, ...more });
  return id;
}

async function found(text: string, who = desk.admin) {
  const { hits } = await desk.inside(who, (sql) => searchIncidents(sql, { text, limit: 20 }));
  return hits.map(({ id }) => id);
}

it('finds what was written anywhere in an incident, its title first', async () => {
  const byNote = await declared('Something is slow');
  await done('incident.note', { id: newId(), incidentId: byNote, body: 'The Xylophöne hums.' });
  const byReview = await declared('Something else is slow');
  await done('review.start', {
    reviewId: reviewIdOf(byReview),
    incidentId: byReview,
    document: 'A xylophone was in the way.',
  });
  const byTitle = await declared('Xylophone fails', 'Nobody can play.');
  const bySummary = await declared('Music fails', 'The xylophone is broken.');
  expect(await found('xylophone')).toEqual([byTitle, bySummary, byReview, byNote]);
  expect(await found('XYLOPHÖNE hums')).toEqual([byNote]);
  expect(await found('xylophone elephant')).toEqual([]);
  expect(await found('lophone')).toEqual([]);
  expect(await found('%')).toEqual([]);
});

it('marks the words, in the title and around them', async () => {
  const id = await declared('Kazoo fails', '');
  await done('incident.note', { id: newId(), incidentId: id, body: 'Its reed is bent.' });
  const search = (text: string) =>
    desk.inside(desk.admin, (sql) => searchIncidents(sql, { text, limit: 20 }));
  const [byTitle] = (await search('kaz')).hits;
  expect(byTitle?.title.filter(({ isHit }) => isHit)).toEqual([{ text: 'Kazoo', isHit: true }]);
  expect(byTitle?.excerpt).toEqual([]);
  const [byNote] = (await search('reed')).hits;
  expect(byNote?.excerpt).toContainEqual({ text: 'reed', isHit: true });
});

it('finds an incident by its number', async () => {
  const id = await declared('Numbered');
  const [row] = await desk.owner`select number from incident where id = ${id}`;
  const number = Number(row?.['number']);
  for (const text of [`INC-${number}`, `#${number}`, `inc-${number} `]) {
    expect(await found(text)).toContain(id);
  }
});

it('finds nothing for clients and in another organization', async () => {
  const id = await declared('Theremin fails');
  expect(await found('theremin')).toEqual([id]);
  expect(await found('theremin', await desk.someone('client@opsdesk.test'))).toEqual([]);
  const elsewhere = await desk.someone('agent@acme.test', 'acme');
  expect(await found('theremin', elsewhere)).toEqual([]);
});
