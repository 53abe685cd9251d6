'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { ChecksIcon } from '@phosphor-icons/react/dist/ssr/Checks';
import { GearSixIcon } from '@phosphor-icons/react/dist/ssr/GearSix';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useRef } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { NotificationList } from './notification-list';
import { settingsPath } from './settings-path';
import { useMarkRead, useUnread } from './use-notifications';

type NotificationSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  go: (href: string) => void;
};

/** Everything one was notified of, over the right edge of whatever is on screen. */
export function NotificationSheet({ open, onOpenChange, go }: NotificationSheetProps) {
  const { organization, actor } = useTenant();
  const { count } = useUnread();
  const { markAll } = useMarkRead();
  const popupRef = useRef<HTMLDivElement>(null);

  function leaveFor(href: string) {
    onOpenChange(false);
    go(href);
  }

  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-30 bg-scrim transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          ref={popupRef}
          // The newest is where one begins; with nothing there, the sheet itself.
          initialFocus={() =>
            popupRef.current?.querySelector<HTMLElement>('[data-row]') ?? popupRef.current
          }
          className="fixed inset-y-0 right-0 z-30 flex w-105 max-w-full flex-col border-l border-line bg-raised shadow-float transition-transform outline-none data-ending-style:translate-x-full data-starting-style:translate-x-full"
        >
          <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line pr-2 pl-4">
            <Base.Title className="text-14 font-semibold">Notifications</Base.Title>
            <span className="min-w-0 flex-1 pl-1 text-13 text-ink-muted tabular-nums">
              {count && `${count} unread`}
            </span>
            <IconButton
              label="Mark all as read"
              size="sm"
              disabled={!count}
              icon={<ChecksIcon aria-hidden />}
              onClick={markAll}
            />
            <IconButton
              label="Notification settings"
              size="sm"
              icon={<GearSixIcon aria-hidden />}
              onClick={() => leaveFor(settingsPath(organization.slug, actor))}
            />
            <Base.Close
              render={<IconButton label="Close" size="sm" icon={<XIcon aria-hidden />} />}
            />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
            <NotificationList onOpen={leaveFor} />
          </div>
          <footer
            aria-hidden
            className="flex shrink-0 items-center gap-4 border-t border-line px-4 py-2 text-12 text-ink-muted pointer-coarse:hidden"
          >
            <Hint keys="J" words="Next" />
            <Hint keys="K" words="Previous" />
            <Hint keys="Enter" words="Open" />
            <Hint keys="E" words="Mark as read" />
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Hint({ keys, words }: { keys: string; words: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <Kbd keys={keys} />
      {words}
    </span>
  );
}
