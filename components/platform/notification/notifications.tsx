'use client';

import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { NotificationSheet } from './notification-sheet';
import { useArrivals } from './use-arrivals';
import { usePushClicks } from './use-push-clicks';
import { useTabCount } from './use-tab-count';

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
