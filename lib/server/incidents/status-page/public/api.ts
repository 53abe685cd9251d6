import { deterministicId } from '@/zero/core/deterministic-id';
import { isFinished } from '@/zero/incidents/status-page/values';
import type { PublicComponent, PublicPage, PublicPost } from './snapshot';
import { currentStatus, isUpcoming, overallStatus } from './status';

/** What `/status/<slug>/api/v2` answers, in the format of Statuspage. */
export const apiFiles: Record<string, (page: PublicPage, url: string) => object> = {
  'summary.json': (page, url) => ({
    page: pageOf(page, url),
    components: componentsOf(page),
    incidents: page.posts
      .filter(({ kind, status }) => kind === 'incident' && !isFinished(status))
      .map((post) => postOf(page, post, url)),
    scheduled_maintenances: page.posts
      .filter(({ kind, status }) => kind === 'maintenance' && !isFinished(status))
      .map((post) => postOf(page, post, url)),
    status: overallStatus(page),
  }),
  'status.json': (page, url) => ({ page: pageOf(page, url), status: overallStatus(page) }),
  'components.json': (page, url) => ({ page: pageOf(page, url), components: componentsOf(page) }),
  'incidents.json': (page, url) => ({
    page: pageOf(page, url),
    incidents: postsOf(page, url, ({ kind }) => kind === 'incident'),
  }),
  'incidents/unresolved.json': (page, url) => ({
    page: pageOf(page, url),
    incidents: postsOf(page, url, ({ kind, status }) => kind === 'incident' && !isFinished(status)),
  }),
  'scheduled-maintenances.json': (page, url) => ({
    page: pageOf(page, url),
    scheduled_maintenances: postsOf(page, url, ({ kind }) => kind === 'maintenance'),
  }),
  'scheduled-maintenances/upcoming.json': (page, url) => ({
    page: pageOf(page, url),
    scheduled_maintenances: postsOf(page, url, isUpcoming),
  }),
  'scheduled-maintenances/active.json': (page, url) => ({
    page: pageOf(page, url),
    scheduled_maintenances: postsOf(
      page,
      url,
      (post) => post.kind === 'maintenance' && !isUpcoming(post) && !isFinished(post.status),
    ),
  }),
};

/** As many as Statuspage answers. */
const mostPosts = 50;

const postsOf = (page: PublicPage, url: string, isWanted: (post: PublicPost) => boolean) =>
  page.posts
    .filter(isWanted)
    .slice(0, mostPosts)
    .map((post) => postOf(page, post, url));

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** When anything of the page changed last. */
export const lastChange = ({ updatedAt, components, posts }: PublicPage): number =>
  Math.max(updatedAt, ...[...components, ...posts].map((each) => each.updatedAt));

const pageOf = (page: PublicPage, url: string) => ({
  id: page.id,
  name: page.name,
  url,
  time_zone: 'Etc/UTC',
  updated_at: iso(lastChange(page)),
});

const groupIdOf = (page: PublicPage, groupName: string) => deterministicId(page.id, groupName);

function componentsOf(page: PublicPage) {
  const groups = Map.groupBy(
    page.components.filter(({ groupName }) => groupName !== ''),
    ({ groupName }) => groupName,
  );
  const groupRows = [...groups].map(([name, members]) => ({
    ...componentFields(page, {
      id: groupIdOf(page, name),
      name,
      position: members[0]?.position ?? 0,
      createdAt: Math.min(...members.map(({ createdAt }) => createdAt)),
      updatedAt: Math.max(...members.map(({ updatedAt }) => updatedAt)),
    }),
    status: overallStatusOf(page, members),
    group: true,
    group_id: null,
    components: members.map(({ id }) => id),
  }));
  return [...groupRows, ...page.components.map((component) => componentOf(page, component))];
}

function overallStatusOf(page: PublicPage, members: readonly PublicComponent[]) {
  const statuses = members.map((member) => currentStatus(page, member));
  return (
    ['major_outage', 'partial_outage', 'degraded_performance', 'under_maintenance'].find((status) =>
      statuses.some((each) => each === status),
    ) ?? 'operational'
  );
}

const componentOf = (page: PublicPage, component: PublicComponent) => ({
  ...componentFields(page, component),
  status: currentStatus(page, component),
  group: false,
  group_id: component.groupName === '' ? null : groupIdOf(page, component.groupName),
});

type Named = Pick<PublicComponent, 'id' | 'name' | 'position' | 'createdAt' | 'updatedAt'>;

const componentFields = (
  page: PublicPage,
  { id, name, position, createdAt, updatedAt }: Named,
) => ({
  id,
  name,
  created_at: iso(createdAt),
  updated_at: iso(updatedAt),
  position,
  description: null,
  start_date: null,
  page_id: page.id,
  only_show_if_degraded: false,
});

function postOf(page: PublicPage, post: PublicPost, url: string) {
  const affected = page.components.filter(({ id }) => post.componentIds.includes(id));
  const monitoring = post.updates.findLast(({ status }) => status === 'monitoring');
  return {
    id: post.id,
    name: post.title,
    status: post.status,
    impact: post.kind === 'maintenance' ? 'maintenance' : post.impact,
    created_at: iso(post.publishedAt),
    updated_at: iso(post.updatedAt),
    monitoring_at: iso(monitoring?.displayedAt ?? null),
    started_at: iso(post.startedAt),
    resolved_at: iso(post.resolvedAt),
    shortlink: `${url}#post-${post.id}`,
    page_id: page.id,
    ...(post.kind === 'maintenance' && {
      scheduled_for: iso(post.scheduledFor),
      scheduled_until: iso(post.scheduledUntil),
    }),
    incident_updates: post.updates.map(({ id, status, body, displayedAt, correctedAt }) => ({
      id,
      status,
      body,
      incident_id: post.id,
      created_at: iso(displayedAt),
      display_at: iso(displayedAt),
      updated_at: iso(correctedAt ?? displayedAt),
      affected_components: affected.map((component) => ({
        code: component.id,
        name: component.name,
      })),
    })),
    components: affected.map((component) => componentOf(page, component)),
  };
}
