'use client';

import { Command } from 'cmdk';
import { Highlighted } from '@/components/platform/search/highlighted';
import { RelativeTime } from '@/components/ui/relative-time';
import { type StatusAudience, StatusIcon } from '@/components/desk/ticket/status';
import type { TicketHit } from '@/zero/desk/search/ticket-hit';
import { CommandSection } from '@/components/platform/shell/command-section';

type FoundHitsProps = {
  hits: readonly TicketHit[];
  audience: StatusAudience;
  onChoose: (hit: TicketHit) => void;
};

/** What the server found, in two lines each: the ticket, and the words around the hit. */
export function FoundHits({ hits, audience, onChoose }: FoundHitsProps) {
  if (hits.length === 0) return null;
  const heading = hits.every(({ isClose }) => isClose)
    ? 'Did you mean'
    : audience === 'client'
      ? 'In messages'
      : 'In messages and notes';
  return (
    <CommandSection heading={heading}>
      {hits.map((hit) => (
        <Command.Item
          key={hit.id}
          value={`hit:${hit.id}`}
          onSelect={() => onChoose(hit)}
          className="option-row items-start aria-selected:bg-hover"
        >
          <span className="flex h-5 shrink-0 items-center">
            <StatusIcon status={hit.status} audience={audience} />
          </span>
          <span className="min-w-0 flex-1">
            <span className="flex items-baseline gap-2">
              <span dir="auto" className="line-clamp-1 min-w-0 flex-1">
                <Highlighted segments={hit.title} />
              </span>
              <span className="max-w-40 truncate text-12 text-ink-faint max-sm:hidden">
                #{hit.number}
                {audience === 'staff' && (
                  <>
                    {' '}
                    · <bdi>{hit.clientName}</bdi>
                  </>
                )}
              </span>
              <RelativeTime at={hit.lastActivityAt} className="shrink-0 text-12 text-ink-faint" />
            </span>
            {hit.excerpt.length > 0 && (
              <span dir="auto" className="line-clamp-1 text-12 text-ink-muted">
                {hit.foundIn === 'note' && <span className="text-note-ink">Note: </span>}
                <Highlighted segments={hit.excerpt} />
              </span>
            )}
          </span>
        </Command.Item>
      ))}
    </CommandSection>
  );
}
