import type { Seen } from '@/zero/desk/message/seen';
import type { PrepareForOutbox } from '@/components/platform/module/define-screens';
import type { OutboxEntry } from '@/components/platform/outbox/entry';

type Args = OutboxEntry['args'];

const isReplyTo = ({ name, args }: OutboxEntry, ticketId: unknown) =>
  name === 'message.post' && args['ticketId'] === ticketId;

/** What the writer had in sight, in one spelling. */
function sightOf(args: Args): string {
  const { messageId, count, status } = (args['seen'] ?? {}) as Partial<Seen>;
  return JSON.stringify([messageId, count, status]);
}

/**
 * The first reply of the turn that a reply goes on with: the one that waits and was begun with the same
 * in sight. What others write meanwhile is asked about once for both.
 */
export function turnOf(name: string, args: Args, own: readonly OutboxEntry[]): string | undefined {
  if (name !== 'message.post') return undefined;
  const last = own.findLast((entry) => !entry.returned && isReplyTo(entry, args['ticketId']));
  if (!last || sightOf(last.args) !== sightOf(args)) return undefined;
  const { turn } = last.args;
  return typeof turn === 'string' ? turn : last.writeId;
}

/**
 * The replies to the same ticket that came back, without what they would do to it besides: a reply that is
 * sent late undoes nothing that its writer changed since.
 */
export function keepLater(name: string, args: Args, own: readonly OutboxEntry[]): OutboxEntry[] {
  if (!name.startsWith('ticket.')) return [];
  return own
    .filter((entry) => entry.returned && isReplyTo(entry, args['ticketId']))
    .filter((entry) => entry.args['thenStatus'] || entry.args['macroId'])
    .map((entry) => ({ ...entry, args: { ...entry.args, thenStatus: null, macroId: null } }));
}

/** The same changes to be sent in their order, as one turn, now that the writer knows of `seen`. */
export function sentAgain(entries: readonly OutboxEntry[], seen: Seen): OutboxEntry[] {
  const turn = entries.find(({ args }) => args['seen'])?.writeId;
  return entries.map((entry) => {
    if (!entry.args['seen']) return { ...entry, returned: null };
    const { turn: _, ...args } = entry.args;
    const goesOn = turn !== undefined && turn !== entry.writeId;
    return { ...entry, args: { ...args, seen, ...(goesOn && { turn }) }, returned: null };
  });
}

/** What the outbox does with a change to a ticket before it takes it in. */
export const prepareReply: PrepareForOutbox = (name, args, own) => {
  const turn = turnOf(name, args, own);
  const added: Record<string, string> = turn === undefined ? {} : { turn };
  return { args: added, entries: keepLater(name, args, own) };
};
