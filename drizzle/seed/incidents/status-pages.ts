import type postgres from 'postgres';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { OrganizationPlan } from '../plans';
import { type Random, random } from '../random';
import type { OrganizationRows } from '../rows';
import type { SeedService } from './services';
import { type PastPost, pastPosts } from './status-texts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Components with their group and, by slug, the service behind them. */
const components = [
  { name: 'Website', group: 'Product', service: 'web-app' },
  { name: 'Mobile apps', group: 'Product', service: 'mobile-app' },
  { name: 'Search', group: 'Product', service: 'search' },
  { name: 'API', group: 'Platform', service: 'public-api' },
  { name: 'Sign-in', group: 'Platform', service: 'sign-in' },
  { name: 'Webhooks', group: 'Platform', service: 'webhooks' },
  { name: 'Email', group: 'Platform', service: 'email-delivery' },
  { name: 'Billing', group: '', service: 'billing' },
] as const;

type Options = {
  seed: string;
  plan: OrganizationPlan;
  organization: OrganizationRows['organization'];
  services: readonly SeedService[];
  /** End of the history. */
  now: number;
};

/** Adds a status page with months of history. The transaction must have entered the tenant. */
export async function loadStatusPage(
  sql: postgres.TransactionSql,
  { seed, plan, organization, services, now }: Options,
): Promise<void> {
  const source = random(seed, plan.slug, 'status');
  const created = organization.createdAt.getTime();
  const place = { organization_id: plan.id, created_at: organization.createdAt };
  const pageId = source.uuid(created);
  await sql`insert into status_page ${sql({
    ...place,
    id: pageId,
    slug: plan.slug,
    name: `${plan.name} status`,
    about: 'How our services are right now, and what happened to them before.',
    is_published: true,
    updated_at: organization.createdAt,
  })}`;
  const serviceOf = new Map(services.map(({ slug, id }) => [slug, id]));
  const rows = components.map(({ name, group, service }, index) => ({
    ...place,
    id: source.uuid(created),
    status_page_id: pageId,
    service_id: serviceOf.get(service) ?? null,
    name,
    group_name: group,
    position: index + 1,
    updated_at: organization.createdAt,
  }));
  await sql`insert into status_component ${sql(rows)}`;
  const idOf = new Map(rows.map(({ name, id }) => [name as string, id]));
  const posts = plan.clients > 100 ? pastPosts : pastPosts.slice(-6);
  for (const post of posts) await insertPost(sql, source, { post, pageId, plan, idOf, now });
}

type Placed = {
  post: PastPost;
  pageId: string;
  plan: OrganizationPlan;
  idOf: ReadonlyMap<string, string>;
  now: number;
};

async function insertPost(
  sql: postgres.TransactionSql,
  source: Random,
  { post, pageId, plan, idOf, now }: Placed,
): Promise<void> {
  const startedAt = now - post.daysAgo * day - source.int(10, 40) * minute;
  const times = post.updates.map(({ after }) => Math.min(startedAt + after * minute, now));
  const last = post.updates.at(-1);
  const isOver = last?.status === 'resolved' || last?.status === 'completed';
  const isScheduled = post.scheduledMinutes !== undefined;
  const firstAt = isScheduled ? Math.min(startedAt - 3 * day, now - day) : startedAt;
  const id = source.uuid(firstAt);
  const updatedAt = new Date(Math.max(firstAt, ...times.filter((at) => at <= now)));
  await sql`insert into status_post ${sql({
    id,
    organization_id: plan.id,
    status_page_id: pageId,
    kind: isScheduled ? 'maintenance' : 'incident',
    title: post.title,
    impact: post.impact,
    status: last?.status ?? 'investigating',
    started_at: last ? new Date(startedAt) : null,
    resolved_at: isOver ? new Date(times.at(-1) ?? startedAt) : null,
    scheduled_for: isScheduled ? new Date(startedAt) : null,
    scheduled_until: isScheduled
      ? new Date(startedAt + (post.scheduledMinutes ?? 0) * minute)
      : null,
    published_at: last ? new Date(firstAt) : null,
    created_at: new Date(firstAt),
    updated_at: updatedAt,
  })}`;
  const affected = post.components.flatMap((name) => idOf.get(name) ?? []);
  await sql`insert into status_post_component ${sql(
    affected.map((componentId) => ({
      id: deterministicId(id, componentId),
      organization_id: plan.id,
      status_post_id: id,
      component_id: componentId,
      created_at: new Date(firstAt),
    })),
  )}`;
  if (post.updates.length === 0) return;
  await sql`insert into status_update ${sql(
    post.updates.map(({ status, body }, index) => {
      const at = status === 'scheduled' ? firstAt : (times[index] ?? startedAt);
      return {
        id: source.uuid(at),
        organization_id: plan.id,
        status_post_id: id,
        body,
        status,
        displayed_at: new Date(at),
        created_at: new Date(at),
      };
    }),
  )}`;
}
