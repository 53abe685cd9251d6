'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { z } from 'zod';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { lazyLayer } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { useTenant } from '@/components/platform/sync/tenant';
import { dismissToast, toast } from '@/components/ui/toast';
import { loadZod } from '@/lib/zod-in-browser';
import { organizationPath } from '@/lib/organization-path';
import { subjectHref, subjectLabel } from '@/zero/references';
import { sentenceOf } from './groups';
import { isOnScreen } from './use-read-on-screen';
import { useNotifications, useUnread } from './use-notifications';

const NotificationSheet = preloadWhenIdle(
  lazyLayer(async () => (await import('./notification-sheet')).NotificationSheet),
);

type NotificationsProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  go: (href: string) => void;
};

/** Tells of what concerns the person: in a sheet, by toasts, in the tab's title. Mounted once by the shell. */
export function Notifications({ open, onOpenChange, go }: NotificationsProps) {
  const openSheet = () => onOpenChange(true);
  useShortcut('G N', 'Notifications', openSheet, { group: 'Go to' });
  useArrivals({ isSheetOpen: open, go, openSheet });
  usePushClicks(go);
  useTabCount();
  return <NotificationSheet {...{ open, onOpenChange, go }} />;
}

/** So long a toast stays, in ms: the bell keeps what it said. */
const shownMs = 5_000;

/** More than this at once are said in one toast. */
const burst = 3;

type Arrivals = { isSheetOpen: boolean; go: (href: string) => void; openSheet: () => void };

/** Says what arrives while one works, except of the ticket that one looks at. */
function useArrivals({ isSheetOpen, go, openSheet }: Arrivals): void {
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
      const href = subjectHref(item, organization.slug, { isClient: actor.userType === 'client' });
      shown.current.add(item.id);
      toast(sentenceOf(item), {
        id: item.id,
        description: subjectLabel(item),
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
      (item) => !before.has(item.id) && item.readAt === null && !isOnScreen(item),
    );
    if (arrived.length > 0) say(arrived);
  }, [items, isComplete]);
}

const counted = /^\(\d+\+?\) /;

/** Puts the number of unread notifications before the tab's title, whatever the page calls it, and on the app's icon. */
function useTabCount(): void {
  const { count, unread } = useUnread();
  const total = unread.length;

  useEffect(() => {
    const mark = () => {
      const bare = document.title.replace(counted, '');
      const title = count ? `(${count}) ${bare}` : bare;
      if (document.title !== title) document.title = title;
    };
    mark();
    // Pages name their tab when they like, and Next.js when it has rendered.
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      document.title = document.title.replace(counted, '');
    };
  }, [count]);

  useEffect(() => {
    if (!('setAppBadge' in navigator)) return undefined;
    // Browsers without an installed app refuse, which changes nothing.
    navigator.setAppBadge(total).catch(() => {});
    return () => void navigator.clearAppBadge().catch(() => {});
  }, [total]);
}

const messageSchema = z.object({ type: z.literal('opsdesk.open'), path: z.string() });

/** Goes where a pressed push leads, in this tab; see `public/push-worker.js`. */
function usePushClicks(go: (href: string) => void): void {
  const open = useEffectEvent(async (event: MessageEvent<unknown>) => {
    await loadZod();
    const message = messageSchema.safeParse(event.data);
    const path = message.success ? organizationPath(message.data.path) : undefined;
    if (path) go(path);
  });
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return undefined;
    const listener = (event: MessageEvent<unknown>) => void open(event);
    navigator.serviceWorker.addEventListener('message', listener);
    return () => navigator.serviceWorker.removeEventListener('message', listener);
  }, []);
}
