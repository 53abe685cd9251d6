import { z } from 'zod';
import type { ApiCall } from '@/lib/server/api/define-operation';
import { ApiProblem, notFoundProblem } from '@/lib/server/api/problem';
import { enqueue } from '@/lib/server/core/queue/enqueue';
import { ofPostgres } from '@/lib/server/core/statements';
import { idSchema, instantSchema } from '@/zero/core/ids';
import type { ChannelDeliveryStatus } from '@/zero/platform/channel/values';
import { readChannel } from './manage';
import { channelDelivery } from './topics';

/** A message to a channel as admins see it. Times are in milliseconds since the epoch. */
export type ChannelDelivery = {
  id: string;
  channelId: string;
  title: string;
  status: ChannelDeliveryStatus;
  isTest: boolean;
  attempts: number;
  statusCode: number | null;
  error: string | null;
  createdAt: number;
  nextAttemptAt: number | null;
  endedAt: number | null;
};

type Place = Pick<ApiCall, 'sql' | 'query' | 'organizationId' | 'actor'>;

/** From behind which delivery on a page starts. */
export const channelDeliveryStart = z.strictObject({ createdAt: instantSchema, id: idSchema });

const columns = ({ sql }: Place) => sql`
  d.id, d.channel_id "channelId", d.title, d.status, d.is_test "isTest", d.attempts,
  d.status_code "statusCode", d.error,
  (extract(epoch from d.created_at) * 1000)::float8 "createdAt",
  (extract(epoch from d.next_attempt_at) * 1000)::float8 "nextAttemptAt",
  (extract(epoch from d.ended_at) * 1000)::float8 "endedAt"`;

type Choice = {
  status: ChannelDeliveryStatus | undefined;
  start: z.output<typeof channelDeliveryStart> | undefined;
  limit: number;
};

/** The messages to a channel, newest first. @throws ApiProblem 404 */
export async function readChannelDeliveries(
  place: Place,
  channelId: string,
  { status, start, limit }: Choice,
): Promise<ChannelDelivery[]> {
  const { sql, organizationId } = place;
  await readChannel(place, channelId);
  return await sql<ChannelDelivery[]>`
    select ${columns(place)} from notification_channel_delivery d
    where d.organization_id = ${organizationId} and d.channel_id = ${channelId}
      ${status === undefined ? sql`` : sql`and d.status = ${status}`}
      ${start === undefined ? sql`` : sql`and (d.created_at, d.id) < (${new Date(start.createdAt).toISOString()}::text::timestamptz, ${start.id}::uuid)`}
    order by d.created_at desc, d.id desc limit ${limit}`;
}

/** The message. @throws ApiProblem 404 */
export async function readChannelDelivery(place: Place, id: string): Promise<ChannelDelivery> {
  const { sql, organizationId } = place;
  const [delivery] = await sql<ChannelDelivery[]>`
    select ${columns(place)} from notification_channel_delivery d
    where d.organization_id = ${organizationId} and d.id = ${id}`;
  if (!delivery) throw notFoundProblem();
  return delivery;
}

/** Sends a message again that was given up, by the whole schedule. @throws ApiProblem 404, 409 */
export async function sendChannelDeliveryAgain(place: Place, id: string): Promise<void> {
  const { sql, organizationId } = place;
  const { channelId } = await readChannelDelivery(place, id);
  const again = await sql`
    update notification_channel_delivery
    set status = 'pending', attempts = 0, next_attempt_at = now(), ended_at = null
    where organization_id = ${organizationId} and id = ${id} and status = 'failed'`;
  if (again.count === 0) {
    throw new ApiProblem(409, 'This cannot be done now.', {
      detail: 'Only a message that failed can be sent again.',
    });
  }
  await enqueue(ofPostgres(sql), channelDelivery, { channelId, deliveryId: id });
}
