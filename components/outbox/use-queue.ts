'use client';

import type { MutateRequest, ReadonlyJSONValue } from '@rocicorp/zero';
import { useCallback } from 'react';
import { z } from 'zod';
import { useSync } from '@/components/sync/sync-provider';
import { useTenant } from '@/components/sync/tenant';
import { newId } from '@/zero/ids';
import type { OutboxDraft } from './entry';
import { hold } from './hold';
import { putEntry } from './outbox';
import { type Outcome, outcomeOf } from './settle';

/** What is done with tickets is somebody's work; what is set up elsewhere is seen to be saved. */
const kept = /^(?:message|note|ticket|feedback)\./;

/** Whether a change waits in the outbox until the server has it. */
export const isKept = ({ mutator }: { mutator: { mutatorName: string } }): boolean =>
  kept.test(mutator.mutatorName);

/** What makes a row is named as the row: written again after it came back, it cannot double. */
const nameOf = (mutator: string, args: z.infer<typeof argsSchema>) =>
  makesRow.has(mutator) && typeof args['id'] === 'string' ? args['id'] : newId();
const makesRow = new Set(['message.post', 'note.write', 'ticket.create']);

const argsSchema = z.record(z.string(), z.json());

type Options = {
  onRefused?: ((reason: string) => void) | undefined;
  draft?: OutboxDraft | undefined;
  dueAt?: number | undefined;
};

/**
 * Returns a function that puts a change into the outbox, from where it is shown and sent at once, and
 * again until the server has it. It answers when that is known, which a page may not live to see.
 */
export function useQueue() {
  const { userId } = useSync();
  const { organization, actor } = useTenant();
  const area = actor.userType === 'client' ? 'portal' : 'tickets';
  return useCallback(
    async <Args extends ReadonlyJSONValue | undefined>(
      request: MutateRequest<Args>,
      what: string,
      { onRefused, draft, dueAt = 0 }: Options,
    ): Promise<Outcome> => {
      // As it is sent and kept: what is undefined is not there.
      const args = argsSchema.parse(JSON.parse(JSON.stringify(request.args)));
      const writeId = nameOf(request.mutator.mutatorName, args);
      const subject = args['ticketId'] ?? args['id'];
      const ended = outcomeOf(writeId, onRefused);
      hold(writeId);
      const onDisk = putEntry({
        writeId,
        userId,
        organizationId: organization.id,
        name: request.mutator.mutatorName,
        args,
        what,
        path: `/t/${organization.slug}/${area}/${String(subject)}`,
        draft: draft ?? null,
        queuedAt: Date.now(),
        dueAt,
        returned: null,
      });
      // It is sent all the same; only a crash would lose it.
      void onDisk.catch(() => {});
      return await ended;
    },
    [userId, organization, area],
  );
}
