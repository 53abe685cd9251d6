import type { PreparedStatements } from '@/lib/server/core/statements';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { newId } from '@/zero/core/ids';
import { channelMessageSchema, type ChannelMessage } from './message';
import { channelDelivery } from './topics';

type NewPost = {
  channelId: string;
  /** Names the message: a second one of the same name is left out. */
  messageKey: string;
  message: ChannelMessage;
  isTest?: boolean;
};

/**
 * Posts a message to a channel once `tx`, which is inside the organization, commits; once for each
 * channel and `messageKey`. Nothing where there is no such channel.
 * @returns the id of the delivery, if it is new
 */
export async function postToChannel(
  tx: PreparedStatements,
  { channelId, messageKey, message, isTest = false }: NewPost,
): Promise<string> {
  const id = newId();
  const checked = channelMessageSchema.parse(message);
  await tx.query(
    `insert into notification_channel_delivery
       (id, organization_id, channel_id, message_key, dedup_id, title, message, is_test, next_attempt_at)
     select $1::text::uuid, c.organization_id, c.id, $3::text, $4::text, $5::text, $6::text,
       $7::text::boolean, now()
     from notification_channel c
     where c.organization_id = app_organization() and c.id = $2::text::uuid
     on conflict do nothing`,
    [
      id,
      channelId,
      messageKey,
      checked.dedupId,
      checked.title,
      JSON.stringify(checked),
      String(isTest),
    ],
  );
  // Without a row of this id, which is not read here, the task does nothing.
  await enqueue(tx, channelDelivery, { channelId, deliveryId: id });
  return id;
}

/** Takes back what was not posted yet about these things: it is not needed any more. */
export async function cancelPosts(
  tx: PreparedStatements,
  dedupIds: readonly string[],
): Promise<void> {
  if (dedupIds.length === 0) return;
  await tx.query(
    `update notification_channel_delivery
     set status = 'canceled', next_attempt_at = null, ended_at = now()
     where organization_id = app_organization() and status = 'pending'
       and dedup_id = any(string_to_array($1::text, ','))`,
    [dedupIds.join()],
  );
}
