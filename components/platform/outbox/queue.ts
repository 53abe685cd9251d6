import { mustGetMutator, type Zero } from '@rocicorp/zero';
import { waitForMembership } from '@/components/platform/sync/wait-for-membership';
import { hasCode, temporaryErrorOf } from '@/zero/core/mutation-error';
import { mutators } from '@/zero/mutators';
import { longestWaitMs, type OutboxEntry } from './entry';

/** How an attempt ended. */
export type QueueResult =
  | { as: 'saved' }
  | { as: 'refused'; reason: string; isUnseen: boolean }
  /** Nothing was changed, and it may go through later; `isForAll`: so may everything else. */
  | { as: 'later'; retryAfterMs: number; isForAll: boolean }
  /** Nobody knows whether it arrived. */
  | { as: 'unanswered' };

export type Attempt = {
  /** It was shown or sent before. */
  again: boolean;
  /** The changes that the server has to have first. */
  after: readonly string[];
};

type Surroundings = {
  /** What this person has here, in the order in which it was made. */
  entries: () => readonly OutboxEntry[];
  isOurs: (writeId: string) => boolean;
  /** Whether the page that wrote it is this one. */
  isOwn: (writeId: string) => boolean;
  /** Whether Zero takes changes now. */
  isOpen: () => boolean;
  deliver: (entry: OutboxEntry, attempt: Attempt) => Promise<QueueResult>;
  /** Whether the server has done it; fails where it cannot be asked. */
  askProcessed: (entry: OutboxEntry) => Promise<boolean>;
  onSaved: (entry: OutboxEntry) => void;
  onRefused: (entry: OutboxEntry, reason: string, isUnseen: boolean) => void;
};

/** In milliseconds. */
const backoff = (attempts: number, first: number) => Math.min(5_000, first * 2 ** (attempts - 1));
const unansweredFirstMs = 500;
const laterFirstMs = 100;

const tooOld = 'It waited here for more than 30 days.';

