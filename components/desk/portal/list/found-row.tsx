import { clsx } from 'clsx';
import NextLink from 'next/link';
import { Highlighted } from '@/components/platform/search/highlighted';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import type { SearchHit } from '@/zero/platform/search/answer';
import { within } from '@/components/core/address/within';
import { ticketPath } from '../portal-path';

/** One ticket that the server found, with the words around the hit. */
export function FoundRow({ hit, slug }: { hit: SearchHit; slug: string }) {
  return (
    <NextLink
      {...within(ticketPath(slug, hit))}
      data-row
      data-ticket={hit.id}
      data-number={hit.number}
      className={clsx(
        '-mx-4 flex h-full items-center gap-3 px-4',
        '-outline-offset-2 hover:bg-hover',
      )}
    >
      <StatusIcon status={hit.status} audience="client" decorative />
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate text-14 font-medium">
          <Highlighted segments={hit.title} />
        </span>
        <span className="block truncate text-12 text-ink-muted">
          {statusWord(hit.status, 'client')} · <span className="tabular-nums">#{hit.number}</span>
          {hit.excerpt.length > 0 && (
            <>
              {' · '}
              <bdi>
                <Highlighted segments={hit.excerpt} />
              </bdi>
            </>
          )}
        </span>
      </span>
      <RelativeTime
        at={hit.lastActivityAt}
        className="shrink-0 text-12 text-ink-faint tabular-nums"
      />
    </NextLink>
  );
}
