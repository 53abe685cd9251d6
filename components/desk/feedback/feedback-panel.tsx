'use client';

import { useState } from 'react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import { useTenant } from '@/components/platform/sync/tenant';
import { z } from 'zod';
import { Form } from '@/components/core/form/form';
import { useEntityForm } from '@/components/core/form/use-entity-form';
import { useSave } from '@/components/platform/sync/use-save';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { newId } from '@/zero/core/ids';
import { commentLimit, ratingWords, whyNotRated } from '@/zero/desk/feedback/rules';
import { isDone } from '@/zero/desk/ticket/rules';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import { RatingField } from './rating-field';

/** On a solved ticket: how did we do? Once that is said, what was said. */
export function FeedbackPanel({ ticket }: { ticket: ThreadTicket }) {
  const { actor } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const [openedAt] = useState(Date.now);
  const { feedback } = ticket;
  if (!can(actor, 'feedback.leave') || !isDone(ticket.status)) return null;
  const canChange = whyNotRated(ticket, feedback, openedAt) === undefined;
  if (!feedback && !canChange) return null;

  return (
    <section aria-label="Feedback" className="shrink-0 border-b border-line bg-canvas">
      <div className="mx-auto w-full max-w-178 px-4 py-2">
        {feedback && !isOpen ? (
          <div className="flex items-center gap-3 text-13">
            <p className="min-w-0 flex-1 truncate">
              You gave this {feedback.rating} of 5: {ratingWords[feedback.rating]}.
            </p>
            {canChange && (
              <Button size="sm" variant="ghost" onClick={() => setOpen(true)}>
                Change rating
              </Button>
            )}
          </div>
        ) : (
          <FeedbackForm ticket={ticket} onDone={() => setOpen(false)} />
        )}
      </div>
    </section>
  );
}

type FeedbackFormProps = { ticket: ThreadTicket; onDone: () => void };

/** No star is 0; the button that sends shows once there is one. */
const feedbackSchema = z.object({ rating: z.number().min(1), comment: z.string().trim() });

/** Five stars; what went well or not is asked once one is chosen. */
function FeedbackForm({ ticket, onDone }: FeedbackFormProps) {
  const { feedback } = ticket;
  const save = useSave();
  const blocked = useBlockReason();
  const form = useEntityForm({
    schema: feedbackSchema,
    defaults: { rating: feedback?.rating ?? 0, comment: feedback?.comment ?? '' },
    save: ({ rating, comment }) =>
      save(
        mutators.feedback.leave({
          id: newId(),
          organizationId: ticket.organizationId,
          ticketId: ticket.id,
          rating,
          comment: comment || null,
          at: Date.now(),
        }),
        'Feedback',
      ),
    onSaved: onDone,
  });
  const rating = form.values.rating || undefined;

  return (
    <Form form={form} className="gap-2">
      <div className="flex flex-wrap items-center gap-x-4">
        <span aria-hidden className="text-14 font-medium">
          How did we do?
        </span>
        <RatingField label="How did we do?" hideLabel {...form.value('rating')} value={rating} />
      </div>
      {rating !== undefined && (
        <div className="flex flex-col gap-2 pb-1">
          <TextArea
            label="What went well, or what did not? (optional)"
            maxLength={commentLimit}
            minRows={2}
            maxRows={6}
            {...form.text('comment')}
          />
          <div className="flex gap-2">
            <Button
              type="submit"
              variant="primary"
              size="sm"
              disabled={blocked !== undefined}
              loading={form.isBusy}
              title={blocked}
            >
              Send feedback
            </Button>
            {feedback && (
              <Button size="sm" variant="ghost" onClick={onDone}>
                Cancel
              </Button>
            )}
          </div>
        </div>
      )}
    </Form>
  );
}
