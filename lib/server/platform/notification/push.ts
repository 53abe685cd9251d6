import type postgres from 'postgres';
import { happened } from '@/zero/platform/notification/words';
import { asWorkerOf } from '@/lib/server/core/identity';
import { log } from '@/lib/server/core/log';
import { type PushMessage, sendPush } from '../push/send';
import type { Subscription } from '../push/subscription';
import { type Due, type Recipient, takeDue } from './due';

/** A browser that could not be reached is tried again after so long, while the news is that young. */
const retrySeconds = 60;
const youngMinutes = 15;

/** More than this at once is one message. */
const burst = 3;

type Browser = Subscription & { id: string };
type Batch = { recipient: Recipient; due: Due[]; browsers: Browser[] };

/**
 * Pushes what is due to one person's browsers. It is taken and committed before it is sent: after a crash
 * a push is lost, not repeated, and the notification is still in the list.
 * @returns false where nobody had anything due
 */
export async function pushNext(sql: postgres.Sql): Promise<boolean> {
  let batch: Batch | undefined;
  const found = await takeDue(sql, 'push_at', async (transaction, recipient, due) => {
    const browsers = await transaction<Browser[]>`
      select id, endpoint, jsonb_build_object('p256dh', p256dh, 'auth', auth) keys
      from push_subscription where member_id = ${recipient.memberId}`;
    batch = { recipient, due, browsers: [...browsers] };
  });
  if (batch) await push(sql, batch);
  return found;
}

async function push(sql: postgres.Sql, { recipient, due, browsers }: Batch): Promise<void> {
  const outcomes = await Promise.all(
    browsers.map(async (browser) => {
      const all = await Promise.all(
        messagesOf(recipient, due).map((message) => sendPush(browser, message)),
      );
      return { id: browser.id, outcome: all.find((each) => each !== 'sent') ?? 'sent' };
    }),
  );
  const having = (wanted: string) =>
    outcomes.filter(({ outcome }) => outcome === wanted).map(({ id }) => id);
  for (const id of having('refused')) log('warn', 'push.refused', { subscriptionId: id });
  const gone = having('gone');
  const isLate = having('later').length > 0;
  if (gone.length === 0 && !isLate) return;
  await asWorkerOf(sql, recipient.organizationId, async (transaction) => {
    await transaction`delete from push_subscription where id = any(${gone}::uuid[])`;
    // Browsers that have it already replace it in silence, by its tag.
    if (isLate) {
      await transaction`
        update notification set push_at = now() + make_interval(secs => ${retrySeconds})
        where id = any(${due.map(({ id }) => id)}::uuid[]) and read_at is null
          and created_at > now() - make_interval(mins => ${youngMinutes})`;
    }
  });
}

/** What browsers say of it: each thing, or the number of many. */
function messagesOf(recipient: Recipient, due: readonly Due[]): PushMessage[] {
  const desk = `/t/${recipient.slug}`;
  const [newest] = due;
  if (newest && due.length > burst) {
    const body = `The newest: ${newest.title ?? happened(newest.kind, newest.actor ?? undefined)}`;
    return [{ title: `${due.length} notifications`, body, path: desk, tag: newest.id }];
  }
  return due.toReversed().map(({ id, kind, actor, number, title, path }) => ({
    title: number === null ? (title ?? recipient.organization) : `#${number} ${title ?? ''}`.trim(),
    body: happened(kind, actor ?? undefined),
    path: `${desk}/${path}`,
    tag: id,
  }));
}
