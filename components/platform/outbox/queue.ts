import { longestWaitMs, type OutboxEntry } from './entry';
import { type Progress, scheduled } from './schedule';

/** How an attempt ended. */
export type Answer =
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
  deliver: (entry: OutboxEntry, attempt: Attempt) => Promise<Answer>;
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
  async function settle(entry: OutboxEntry, answer: Answer, again: boolean): Promise<boolean> {
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
