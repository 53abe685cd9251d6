import type postgres from 'postgres';
import { asWorker, enterOrganization } from '@/lib/server/core/identity';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';
import type {
  ComponentStatus,
  PostImpact,
  PostKind,
  PostStatus,
} from '@/zero/incidents/status-page/values';

/** All that the public may know of a status page. Times are in milliseconds since the epoch. */
export type PublicPage = {
  id: string;
  slug: string;
  name: string;
  about: string;
  createdAt: number;
  updatedAt: number;
  /** In the order of the page. */
  components: PublicComponent[];
  /** Published ones, newest first. */
  posts: PublicPost[];
};

export type PublicComponent = {
  id: string;
  name: string;
  groupName: string;
  position: number;
  status: ComponentStatus;
  createdAt: number;
  updatedAt: number;
};

export type PublicPost = {
  id: string;
  kind: PostKind;
  title: string;
  impact: PostImpact;
  status: PostStatus;
  startedAt: number;
  resolvedAt: number | null;
  scheduledFor: number | null;
  scheduledUntil: number | null;
  publishedAt: number;
  updatedAt: number;
  componentIds: string[];
  /** Newest first. */
  updates: PublicUpdate[];
};

type PublicUpdate = {
  id: string;
  body: string;
  status: PostStatus;
  displayedAt: number;
  /** When its text was replaced; null where it was not. */
  correctedAt: number | null;
};

/** Shown are two years, and of these the newest posts. */
const mostPosts = 500;

/**
 * Reads what the public may know of the published page of this slug; undefined where there is none. Each
 * column is named here, so that a new one stays private.
 */
export async function readPublicPage(
  sql: postgres.Sql,
  slug: string,
): Promise<PublicPage | undefined> {
  return await asWorker(
    sql,
    async (tx) => {
      const [found] = await tx<{ id: string; organizationId: string }[]>`
        select id, organization_id as "organizationId" from status_page
        where slug = ${slug} and is_published
          and organization_id not in ${switchedOff('incidents')(tx)}`;
      if (!found) return undefined;
      await enterOrganization(tx, found.organizationId);
      return await readOf(tx, found.id);
    },
    'repeatable read',
  );
}

async function readOf(tx: postgres.TransactionSql, pageId: string): Promise<PublicPage> {
  const ms = (column: string) =>
    tx.unsafe(`(extract(epoch from ${column}) * 1000)::float8`) as never;
  const [page] = await tx<Omit<PublicPage, 'components' | 'posts'>[]>`
    select id, slug, name, about, ${ms('created_at')} as "createdAt", ${ms('updated_at')} as "updatedAt"
    from status_page where id = ${pageId}`;
  if (!page) throw new Error('The page was there a statement before.');
  const components = await tx<PublicComponent[]>`
    select id, name, group_name as "groupName", position, status,
      ${ms('created_at')} as "createdAt", ${ms('updated_at')} as "updatedAt"
    from status_component where status_page_id = ${pageId} and archived_at is null
    order by position, id`;
  const posts = await tx<Omit<PublicPost, 'componentIds' | 'updates'>[]>`
    select id, kind, title, impact, status, ${ms('started_at')} as "startedAt",
      ${ms('resolved_at')} as "resolvedAt", ${ms('scheduled_for')} as "scheduledFor",
      ${ms('scheduled_until')} as "scheduledUntil", ${ms('published_at')} as "publishedAt",
      ${ms('updated_at')} as "updatedAt"
    from status_post
    where status_page_id = ${pageId} and published_at is not null
      and started_at > now() - interval '2 years'
    order by started_at desc, id desc limit ${mostPosts}`;
  const ids = posts.map(({ id }) => id);
  const affected = await tx<{ postId: string; componentId: string }[]>`
    select status_post_id as "postId", component_id as "componentId"
    from status_post_component where status_post_id = any(${ids}::uuid[]) order by component_id`;
  const updates = await tx<(PublicUpdate & { postId: string; correctsId: string | null })[]>`
    select id, status_post_id as "postId", body, status, corrects_id as "correctsId",
      ${ms('displayed_at')} as "displayedAt", null as "correctedAt"
    from status_update where status_post_id = any(${ids}::uuid[]) order by displayed_at, id`;
  const shown = new Set(components.map(({ id }) => id));
  const affectedOf = Map.groupBy(affected, ({ postId }) => postId);
  const updatesOf = Map.groupBy(updates, ({ postId }) => postId);
  return {
    ...page,
    components: [...components],
    posts: posts.map((post) => ({
      ...post,
      componentIds: (affectedOf.get(post.id) ?? [])
        .map(({ componentId }) => componentId)
        .filter((id) => shown.has(id)),
      updates: corrected(updatesOf.get(post.id) ?? []).toReversed(),
    })),
  };
}

/** Puts the newest correction in the place of each text that has one. Oldest first, as given. */
function corrected(
  rows: readonly (PublicUpdate & { correctsId: string | null })[],
): PublicUpdate[] {
  const corrections = new Map(
    rows.flatMap((row) => (row.correctsId === null ? [] : [[row.correctsId, row] as const])),
  );
  return rows
    .filter(({ correctsId }) => correctsId === null)
    .map(({ id, body, status, displayedAt }) => {
      const correction = corrections.get(id);
      return {
        id,
        body: correction?.body ?? body,
        status,
        displayedAt,
        correctedAt: correction?.displayedAt ?? null,
      };
    });
}
