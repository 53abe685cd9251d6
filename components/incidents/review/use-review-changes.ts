'use client';

import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import { newId } from '@/zero/core/ids';
import { reviewIdOf } from '@/zero/incidents/review/review-id';
import type { IncidentFollowUp, IncidentReview } from '@/zero/incidents/review/schema';
import type { ReviewStatus } from '@/zero/incidents/review/values';
import { reviewStatusWords } from '@/zero/incidents/review/words';
import { mutators } from '@/zero/mutators';

/** What can be changed of a review and of follow-ups; `subject` names the incident in messages. */
export function useReviewChanges(incidentId: string, subject: string) {
  const { organization } = useTenant();
  const write = useWrite();
  const undoable = useUndoable();
  return useMemo(() => {
    const place = () => ({ organizationId: organization.id, at: Date.now() });
    const setStatus = (reviewId: string, status: ReviewStatus) =>
      write(mutators.review.changeStatus({ ...place(), reviewId, status }), 'Review');
    const setOwner = (reviewId: string, memberId: string | null) =>
      write(mutators.review.assign({ ...place(), reviewId, memberId }), 'Owner of the review');
    const add = ({ id, title, ownerId }: { id: string; title: string; ownerId: string | null }) =>
      write(mutators.followUp.add({ ...place(), incidentId, id, title, ownerId }), 'Follow-up');
    const change = (followUpId: string, title: string, ownerId: string | null) =>
      write(mutators.followUp.change({ ...place(), followUpId, title, ownerId }), 'Follow-up');
    const setDone = (followUpId: string, isDone: boolean) =>
      write(mutators.followUp.setDone({ ...place(), followUpId, isDone }), 'Follow-up');
    const remove = (followUpId: string) =>
      write(mutators.followUp.remove({ ...place(), followUpId }), 'Follow-up');
    return {
      start: (document: string) =>
        write(
          mutators.review.start({
            ...place(),
            reviewId: reviewIdOf(incidentId),
            incidentId,
            document,
          }),
          'Review',
        ),
      /** Hears in `onFailed` why the text was not saved. */
      write: (
        { id, version, document }: Pick<IncidentReview, 'id' | 'version' | 'document'>,
        onFailed: (reason: string) => void,
      ) =>
        write(mutators.review.write({ ...place(), reviewId: id, version, document }), 'Review', {
          onRefused: onFailed,
          onFailed,
        }),
      changeStatus: ({ id, status: before }: IncidentReview, status: ReviewStatus) =>
        void undoable({
          words: `Review: ${reviewStatusWords[status].toLowerCase()}`,
          subject,
          run: () => setStatus(id, status),
          back: () => setStatus(id, before),
        }),
      assign: ({ id, ownerId }: IncidentReview, memberId: string | null) =>
        void undoable({
          words: 'Owner of the review changed',
          subject,
          run: () => setOwner(id, memberId),
          back: () => setOwner(id, ownerId ?? null),
        }),
      addFollowUp: (title: string) => {
        const id = newId();
        void undoable({
          words: 'Follow-up added',
          subject: title,
          run: () => add({ id, title, ownerId: null }),
          back: () => remove(id),
        });
      },
      changeFollowUp: (before: IncidentFollowUp, title: string, ownerId: string | null) =>
        void undoable({
          words: 'Follow-up changed',
          subject: title,
          run: () => change(before.id, title, ownerId),
          back: () => change(before.id, before.title, before.ownerId ?? null),
        }),
      setDone: ({ id, title }: IncidentFollowUp, isDone: boolean) =>
        void undoable({
          words: isDone ? 'Follow-up done' : 'Follow-up not done',
          subject: title,
          run: () => setDone(id, isDone),
          back: () => setDone(id, !isDone),
        }),
      removeFollowUp: ({ id, title, ownerId, doneAt }: IncidentFollowUp) =>
        void undoable({
          words: 'Follow-up removed',
          subject: title,
          run: () => remove(id),
          back: async () => {
            const outcome = await add({ id, title, ownerId: ownerId ?? null });
            if (doneAt !== null) void setDone(id, true);
            return outcome;
          },
        }),
      /** A ticket has taken its place. */
      dropFollowUp: ({ id }: IncidentFollowUp) => void remove(id),
    };
  }, [incidentId, subject, organization.id, write, undoable]);
}

export type ReviewChanges = ReturnType<typeof useReviewChanges>;
