'use client';

import type { Icon } from '@phosphor-icons/react';
import { AlarmIcon } from '@phosphor-icons/react/dist/ssr/Alarm';
import { AtIcon } from '@phosphor-icons/react/dist/ssr/At';
import { BellIcon } from '@phosphor-icons/react/dist/ssr/Bell';
import { BellRingingIcon } from '@phosphor-icons/react/dist/ssr/BellRinging';
import { ChartLineUpIcon } from '@phosphor-icons/react/dist/ssr/ChartLineUp';
import { ChatCircleTextIcon } from '@phosphor-icons/react/dist/ssr/ChatCircleText';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/ssr/HourglassMedium';
import { SirenIcon } from '@phosphor-icons/react/dist/ssr/Siren';
import { StarIcon } from '@phosphor-icons/react/dist/ssr/Star';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { UserCircleIcon } from '@phosphor-icons/react/dist/ssr/UserCircle';
import { UserPlusIcon } from '@phosphor-icons/react/dist/ssr/UserPlus';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import { clsx } from 'clsx';
import NextLink from 'next/link';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { areSingleKeysOff } from '@/components/core/keyboard/single-keys';
import { useTenant } from '@/components/platform/sync/tenant';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeTime } from '@/components/ui/relative-time';
import type { NotificationKind } from '@/zero/platform/notification/values';
import { subjectHref, subjectLabel } from '@/zero/references';
import { earlierOf, type Group, groupsOf, sentenceOf } from './groups';
import { useMarkRead, useNotifications } from './use-notifications';

type NotificationListProps = { onOpen: (href: string) => void };

/** What one was notified of, by ticket; J and K move, Enter opens, E marks as read. */
export function NotificationList({ onOpen }: NotificationListProps) {
  const { items, isComplete } = useNotifications();
  const { markGroup } = useMarkRead();
  const groups = useMemo(() => groupsOf(items), [items]);
  const listRef = useRef<HTMLUListElement>(null);

  function open(group: Group, href: string) {
    markGroup(group);
    onOpen(href);
  }

  function move(by: number) {
    const rows = [...(listRef.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const here = rows.findIndex((row) => row === document.activeElement);
    rows[here === -1 ? 0 : Math.min(Math.max(here + by, 0), rows.length - 1)]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (areSingleKeysOff() && event.key.length === 1) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'arrowdown') move(1);
    else if (key === 'k' || key === 'arrowup') move(-1);
    else if (key === 'e') {
      const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
      const group = groups.find((each) => each.key === row);
      if (group) markGroup(group);
    } else return;
    event.preventDefault();
  }

  if (groups.length === 0) {
    if (!isComplete) return null;
    return (
      <EmptyState icon={<BellIcon />}>
        No notifications yet. Assigned tickets, replies and mentions appear here.
      </EmptyState>
    );
  }
  return (
    <ul ref={listRef} aria-label="Notifications" className="flex flex-col p-1.5">
      {groups.map((group) => (
        <NotificationRow key={group.key} group={group} onOpen={open} onKeyDown={onKeyDown} />
      ))}
    </ul>
  );
}

type NotificationRowProps = {
  group: Group;
  onOpen: (group: Group, href: string) => void;
  /** The list's keys, which work on its rows. */
  onKeyDown: (event: KeyboardEvent) => void;
};

/** What happened to one ticket, the newest in words and what came before it under that. */
function NotificationRow({ group, onOpen, onKeyDown }: NotificationRowProps) {
  const { organization, actor } = useTenant();
  const { newest, unread } = group;
  const href = subjectHref(newest, organization.slug, { isClient: actor.userType === 'client' });
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
          <span className="mt-0.5 block truncate text-13 text-ink-muted">
            {subjectLabel(newest)}
          </span>
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

const icons: Record<NotificationKind, Icon> = {
  assigned: UserCircleIcon,
  mentioned: AtIcon,
  replied: ChatCircleTextIcon,
  opened: TrayIcon,
  sla_warned: HourglassMediumIcon,
  sla_breached: WarningCircleIcon,
  woken: AlarmIcon,
  feedback_left: StarIcon,
  join_requested: UserPlusIcon,
  resolved: CheckCircleIcon,
  figures_differed: ChartLineUpIcon,
  webhook_disabled: WarningCircleIcon,
  incident_changed: SirenIcon,
  paged: BellRingingIcon,
};

const tones: Partial<Record<NotificationKind, string>> = {
  sla_warned: 'text-warning',
  sla_breached: 'text-danger',
  paged: 'text-danger',
  figures_differed: 'text-warning',
  webhook_disabled: 'text-danger',
  resolved: 'text-success',
};

/** A kind's own shape; the words beside it say the same. */
function KindIcon({ kind }: { kind: NotificationKind }) {
  const Shape = icons[kind];
  return (
    <Shape aria-hidden className={clsx('shrink-0 text-16', tones[kind] ?? 'text-ink-muted')} />
  );
}
