import type postgres from 'postgres';
import { z } from 'zod';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { handleInTransaction, type Topic } from '@/lib/server/core/queue/topic';
import { ofPostgres } from '@/lib/server/core/statements';
import { queueMail } from '@/lib/server/platform/mail/outbox';
import type { Effect, Effects } from '@/lib/server/zero/effect';
import { idSchema } from '@/zero/core/ids';
import type { PostKind, PostStatus } from '@/zero/incidents/status-page/values';

const topicSchema = z.object({
  updateId: idSchema,
  /** The last subscriber who has it already. */
  afterId: idSchema.nullable(),
});

/** An update became public; its subscribers get it in batches. */
const updatePublished: Topic<z.infer<typeof topicSchema>> = {
  name: 'statusUpdate.mail',
  label: 'Email an update to the subscribers of a status page',
  schema: topicSchema,
  shows: ['updateId'],
};

const batchSize = 100;
/** Less than the email provider takes, so that other emails do not wait behind a long list. */
const betweenBatchesMs = 25_000;

const argsSchema = z.object({ id: idSchema });

const queueUpdate: Effect = (tx, { args }) =>
  enqueue(tx, updatePublished, { updateId: argsSchema.parse(args).id, afterId: null });

/** What becomes public is emailed; a correction is not. */
export const subscriberEffects: Effects = {
  'statusPost.publish': queueUpdate,
  'statusPost.addUpdate': queueUpdate,
};

/** Queues an update's emails for the next subscribers, once for each. */
export const mailUpdate = handleInTransaction(
  updatePublished,
  async (tx, { updateId, afterId }, { organizationId }) => {
    const update = await readUpdate(tx, updateId);
    if (!update || organizationId === null) return 'it is not public';
    const subscribers = await tx<{ id: string; email: string }[]>`
      select id, email from status_subscriber
      where status_page_id = ${update.pageId} and state = 'confirmed'
        and (${afterId}::uuid is null or id > ${afterId}::uuid)
        and (component_ids is null or ${update.componentIds.length === 0}
          or component_ids && ${update.componentIds}::uuid[])
      order by id limit ${batchSize}`;
    const { page, slug, kind, title, status, body, scheduledFor, scheduledUntil } = update;
    const content = { page, slug, kind, title, status, body, scheduledFor, scheduledUntil };
    for (const { id: subscriberId, email } of subscribers) {
      await queueMail(ofPostgres(tx), {
        organizationId,
        dedupeKey: `status-update:${updateId}:${subscriberId}`,
        recipient: email,
        template: 'status-update',
        data: {
          ...content,
          postId: update.postId,
          components: update.componentNames,
          subscription: { organizationId, subscriberId },
        },
      });
    }
    const last = subscribers.at(-1);
    if (last && subscribers.length === batchSize) {
      await enqueue(
        ofPostgres(tx),
        updatePublished,
        { updateId, afterId: last.id },
        { runAt: new Date(Date.now() + betweenBatchesMs) },
      );
    }
    return `queued ${subscribers.length} emails`;
  },
);

type PublishedUpdate = {
  pageId: string;
  page: string;
  slug: string;
  postId: string;
  kind: PostKind;
  title: string;
  status: PostStatus;
  body: string;
  /** ISO 8601; null for an incident. */
  scheduledFor: string | null;
  scheduledUntil: string | null;
  componentIds: string[];
  componentNames: string[];
};

/** Reads what the public may know of an update, with its newest correction; undefined where it may not. */
async function readUpdate(
  tx: postgres.TransactionSql,
  updateId: string,
): Promise<PublishedUpdate | undefined> {
  const [update] = await tx<Omit<PublishedUpdate, 'componentIds' | 'componentNames'>[]>`
    select g.id "pageId", g.name page, g.slug, p.id "postId", p.kind, p.title, u.status,
      coalesce((
        select c.body from status_update c where c.corrects_id = u.id
        order by c.displayed_at desc, c.id desc limit 1
      ), u.body) body,
      to_json(p.scheduled_for) #>> '{}' "scheduledFor", to_json(p.scheduled_until) #>> '{}' "scheduledUntil"
    from status_update u
    join status_post p on p.id = u.status_post_id
    join status_page g on g.id = p.status_page_id
    where u.id = ${updateId} and u.corrects_id is null and p.published_at is not null and g.is_published`;
  if (!update) return undefined;
  const components = await tx<{ id: string; name: string }[]>`
    select c.id, c.name from status_post_component a join status_component c on c.id = a.component_id
    where a.status_post_id = ${update.postId} and c.archived_at is null order by c.position, c.id`;
  return {
    ...update,
    componentIds: components.map(({ id }) => id),
    componentNames: components.map(({ name }) => name),
  };
}
