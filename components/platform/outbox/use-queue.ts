'use client';

import type { MutateRequest, ReadonlyJSONValue } from '@rocicorp/zero';
import { useCallback } from 'react';
import { filesKey } from '@/components/platform/attachment/kept-files';
import { useModules } from '@/components/platform/module/use-modules';
import { writeDraft } from '@/components/platform/sync/drafts';
import { useSync } from '@/components/platform/sync/sync-provider';
import { useTenant } from '@/components/platform/sync/tenant';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { subjectHref } from '@/zero/references';
import { type OutboxDraft, type OutboxEntry, subjectOfChange } from './entry';
import { nextSequence, outboxEntries, putEntry, hold } from './outbox';
import { type SendResult, sendResultOf } from './settle';

/** What makes a row is named as the row: written again after it came back, it cannot double. */
const nameOf = (mutator: string, args: OutboxEntry['args']) =>
  makesRow.has(mutator) && typeof args['id'] === 'string' ? args['id'] : newId();
const makesRow = new Set([
  'incident.declare',
  'incident.note',
  'message.post',
  'note.write',
  'ticket.create',
]);

type Options = {
  onRefused?: ((reason: string) => void) | undefined;
  /** What was written: it goes back to where it was written if the change is refused. */
  draft?: OutboxDraft;
  /** Epoch milliseconds until which it can be taken back. */
  dueAt?: number;
};

/**
 * Returns a function that puts a change into the outbox, from where it is shown and sent at once, and
 * again until the server has it. Only then is the place emptied where it was written; where the
 * function throws, nothing is sent and nothing is gone. The promise ends when it is known how the
 * change ended, which a page may not live to see.
 */
export function useQueue() {
  const { userId } = useSync();
  const { organization, actor } = useTenant();
  const modules = useModules();
  return useCallback(
    <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      { onRefused, draft, dueAt = 0 }: Options,
    ): Promise<SendResult> => {
      // As it is sent and kept: what is undefined is not there.
      const args: OutboxEntry['args'] = JSON.parse(JSON.stringify(request.args));
      const writeId = nameOf(request.mutator.mutatorName, args);
      const about = subjectOfChange(request.mutator.mutatorName, args);
      hold(writeId);
      const ended = sendResultOf(writeId, onRefused);
      const own = outboxEntries().filter((entry) => entry.userId === userId);
      const prepared = modules.flatMap(
        ({ prepareForOutbox }) => prepareForOutbox?.(request.mutator.mutatorName, args, own) ?? [],
      );
      for (const entry of prepared.flatMap(({ entries }) => entries)) void putEntry(entry);
      const onDisk = putEntry({
        writeId,
        userId,
        organizationId: organization.id,
        name: request.mutator.mutatorName,
        args: Object.assign(
          { ...args, as: actor.userType },
          ...prepared.map((change) => change.args),
        ),
        what,
        path: subjectHref(about, organization.slug, { isClient: actor.userType === 'client' }),
        draft: draft ?? null,
        queuedAt: Date.now(),
        sequence: nextSequence(),
        dueAt,
        returned: null,
      });
      // It is sent all the same; only a crash would lose it.
      void onDisk.catch(() => draft && notKept(what));
      if (draft) {
        writeDraft(userId, draft.key, '');
        writeDraft(userId, filesKey(draft.key), '');
      }
      return ended;
    },
    [userId, organization, actor.userType, modules],
  );
}

const notKept = (what: string) =>
  toast(`${what} is not kept on this device`, {
    description: 'Its storage is full or blocked. Keep this tab open until it is sent.',
    tone: 'danger',
  });

/** Says that an exception kept something from being sent. */
export function notSent(what: string, error: unknown): void {
  reportError(error);
  toast(`${what} not sent`, {
    description:
      'Something failed on this page. Nothing was sent, and what you wrote is kept. Reload the page and try again.',
    tone: 'danger',
  });
}

/**
 * Runs what puts something into the outbox, and says so where it fails.
 * @returns what `act` returned; undefined where it failed
 */
export function tryToSend<Result>(what: string, act: () => Result): Result | undefined {
  try {
    return act();
  } catch (error) {
    notSent(what, error);
    return undefined;
  }
}
