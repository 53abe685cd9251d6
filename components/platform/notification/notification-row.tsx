import { clsx } from 'clsx';
import NextLink from 'next/link';
import type { KeyboardEvent } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import { earlierOf, type Group, hrefOf, sentenceOf, subjectOf } from './groups';
import { KindIcon } from './kind-icon';

type NotificationRowProps = {
  group: Group;
  onOpen: (group: Group, href: string) => void;
  /** The list's keys, which work on its rows. */
  onKeyDown: (event: KeyboardEvent) => void;
};

/** What happened to one ticket, the newest in words and what came before it under that. */
export function NotificationRow({ group, onOpen, onKeyDown }: NotificationRowProps) {
  const { organization, actor } = useTenant();
  const { newest, unread } = group;
  const href = hrefOf(newest, organization.slug, actor.userType === 'client');
  const isUnread = unread.length > 0;
  const earlier = earlierOf(group);
  return (
    <li>
      <NextLink
        href={href}
        prefetch={false}
        data-row={group.key}
        onKeyDown={onKeyDown}
        onNavigate={(event) => {
          event.preventDefault();
          onOpen(group, href);
        }}
        className="flex gap-3 rounded-control px-3 py-2.5 hover:bg-hover focus-visible:bg-hover"
      >
        <span className="pt-0.5">
          <KindIcon kind={newest.kind} />
        </span>
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-3">
            <span className={clsx('min-w-0 flex-1 truncate text-13', isUnread && 'font-medium')}>
              {isUnread && <span className="sr-only">Unread: </span>}
              {sentenceOf(newest)}
            </span>
            <RelativeTime
              at={newest.createdAt}
              className="shrink-0 text-12 text-ink-muted tabular-nums"
            />
          </span>
          <span className="mt-0.5 block truncate text-13 text-ink-muted">{subjectOf(newest)}</span>
          {earlier && (
            <span className="mt-0.5 block truncate text-12 text-ink-muted">{earlier}</span>
          )}
        </span>
        <span
          aria-hidden
          className={clsx('mt-1.5 size-2 shrink-0 rounded-full', isUnread && 'bg-accent')}
        />
      </NextLink>
    </li>
  );
}
