'use client';

import { CaretDownIcon } from '@phosphor-icons/react/dist/ssr/CaretDown';
import { clsx } from 'clsx';
import { type ReactNode, useId, useState } from 'react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { PriorityLabel } from '@/components/desk/ticket/priority-label';
import { StatusLabel } from '@/components/desk/ticket/status-label';

type CollapsibleDetailsProps = {
  ticket: ThreadTicket;
  /** A key asks for one of the facts inside. */
  isForcedOpen: boolean;
  children: ReactNode;
};

/** On a narrow screen, the facts in one line above the conversation; the line opens them all. */
export function CollapsibleDetails({ ticket, isForcedOpen, children }: CollapsibleDetailsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const bodyId = useId();
  const isShown = isOpen || isForcedOpen;
  return (
    <section aria-label="Ticket facts" className="shrink-0 border-b border-line bg-canvas">
      <button
        type="button"
        aria-expanded={isShown}
        aria-controls={bodyId}
        onClick={() => setIsOpen(!isShown)}
        className="flex h-11 w-full items-center gap-3 px-4 text-13 -outline-offset-2 hover:bg-hover"
      >
        <StatusLabel status={ticket.status} />
        <PriorityLabel priority={ticket.priority} />
        <span dir="auto" className="min-w-0 flex-1 truncate text-right text-ink-muted">
          {ticket.assignee?.name ?? 'Nobody'}
        </span>
        <CaretDownIcon aria-hidden className={clsx('shrink-0', isShown && 'rotate-180')} />
      </button>
      <div id={bodyId} hidden={!isShown} className="max-h-[50dvh] overflow-y-auto px-4 pb-3">
        {isShown && children}
      </div>
    </section>
  );
}
