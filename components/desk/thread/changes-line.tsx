'use client';

import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { clsx } from 'clsx';
import { memo, useId, useState } from 'react';
import { RelativeTime } from '@/components/ui/relative-time';
import { eventWords, listWords, type Names } from './event-words';
import type { ThreadEvent } from './types';

/** As many as one line names; more are counted. */
const mostNamed = 3;

type ChangesLineProps = { events: readonly ThreadEvent[]; at: number; names: Names };

/**
 * What one person changed in one go: "Ana Berg assigned this to Bo and set priority to High · 2 h".
 * Several changes open to one line each.
 */
export const ChangesLine = memo(function ChangesLine({ events, at, names }: ChangesLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const words = [...new Set(events.map((event) => eventWords(event, names)))];
  const rest = words.length - mostNamed;
  const named = rest > 1 ? [...words.slice(0, mostNamed), `made ${rest} more changes`] : words;
  const line = (
    <>
      <span className="font-medium text-ink">{whoOf(events[0])}</span> {listWords(named)}
      {' · '}
      <RelativeTime at={at} />
    </>
  );
  if (words.length < 2) {
    return <p className="px-3 py-0.5 text-12 wrap-anywhere text-ink-muted">{line}</p>;
  }
  return (
    <div className="text-12 wrap-anywhere text-ink-muted">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
        className="w-full rounded-control px-3 py-0.5 text-left hover:bg-hover"
      >
        {line}
        <CaretRightIcon
          aria-hidden
          className={clsx('ml-1 inline align-[-0.125em]', isOpen && 'rotate-90')}
        />
      </button>
      <ol id={listId} hidden={!isOpen} className="mx-3 mt-1 border-l border-line pl-3">
        {events.map((event) => (
          <li key={event.id} className="flex justify-between gap-4 py-0.5">
            <span className="first-letter:uppercase">{eventWords(event, names)}</span>
            <RelativeTime at={event.createdAt} className="shrink-0 tabular-nums" />
          </li>
        ))}
      </ol>
    </div>
  );
});

function whoOf(event: ThreadEvent | undefined): string {
  if (event?.actor) return event.actor.name;
  return event?.actorType === 'member' ? 'A former colleague' : 'The system';
}
