import type postgres from 'postgres';
import { env } from '@/lib/server/core/env';
import { asWorkerOf } from '@/lib/server/core/identity';
import { log } from '@/lib/server/core/log';
import { handleWithLease, RetryLater } from '@/lib/server/core/queue/topic';
import { ofPostgres } from '@/lib/server/core/statements';
import { type ChannelKind, channelRetrySeconds } from '@/zero/platform/channel/values';
import { deskUrl } from '../mail/addresses';
import { queueMail } from '../mail/outbox';
import { type ChannelMessage, channelMessageSchema, type OutgoingMessage } from './message';
import type { ChannelResult, ChannelTools } from './provider';
import { channelProvider } from './providers';
import { channelDelivery } from './topics';

type Claimed = {
  kind: ChannelKind;
  address: string;
  seed: string | null;
  message: string;
  /** This one included. */
  attempts: number;
  isTest: boolean;
  name: string;
  slug: string;
};

/**
 * Sends a message to its channel, again and again by the schedule. An attempt is counted before it is
 * made: where a worker ends between the answer and its log, the message is sent again under the same id.
 */
export const deliverToChannels = handleWithLease(
  channelDelivery,
  async (sql, { channelId, deliveryId }, { organizationId }) => {
    if (organizationId === null) return;
    const inside = <T>(work: (tx: postgres.TransactionSql) => Promise<T>) =>
      asWorkerOf(sql, organizationId, work);
    const claimed = await inside((tx) => claim(tx, deliveryId));
    if (!claimed) return 'nothing is to be sent';
    const tools: ChannelTools = {
      allowsLoopback: env().webhooksToLoopback,
      queueMail: (mail) =>
        inside((tx) =>
          queueMail(ofPostgres(tx), {
            ...mail,
            organizationId,
            dedupeKey: `channel:${deliveryId}`,
            template: 'channel-message',
          }),
        ),
    };
    const result = await channelProvider(claimed.kind).send(
      outgoing(deliveryId, claimed),
      claimed,
      tools,
    );
    const waitMs = await inside((tx) => settle(tx, deliveryId, claimed, result));
    const { statusCode, hasSucceeded, error } = result;
    log(hasSucceeded ? 'info' : 'warn', 'channel.sent', {
      organizationId,
      channelId,
      deliveryId,
      kind: claimed.kind,
      statusCode,
      attempts: claimed.attempts,
    });
    if (waitMs !== undefined) throw new RetryLater(error ?? 'The message did not arrive.', waitMs);
  },
  // Slack takes about one message a second for each channel.
  { lanes: 10, maxAttempts: 100, leaseSeconds: 60, share: { field: 'channelId', most: 1 } },
);

async function claim(tx: postgres.TransactionSql, id: string): Promise<Claimed | undefined> {
  const [claimed] = await tx<Claimed[]>`
    update notification_channel_delivery d set attempts = d.attempts + 1
    from notification_channel c
    join notification_channel_config f
      on f.organization_id = c.organization_id and f.channel_id = c.id
    join organization o on o.id = c.organization_id
    where d.id = ${id} and d.status = 'pending'
      and c.organization_id = d.organization_id and c.id = d.channel_id
    returning c.kind, f.address, f.seed, d.message, d.attempts, d.is_test "isTest", o.name, o.slug`;
  return claimed;
}

function outgoing(id: string, { message, name, slug }: Claimed): OutgoingMessage {
  const parsed: ChannelMessage = channelMessageSchema.parse(JSON.parse(message));
  return {
    ...parsed,
    id,
    sentAt: new Date(),
    organization: { name, slug },
    link: parsed.link && {
      label: parsed.link.label,
      url: `${deskUrl(slug)}/${parsed.link.path}`,
    },
  };
}

/**
 * Writes what came of an attempt.
 * @returns milliseconds until the next one; undefined where there is none
 */
async function settle(
  tx: postgres.TransactionSql,
  id: string,
  { attempts, isTest }: Claimed,
  { hasSucceeded, statusCode, error, isFinal, retryAfterMs }: ChannelResult,
): Promise<number | undefined> {
  if (hasSucceeded) {
    // Also where it was canceled meanwhile: it did arrive.
    await tx`
      update notification_channel_delivery set status = 'delivered', status_code = ${statusCode},
        error = null, next_attempt_at = null, ended_at = now()
      where id = ${id}`;
    return undefined;
  }
  const waitMs = isFinal || isTest ? undefined : waitAfter(attempts, retryAfterMs);
  const isOver = waitMs === undefined;
  const [waiting] = await tx<{ id: string }[]>`
    update notification_channel_delivery set status = ${isOver ? 'failed' : 'pending'},
      status_code = ${statusCode}, error = ${error},
      next_attempt_at = now() + make_interval(secs => ${isOver ? null : waitMs / 1_000}),
      ended_at = case when ${isOver} then now() end
    where id = ${id} and status = 'pending' returning id`;
  return waiting && waitMs;
}

/** Milliseconds until the attempt after the `attempts`-th, later where the receiver asked for it. */
function waitAfter(attempts: number, retryAfterMs = 0): number | undefined {
  const seconds = channelRetrySeconds[attempts];
  return seconds === undefined ? undefined : Math.max(seconds * 1_000, retryAfterMs);
}
