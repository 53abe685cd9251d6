'use client';

import { BellIcon } from '@phosphor-icons/react/dist/ssr/Bell';
import { clsx } from 'clsx';
import { IconButton } from '@/components/ui/icon-button';
import { useUnread } from './use-notifications';

type BellProps = { onOpen: () => void; size?: 'md' | 'sm'; className?: string };

/** Opens the notifications, and says how many are unread. */
export function Bell({ onOpen, size, className }: BellProps) {
  const { count } = useUnread();
  return (
    <span className={clsx('relative inline-flex', className)}>
      <IconButton
        label={count ? `Notifications, ${count} unread` : 'Notifications'}
        keys="G N"
        size={size}
        tooltipSide="right"
        icon={<BellIcon aria-hidden weight={count ? 'fill' : 'regular'} />}
        onClick={onOpen}
      />
      {count && (
        <span
          aria-hidden
          className="pointer-events-none absolute -top-0.5 -right-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[0.625rem] font-semibold text-on-accent tabular-nums pointer-coarse:top-1 pointer-coarse:right-0.5"
        >
          {count}
        </span>
      )}
    </span>
  );
}
