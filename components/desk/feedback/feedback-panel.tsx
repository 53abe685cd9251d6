'use client';

import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { Button } from '@/components/ui/button';
import { can } from '@/zero/roles';
import { ratingWords, whyNotRated } from '@/zero/desk/feedback/rules';
import { isDone } from '@/zero/desk/ticket/rules';
import { FeedbackForm } from './feedback-form';

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
