'use client';

import { memo } from 'react';
import { RelativeTime } from '@/components/ui/relative-time';
import { eventWords, listWords, type Names } from './event-words';
import type { ThreadEvent } from './types';

type ChangesLineProps = { events: readonly ThreadEvent[]; at: number; names: Names };

/** What one person changed in one go: "Ana Berg assigned this to Bo and set priority to High · 2 h". */
export const ChangesLine = memo(function ChangesLine({ events, at, names }: ChangesLineProps) {
  const words = [...new Set(events.map((event) => eventWords(event, names)))];
  return (
    <p className="px-3 py-0.5 text-12 wrap-anywhere text-ink-muted">
      <span className="font-medium text-ink">{whoOf(events[0])}</span> {listWords(words)}
      {' · '}
      <RelativeTime at={at} />
    </p>
  );
});

function whoOf(event: ThreadEvent | undefined): string {
  if (event?.actor) return event.actor.name;
  return event?.actorType === 'member' ? 'A former colleague' : 'The system';
}
