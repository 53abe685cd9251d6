'use client';

import { CaretDownIcon } from '@phosphor-icons/react/dist/ssr/CaretDown';
import { useQuery } from '@rocicorp/zero/react';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import { useId, useState } from 'react';
import { useSimilarTickets } from '@/components/platform/search/use-similar-tickets';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon, statusWord } from '@/components/desk/ticket/status';
import { within } from '@/components/core/address/within';
import { ticketPath } from '../portal-path';
import { recentTickets } from '../recent-tickets';

/**
 * The company's earlier tickets like the one being written: beside the form, or on a narrow screen
 * behind one line that is always there, so that nothing moves under the thumb.
 */
export function SimilarTickets({ text }: { text: string }) {
  const { organization, actor } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const [near] = useQuery(recentTickets(actor));
  const similar = useSimilarTickets(text, near);
  const id = useId();
  const words = wordsOf(similar.length);

  return (
    <section
      aria-labelledby={`${id}-name`}
      className="-my-2 xl:absolute xl:top-0 xl:left-full xl:my-0 xl:ml-10 xl:w-72"
    >
      <h2 id={`${id}-name`} className="h-5 text-13 font-medium max-xl:sr-only">
        Earlier tickets like this one
      </h2>
      {similar.length === 0 ? (
        <p className="flex h-11 items-center text-12 text-ink-faint xl:h-auto xl:pt-2">
          Earlier ones like it show here while you type.
        </p>
      ) : (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          onClick={() => setOpen(!isOpen)}
          className="flex h-11 w-full items-center gap-1.5 rounded-control text-left text-13 font-medium text-accent-ink xl:hidden"
        >
          <CaretDownIcon
            aria-hidden
            className={clsx('transition-transform', !isOpen && '-rotate-90')}
          />
          {words}
        </button>
      )}
      <p role="status" className="sr-only">
        {similar.length > 0 && words}
      </p>
      <ul
        id={`${id}-list`}
        aria-label="Earlier tickets like this one"
        className={clsx('xl:pt-1', !isOpen && 'max-xl:hidden')}
      >
        {similar.map((ticket) => (
          <li key={ticket.id} className="border-b border-line last:border-0">
            <NextLink
              {...within(ticketPath(organization.slug, ticket))}
              className="flex min-h-11 items-start gap-2.5 py-2.5 -outline-offset-2 hover:bg-hover"
            >
              <span className="flex h-5 items-center">
                <StatusIcon status={ticket.status} audience="client" decorative />
              </span>
              <span className="min-w-0 flex-1">
                <span dir="auto" className="line-clamp-2 text-13 font-medium">
                  {ticket.title}
                </span>
                <span className="block truncate text-12 text-ink-muted">
                  {statusWord(ticket.status, 'client')} ·{' '}
                  <span className="tabular-nums">#{ticket.number}</span> ·{' '}
                  <RelativeTime at={ticket.createdAt} />
                </span>
              </span>
            </NextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = (count: number) =>
  count === 1 ? '1 earlier ticket like this one' : `${count} earlier tickets like this one`;
