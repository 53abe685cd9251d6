import { AlarmIcon } from '@phosphor-icons/react/dist/ssr/Alarm';
import { AtIcon } from '@phosphor-icons/react/dist/ssr/At';
import { ChartLineUpIcon } from '@phosphor-icons/react/dist/ssr/ChartLineUp';
import { ChatCircleTextIcon } from '@phosphor-icons/react/dist/ssr/ChatCircleText';
import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { HourglassMediumIcon } from '@phosphor-icons/react/dist/ssr/HourglassMedium';
import { StarIcon } from '@phosphor-icons/react/dist/ssr/Star';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { UserCircleIcon } from '@phosphor-icons/react/dist/ssr/UserCircle';
import { UserPlusIcon } from '@phosphor-icons/react/dist/ssr/UserPlus';
import { WarningCircleIcon } from '@phosphor-icons/react/dist/ssr/WarningCircle';
import type { Icon } from '@phosphor-icons/react';
import { clsx } from 'clsx';
import type { NotificationKind } from '@/zero/platform/notification/values';

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
};

const tones: Partial<Record<NotificationKind, string>> = {
  sla_warned: 'text-warning',
  sla_breached: 'text-danger',
  figures_differed: 'text-warning',
  resolved: 'text-success',
};

/** A kind's own shape; the words beside it say the same. */
export function KindIcon({ kind }: { kind: NotificationKind }) {
  const Shape = icons[kind];
  return (
    <Shape aria-hidden className={clsx('shrink-0 text-16', tones[kind] ?? 'text-ink-muted')} />
  );
}
