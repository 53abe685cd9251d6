import { expect, it } from 'vitest';
import type { PublicPage, PublicPost } from './snapshot';
import { currentStatus, overallStatus } from './status';
import { uptimeOf } from './uptime';

const now = Date.UTC(2026, 10, 30, 12);
const hour = 3_600_000;

const component = {
  id: 'c',
  name: 'API',
  groupName: '',
  position: 1,
  status: 'operational' as const,
  createdAt: now - 200 * 24 * hour,
  updatedAt: now,
};

const post = (over: Partial<PublicPost>): PublicPost => ({
  id: 'p',
  kind: 'incident',
  title: 'Outage',
  impact: 'critical',
  status: 'resolved',
  startedAt: now - 3 * hour,
  resolvedAt: now - hour,
  scheduledFor: null,
  scheduledUntil: null,
  publishedAt: now - 3 * hour,
  updatedAt: now,
  componentIds: ['c'],
  updates: [],
  ...over,
});

const page = (...posts: PublicPost[]): PublicPage => ({
  id: 'page',
  slug: 'acme',
  name: 'Acme status',
  about: '',
  createdAt: now,
  updatedAt: now,
  components: [component],
  posts,
});

const downtime = (...posts: PublicPost[]) =>
  uptimeOf(page(...posts), component, now).days.reduce((sum, each) => sum + each.downtime, 0);

it('counts a critical incident in full, a major one by 30% and a minor one not', () => {
  expect(downtime(post({}))).toBe(2 * hour);
  expect(downtime(post({ impact: 'major' }))).toBeCloseTo(0.6 * hour);
  expect(downtime(post({ impact: 'minor' }))).toBe(0);
});

it('counts two incidents at once by the worse of them', () => {
  expect(downtime(post({}), post({ impact: 'major' }))).toBe(2 * hour);
});

it('splits an incident over midnight, in UTC, and lets an open one last until now', () => {
  const open = post({ status: 'monitoring', resolvedAt: null, startedAt: now - 13 * hour });
  const { days, share } = uptimeOf(page(open), component, now);
  expect(days).toHaveLength(90);
  expect(days.at(-2)).toMatchObject({ impact: 'critical', downtime: hour });
  expect(days.at(-1)).toMatchObject({ impact: 'critical', downtime: 12 * hour });
  expect(share).toBeCloseTo(1 - 13 / (89 * 24 + 12), 10);
});

it('leaves out other components, maintenance, and days before the component was there', () => {
  expect(downtime(post({ componentIds: ['other'] }))).toBe(0);
  expect(downtime(post({ kind: 'maintenance' }))).toBe(0);
  const young = { ...component, createdAt: now - 24 * hour };
  const { days, share } = uptimeOf(page(), young, now);
  expect(days.filter(({ impact }) => impact !== undefined)).toHaveLength(2);
  expect(share).toBe(1);
});

it('shows the worse of what a component is set to and what open posts say', () => {
  const open = post({ status: 'identified', impact: 'major', resolvedAt: null });
  expect(currentStatus(page(open), component)).toBe('partial_outage');
  expect(overallStatus(page(open))).toEqual({
    indicator: 'major',
    description: 'Partial System Outage',
  });
  expect(currentStatus(page(open), { ...component, status: 'major_outage' })).toBe('major_outage');
  expect(currentStatus(page(post({})), component)).toBe('operational');
  const work = post({ kind: 'maintenance', impact: 'none', status: 'in_progress' });
  expect(currentStatus(page(work), component)).toBe('under_maintenance');
  expect(currentStatus(page({ ...work, status: 'scheduled' }), component)).toBe('operational');
});
