'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { dismissToast, toast } from '@/components/ui/toast';
import { hrefOf, sentenceOf, subjectOf } from './groups';
import { isOnScreen } from './on-screen';
import { useNotifications } from './use-notifications';

/** So long a toast stays, in ms: the bell keeps what it said. */
const shownMs = 5_000;

/** More than this at once are said in one toast. */
const burst = 3;

type Arrivals = { isSheetOpen: boolean; go: (href: string) => void; openSheet: () => void };

/** Says what arrives while one works, except of the ticket that one looks at. */
export function useArrivals({ isSheetOpen, go, openSheet }: Arrivals): void {
  const { organization, actor } = useTenant();
  const { items, isComplete } = useNotifications();
  const known = useRef<Set<string>>(undefined);
  const shown = useRef(new Set<string>());

  const say = useEffectEvent((arrived: typeof items) => {
    if (isSheetOpen) return;
    if (arrived.length > burst) {
      toast(`${arrived.length} new notifications`, {
        timeout: shownMs,
        action: { label: 'Show', onSelect: openSheet },
      });
      return;
    }
    for (const item of arrived) {
      const href = hrefOf(item, organization.slug, actor.userType === 'client');
      shown.current.add(item.id);
      toast(sentenceOf(item), {
        id: item.id,
        description: subjectOf(item),
        timeout: shownMs,
        action: { label: 'Open', onSelect: () => go(href) },
      });
    }
  });

  // What is read, or listed in the sheet, needs no word any more.
  useEffect(() => {
    for (const { id, readAt } of items) {
      if ((isSheetOpen || readAt !== null) && shown.current.delete(id)) dismissToast(id);
    }
  }, [items, isSheetOpen]);

  useEffect(() => {
    if (!isComplete) return;
    // What was there before is no news.
    const before = known.current;
    known.current = new Set(items.map(({ id }) => id));
    if (!before) return;
    const arrived = items.filter(
      ({ id, readAt, ticketId }) => !before.has(id) && readAt === null && !isOnScreen(ticketId),
    );
    if (arrived.length > 0) say(arrived);
  }, [items, isComplete]);
}
