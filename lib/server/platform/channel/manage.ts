import { z } from 'zod';
import type { ApiCall } from '@/lib/server/api/define-operation';
import { ApiProblem, notFoundProblem } from '@/lib/server/api/problem';
import { referenceOf } from '@/lib/server/core/actor';
import { env } from '@/lib/server/core/env';
import { ofPostgres } from '@/lib/server/core/statements';
import { channelUsesOf } from '@/lib/server/channel-uses';
import { newId } from '@/zero/core/ids';
import { textSchema } from '@/zero/core/text';
import {
  channelAddressLimit,
  type ChannelDeliveryStatus,
  type ChannelKind,
  channelKinds,
  channelNameLimit,
  mostChannels,
} from '@/zero/platform/channel/values';
import { record } from '../audit/record';
import { newSeed, secretOf } from '../webhook/secret';
import { postToChannel } from './post';
import { channelProvider } from './providers';

/** What is said of a channel. */
export const channelFields = {
  name: textSchema
    .trim()
    .min(1, 'Enter a name.')
    .max(channelNameLimit, `A name has at most ${channelNameLimit} characters.`),
  kind: z.enum(channelKinds),
  address: textSchema
    .trim()
    .max(channelAddressLimit, `An address has at most ${channelAddressLimit} characters.`),
};

type ChannelFields = { name: string; kind: ChannelKind; address: string };

/** A channel as admins see it. Times are in milliseconds since the epoch. */
export type Channel = {
  id: string;
  name: string;
  kind: ChannelKind;
  hint: string;
  createdAt: number;
  /** The newest delivery, tests included; null where there was none. */
  lastDeliveryAt: number | null;
  lastStatus: ChannelDeliveryStatus | null;
  lastError: string | null;
  /** Deliveries of 30 days that were given up. */
  failedCount: number;
};

type Place = Pick<ApiCall, 'sql' | 'query' | 'organizationId' | 'actor'>;

/** The organization's channels, or the one of this id, by name. */
export async function readChannels({ sql, organizationId }: Place, id?: string) {
  return await sql<Channel[]>`
    select c.id, c.name, c.kind, c.hint,
      (extract(epoch from c.created_at) * 1000)::float8 "createdAt",
      (extract(epoch from last.created_at) * 1000)::float8 "lastDeliveryAt",
      last.status "lastStatus", last.error "lastError", (
        select count(*)::int from notification_channel_delivery d
        where d.organization_id = c.organization_id and d.channel_id = c.id and d.status = 'failed'
          and not d.is_test
      ) "failedCount"
    from notification_channel c
    left join lateral (
      select d.created_at, d.status, d.error from notification_channel_delivery d
      where d.organization_id = c.organization_id and d.channel_id = c.id
      order by d.created_at desc, d.id desc limit 1
    ) last on true
    where c.organization_id = ${organizationId} ${id === undefined ? sql`` : sql`and c.id = ${id}`}
    order by lower(c.name), c.id`;
}

/** The channel. @throws ApiProblem 404 */
export async function readChannel(place: Place, id: string): Promise<Channel> {
  const [channel] = await readChannels(place, id);
  if (!channel) throw notFoundProblem();
  return channel;
}

/** Keeps the channel as it is until the transaction ends. @throws ApiProblem 404 */
export async function holdChannel(place: Place, id: string): Promise<Channel> {
  const { sql, organizationId } = place;
  await sql`
    select from notification_channel where organization_id = ${organizationId} and id = ${id}
    for no key update`;
  return await readChannel(place, id);
}

