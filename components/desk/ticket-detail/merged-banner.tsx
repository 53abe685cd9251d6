'use client';

import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { TicketLink } from './ticket-link';

type MergedBannerProps = {
  into: Ticket;
  href: string;
  /** Takes the merge back; absent where that is not offered. */
  onSeparate?: (() => void) | undefined;
};

/** Where a merged ticket's conversation goes on. */
export function MergedBanner({ into, href, onSeparate }: MergedBannerProps) {
  return (
    <Banner
      icon={<GitMergeIcon />}
      action={
        onSeparate && (
          <Button size="sm" variant="ghost" onClick={onSeparate}>
            Separate again
          </Button>
        )
      }
    >
      <span className="min-w-0">
        Merged into{' '}
        <TicketLink
          href={href}
          className="font-medium text-accent-ink underline underline-offset-2"
        >
          #{into.number} <bdi>{into.title}</bdi>
        </TicketLink>
      </span>
    </Banner>
  );
}