/** Sends one page's part of the outbox until each change is settled. Call `look` after whatever happens. */
export function outboxQueue(around: Surroundings) {
  const progress = new Map<string, Progress>();
  let pausedUntil = 0;
  let silences = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  function look(isLastMoment = false): void {
    if (isOver) return;
    clearTimeout(timer);
    const entries = around.entries();
    const now = Date.now();
    const { isOurs } = around;
    const plan = scheduled({ entries, isOurs, progress, pausedUntil, now, isLastMoment });
    if (around.isOpen()) for (const { entry, after } of plan.send) void send(entry, after);
    if (plan.lookAt !== undefined) timer = setTimeout(look, plan.lookAt - now);
  }

  async function send(entry: OutboxEntry, after: readonly string[]) {
    const { writeId } = entry;
    const attempts = progress.get(writeId)?.attempts ?? 0;
    progress.set(writeId, { isUnderWay: true, attempts, until: 0 });
    const again = attempts > 0 || !around.isOwn(writeId);
    const answer =
      entry.queuedAt < Date.now() - longestWaitMs
        ? ({ as: 'refused', reason: tooOld, isUnseen: false } as const)
        : await around.deliver(entry, { again, after });
    const settled = await settle(entry, answer, again);
    if (settled) progress.delete(writeId);
    look();
  }

  /** Whether the change is settled. */
  async function settle(entry: OutboxEntry, answer: QueueResult, again: boolean): Promise<boolean> {
    if (answer.as !== 'unanswered') silences = 0;
    if (answer.as === 'saved') {
      around.onSaved(entry);
      return true;
    }
    if (answer.as === 'refused') {
      // An attempt before may have arrived; then there is nothing to give back.
      const isDone = again && (await around.askProcessed(entry).catch(() => undefined));
      if (isDone === undefined) return waitOutSilence(entry);
      if (isDone) around.onSaved(entry);
      else around.onRefused(entry, answer.reason, answer.isUnseen);
      return true;
    }
    if (answer.as === 'unanswered') return waitOutSilence(entry);
    const attempts = progress.get(entry.writeId)?.attempts ?? 0;
    const ms = Math.max(answer.retryAfterMs, backoff(attempts + 1, laterFirstMs));
    return wait(entry, answer.isForAll ? answer.retryAfterMs : ms, answer.isForAll);
  }

  function waitOutSilence(entry: OutboxEntry): false {
    // All that is under way falls silent at once.
    if (Date.now() >= pausedUntil) silences += 1;
    return wait(entry, backoff(silences, unansweredFirstMs), true);
  }

  function wait({ writeId }: OutboxEntry, ms: number, isForAll: boolean): false {
    const attempts = (progress.get(writeId)?.attempts ?? 0) + 1;
    const until = Date.now() + ms;
    if (isForAll) pausedUntil = Math.max(pausedUntil, until);
    progress.set(writeId, { isUnderWay: false, attempts, until: isForAll ? 0 : until });
    return false;
  }

  return {
    look,
    end() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

/**
 * Changes that are with Zero at a time. It pushes them in one request, which the server has to answer
 * within seconds on a slow machine too, and what is refused for an earlier one's sake is shown twice.
 */
export const windowSize = 20;

/** How far this page has come with an entry. */
type Progress = {
  isUnderWay: boolean;
  /** Attempts that did not settle it. */
  attempts: number;
  /** Epoch milliseconds before which it is not sent again. */
  until: number;
};

type Situation = {
  /** Everything of this person's that is not settled, in the order in which it was made. */
  entries: readonly OutboxEntry[];
  /** Whether this page sends the entry; the others are another page's. */
  isOurs: (writeId: string) => boolean;
  progress: ReadonlyMap<string, Progress>;
  /** Epoch milliseconds before which nothing is sent. */
  pausedUntil: number;
  now: number;
  /** The page ends: what could still be taken back goes, too. */
  isLastMoment: boolean;
};

type Sending = { entry: OutboxEntry; after: readonly string[] };

/** What to send now, in order, with what the server is to have of it first, and when to look again. */
export function scheduled(situation: Situation): { send: readonly Sending[]; lookAt?: number } {
  const { entries, isOurs, progress, pausedUntil, now, isLastMoment } = situation;
  let room = windowSize - [...progress.values()].filter(({ isUnderWay }) => isUnderWay).length;
  const send: Sending[] = [];
  const staying = new Set<OutboxEntry>();
  const later: number[] = [];
  for (const { entry, before } of withPredecessors(entries)) {
    const state = progress.get(entry.writeId);
    if (entry.returned || state?.isUnderWay) continue;
    if (before.some((each) => isHeld(each) || staying.has(each))) {
      staying.add(entry);
      continue;
    }
    if (!isOurs(entry.writeId)) continue;
    const dueAt = isLastMoment ? 0 : entry.dueAt;
    const at = Math.max(dueAt, pausedUntil, state?.until ?? 0);
    if (at > now) later.push(at);
    if (at > now || room <= 0) {
      staying.add(entry);
      continue;
    }
    room -= 1;
    send.push({ entry, after: before.map(({ writeId }) => writeId) });
  }
  return { send, ...(later.length > 0 && { lookAt: Math.min(...later) }) };
}

/** What a person is held to: their changes to one ticket arrive in the order in which they were made. */
function ticketsOf({ args }: OutboxEntry): string[] {
  const ids = [args['ticketId'] ?? args['id'], args['intoId']];
  return ids.filter((id): id is string => typeof id === 'string');
}

/** Whether the change came back for its writer to decide about it, because others wrote meanwhile. */
export const isHeld = ({ returned }: OutboxEntry): boolean => returned?.isUnseen === true;

/**
 * Each change with those that have to be settled before it: the nearest earlier one to each of its
 * tickets that is not. `entries` are in the order in which they were made.
 */
export function* withPredecessors(
  entries: readonly OutboxEntry[],
): Generator<{ entry: OutboxEntry; before: readonly OutboxEntry[] }> {
  const byTicket = new Map<string, OutboxEntry[]>();
  for (const entry of entries) {
    const tickets = ticketsOf(entry);
    const nearest = tickets.flatMap(
      (ticket) => byTicket.get(ticket)?.findLast((each) => precedes(each, entry)) ?? [],
    );
    yield { entry, before: [...new Set(nearest)] };
    for (const ticket of tickets) {
      const earlier = byTicket.get(ticket);
      if (earlier) earlier.push(entry);
      else byTicket.set(ticket, [entry]);
    }
  }
}

function precedes(earlier: OutboxEntry, entry: OutboxEntry): boolean {
  if (earlier.userId !== entry.userId) return false;
  // What could still be taken back was not made yet.
  if (earlier.dueAt > entry.queuedAt && entry.dueAt === 0) return false;
  if (!earlier.returned) return true;
  // What was done in sight of a reply that waits for a decision does not wait for it, but for the next reply.
  const isWritten = entry.draft?.key === earlier.draft?.key && entry.draft !== null;
  return isHeld(earlier) && (isWritten || entry.queuedAt <= earlier.returned.at);
}

/** An answer that does not come for so long on a live connection is lost, in milliseconds. */
export const answerLimitMs = 30_000;

/**
 * Shows the change here at once and sends it. Never fails. Zero can forget to push again what failed
 * while it was connecting: a change that stays without an answer is unanswered, and sent once more.
 */
export async function deliver(
  zero: Zero,
  { name, args, writeId }: OutboxEntry,
  { again, after }: Attempt,
): Promise<QueueResult> {
  try {
    await waitForMembership(zero);
    const place = { writeId, ...(again && { again }), ...(after.length > 0 && { after }) };
    const sent = zero.mutate(mustGetMutator(mutators, name)({ ...args, ...place }));
    const here = await sent.client;
    if (here.type === 'error') return answerOf(here.error);
    const there = await beforeSilence(zero, sent.server);
    if (!there) return { as: 'unanswered' };
    return there.type === 'error' ? answerOf(there.error) : { as: 'saved' };
  } catch {
    // A mutator of an older release that is no more.
    const reason = 'This version of Opsdesk can no longer send it.';
    return { as: 'refused', reason, isUnseen: false };
  }
}

/** The answer; undefined when none came while the connection was live for long enough. */
export async function beforeSilence<Answer>(
  { connection }: Pick<Zero, 'connection'>,
  answer: Promise<Answer>,
): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe = () => {};
  const silence = new Promise<undefined>((resolve) => {
    const restart = () => {
      clearTimeout(timer);
      const isLive = connection.state.current.name === 'connected';
      if (isLive) timer = setTimeout(() => resolve(undefined), answerLimitMs);
    };
    unsubscribe = connection.state.subscribe(restart);
    restart();
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}

type Failure = { type: 'app' | 'zero'; message: string; details?: unknown };

export function answerOf({ type, message, details }: Failure): QueueResult {
  if (type === 'zero') return { as: 'unanswered' };
  const later = temporaryErrorOf(details);
  if (!later) return { as: 'refused', reason: message, isUnseen: hasCode(details, 'UNSEEN') };
  const retryAfterMs = later.retryAfter * 1_000;
  return { as: 'later', retryAfterMs, isForAll: later.code === 'RATE_LIMITED' };
}