/** Adds a channel; gives the signing secret of a webhook, once. @throws ApiProblem 409, 422 */
export async function createChannel(
  place: Place,
  { name, kind, address }: ChannelFields,
): Promise<{ id: string; secret: string | null }> {
  const { sql, organizationId } = place;
  assertAddress(kind, address);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`channels:${organizationId}`}, 0))`;
  const others = await readChannels(place);
  if (others.length >= mostChannels) {
    throw conflict(`An organization has at most ${mostChannels} notification channels.`);
  }
  assertFree(others, name);
  const id = newId();
  const hint = channelProvider(kind).hintOf(address);
  const seed = kind === 'webhook' ? newSeed() : null;
  await sql`
    insert into notification_channel (id, organization_id, name, kind, hint)
    values (${id}, ${organizationId}, ${name}, ${kind}, ${hint})`;
  await sql`
    insert into notification_channel_config (id, organization_id, channel_id, address, seed)
    values (${newId()}, ${organizationId}, ${id}, ${address}, ${seed})`;
  await recordOn(place, 'create', id, { after: { name, kind, hint } });
  return { id, secret: seed && secretOf(seed) };
}

/** Changes a channel; what is not named stays. @throws ApiProblem 404, 409, 422 */
export async function changeChannel(
  place: Place,
  id: string,
  fields: { name?: string; address?: string },
): Promise<void> {
  const { sql, organizationId } = place;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`channels:${organizationId}`}, 0))`;
  const before = await holdChannel(place, id);
  const { name = before.name, address } = fields;
  const others = await readChannels(place);
  assertFree(
    others.filter((other) => other.id !== id),
    name,
  );
  let { hint } = before;
  if (address !== undefined) {
    assertAddress(before.kind, address);
    hint = channelProvider(before.kind).hintOf(address);
    await sql`
      update notification_channel_config set address = ${address}
      where organization_id = ${organizationId} and channel_id = ${id}`;
  } else if (name === before.name) return;
  await sql`
    update notification_channel set name = ${name}, hint = ${hint}
    where organization_id = ${organizationId} and id = ${id}`;
  await recordOn(place, 'change', id, {
    before: { name: before.name, hint: before.hint },
    after: { name, hint },
  });
}

/** Removes a channel and its log. @throws ApiProblem 404; 409 where something uses it */
export async function removeChannel(place: Place, id: string): Promise<void> {
  const { sql, organizationId } = place;
  const { name, kind, hint } = await holdChannel(place, id);
  const [use] = await channelUsesOf(sql, organizationId, id);
  if (use !== undefined) throw conflict(`${use} uses “${name}”. Take it out there first.`);
  await sql`
    delete from notification_channel where organization_id = ${organizationId} and id = ${id}`;
  await recordOn(place, 'remove', id, { before: { name, kind, hint } });
}

/** Posts a message that says nothing; gives its delivery. @throws ApiProblem 404 */
export async function testChannel(place: Place, id: string): Promise<string> {
  const { name } = await readChannel(place, id);
  const messageId = newId();
  return await postToChannel(ofPostgres(place.sql), {
    channelId: id,
    messageKey: `test:${messageId}`,
    isTest: true,
    message: {
      title: 'Test message',
      text: `Opsdesk can post to “${name}”. Nothing is to be done.`,
      severity: null,
      link: { label: 'Open notification channels', path: 'admin/channels' },
      fields: [],
      dedupId: messageId,
    },
  });
}

function assertAddress(kind: ChannelKind, address: string) {
  const problem = channelProvider(kind).validate(address, env().webhooksToLoopback);
  if (problem === undefined) return;
  throw new ApiProblem(400, 'The request is not valid.', {
    errors: [{ pointer: '#/address', detail: problem }],
  });
}

function assertFree(others: readonly Channel[], name: string) {
  if (others.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw conflict('There is a notification channel of this name already.');
  }
}

const conflict = (detail: string) => new ApiProblem(409, 'This cannot be done now.', { detail });

type Recorded = Pick<Parameters<typeof record>[1], 'before' | 'after'>;

const recordOn = (
  { query, organizationId, actor }: Place,
  action: 'create' | 'change' | 'remove',
  subjectId: string,
  changed: Recorded,
) =>
  record(query, {
    organizationId,
    actor: referenceOf(actor),
    action: `notificationChannel.${action}`,
    subjectId,
    ...changed,
  });
