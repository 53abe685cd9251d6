'use client';

import { useState } from 'react';
import { useWrite } from '@/components/platform/sync/use-write';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { commentLimit } from '@/zero/desk/feedback/rules';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { RatingField } from './rating-field';

type FeedbackFormProps = { ticket: ThreadTicket; onDone: () => void };

/** Five stars; what went well or not is asked once one is chosen. */
export function FeedbackForm({ ticket, onDone }: FeedbackFormProps) {
  const { feedback } = ticket;
  const write = useWrite();
  const blocked = useBlockReason();
  const [rating, setRating] = useState(feedback?.rating);
  const [comment, setComment] = useState(feedback?.comment ?? '');

  async function send() {
    if (rating === undefined) return;
    const outcome = await write(
      mutators.feedback.leave({
        id: newId(),
        organizationId: ticket.organizationId,
        ticketId: ticket.id,
        rating,
        comment: comment.trim() || null,
        at: Date.now(),
      }),
      'Feedback',
    );
    if (outcome === 'saved' || outcome === 'unknown') onDone();
  }

  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4">
        <span aria-hidden className="text-14 font-medium">
          How did we do?
        </span>
        <RatingField label="How did we do?" hideLabel value={rating} onValueChange={setRating} />
      </div>
      {rating !== undefined && (
        <div className="flex flex-col gap-2 pb-1">
          <TextArea
            label="What went well, or what did not? (optional)"
            value={comment}
            maxLength={commentLimit}
            minRows={2}
            maxRows={6}
            onChange={(event) => setComment(event.currentTarget.value)}
          />
          <div className="flex gap-2">
            <Button
              type="submit"
              variant="primary"
              size="sm"
              disabled={blocked !== undefined}
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
    </form>
  );
}
