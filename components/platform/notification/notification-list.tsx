'use client';

import { BellIcon } from '@phosphor-icons/react/dist/ssr/Bell';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { areLettersOff } from '@/components/core/keyboard/letters-off';
import { EmptyState } from '@/components/ui/empty-state';
import { type Group, groupsOf } from './groups';
import { NotificationRow } from './notification-row';
import { useMarkRead } from './use-mark-read';
import { useNotifications } from './use-notifications';

type NotificationListProps = { onOpen: (href: string) => void };

/** What one was told of, by ticket; J and K move, Enter opens, E marks as read. */
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
    if (areLettersOff() && event.key.length === 1) return;
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
        Nothing yet. Here you are told of what concerns you: tickets given to you, replies,
        mentions.
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
