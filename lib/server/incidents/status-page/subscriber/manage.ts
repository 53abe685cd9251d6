import { csvLine } from '@/lib/csv';
import { download, type Pieces } from '@/lib/server/platform/export/download';
import { record } from '@/lib/server/platform/audit/record';
import { type Caller, inTenant, type Tenant } from '@/lib/server/platform/session/tenant';
import type { SubscriberState } from '@/zero/incidents/status-page/values';

/** A subscriber as staff see it. Times are in milliseconds since the epoch. */
export type SubscriberRow = {
  id: string;
  email: string;
  state: SubscriberState;
  /** Names of components; null for all. */
  components: string[] | null;
  /** When it came into this state. */
  since: number;
};

export type SubscribersState = {
  /** Those who get emails. */
  confirmed: number;
  total: number;
  /** The newest, at most `shownSubscribers`. */
  subscribers: SubscriberRow[];
};

export const shownSubscribers = 200;

type Place = Pick<Tenant, 'sql' | 'query' | 'organizationId' | 'actor'>;

/** Reads the subscribers of a status page; undefined where there is none. */
export async function listSubscribers(
  { sql, organizationId }: Place,
  statusPageId: string,
): Promise<SubscribersState | undefined> {
  const [counts] = await sql<{ confirmed: number; total: number }[]>`
    select count(s.id) filter (where s.state = 'confirmed')::int confirmed, count(s.id)::int total
    from status_page p left join status_subscriber s on s.status_page_id = p.id
    where p.organization_id = ${organizationId} and p.id = ${statusPageId} group by p.id`;
  if (!counts) return undefined;
  const subscribers = await readPage({ sql }, statusPageId, { limit: shownSubscribers });
  return { ...counts, subscribers };
}

/** Deletes an address with all that is kept of it. False where there is none. */
export async function removeSubscriber(
  { sql, query, organizationId, actor }: Place,
  { statusPageId, subscriberId }: { statusPageId: string; subscriberId: string },
): Promise<boolean> {
  const { count } = await sql`
    delete from status_subscriber
    where organization_id = ${organizationId} and status_page_id = ${statusPageId} and id = ${subscriberId}`;
  if (count === 0) return false;
  // Without the address, which is to be forgotten.
  await record(query, {
    organizationId,
    actor: { type: 'member', id: actor.id },
    action: 'statusPage.removeSubscriber',
    subjectId: statusPageId,
  });
  return true;
}

/** Streams all subscribers as CSV and records who took them; undefined where there is no such page. */
export async function exportSubscribers(
  caller: Caller,
  statusPageId: string,
): Promise<Response | undefined> {
  const slug = await inTenant(caller, 'statusPage.manage', async (tenant) => {
    const { sql, query, organizationId, actor } = tenant;
    const [page] = await sql<{ slug: string }[]>`
      select slug from status_page where organization_id = ${organizationId} and id = ${statusPageId}`;
    if (!page) return undefined;
    await record(query, {
      organizationId,
      actor: { type: 'member', id: actor.id },
      action: 'statusPage.exportSubscribers',
      subjectId: statusPageId,
    });
    return page.slug;
  });
  if (slug === undefined) return undefined;
  return download(csvLines(caller, statusPageId), {
    name: `subscribers-${slug}-${new Date().toISOString().slice(0, 10)}.csv`,
    type: 'text/csv; charset=utf-8; header=present',
  });
}

const exportPage = 1_000;

async function* csvLines(caller: Caller, statusPageId: string): Pieces {
  yield csvLine(['email', 'state', 'components', 'since']);
  let before: string | undefined;
  for (;;) {
    const rows = await inTenant(caller, 'statusPage.manage', (tenant) =>
      readPage(tenant, statusPageId, { limit: exportPage, before }),
    );
    // A download that stops half-way must not look whole.
    if (!rows) throw new Error('You lost access to the status page during the export.');
    yield rows.map(lineOf).join('');
    before = rows.at(-1)?.id;
    if (rows.length < exportPage) return;
  }
}

const lineOf = ({ email, state, components, since }: SubscriberRow) =>
  csvLine([email, state, components?.join('; ') ?? 'all', new Date(since).toISOString()]);

type Span = { limit: number; before?: string | undefined };

/** Newest first: ids begin with their time. */
async function readPage(
  { sql }: Pick<Tenant, 'sql'>,
  statusPageId: string,
  { limit, before }: Span,
): Promise<SubscriberRow[]> {
  const rows = await sql<SubscriberRow[]>`
    select s.id, s.email, s.state,
      case when s.component_ids is null then null else array(
        select c.name from status_component c
        where c.id = any(s.component_ids) and c.archived_at is null order by c.position, c.id
      ) end components,
      (extract(epoch from case s.state
        when 'unsubscribed' then s.unsubscribed_at when 'confirmed' then s.confirmed_at
        else s.created_at end) * 1000)::float8 since
    from status_subscriber s
    where s.status_page_id = ${statusPageId} and (${before ?? null}::uuid is null or s.id < ${before ?? null}::uuid)
    order by s.id desc limit ${limit}`;
  return [...rows];
}
