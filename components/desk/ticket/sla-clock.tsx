'use client';

import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';
import { HourglassLowIcon } from '@phosphor-icons/react/dist/ssr/HourglassLow';
import { PauseCircleIcon } from '@phosphor-icons/react/dist/ssr/PauseCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import { clsx } from 'clsx';
import { useSyncExternalStore } from 'react';
import { subscribeToSeconds } from '@/components/ui/clock';
import { absoluteTime } from '@/lib/format/time';
import { type SlaTimes, slaState, slaWords } from './sla-time';

const faces = {
  paused: { Icon: PauseCircleIcon, tone: 'text-ink-muted' },
  running: { Icon: ClockIcon, tone: 'text-ink-muted' },
  soon: { Icon: HourglassLowIcon, tone: 'text-warning-ink font-medium' },
  over: { Icon: WarningIcon, tone: 'text-danger-ink font-medium' },
} as const;

type SlaClockProps = SlaTimes & { className?: string };

/**
 * The time left until an SLA target is due, or since it was broken; nothing where none runs. It turns by
 * itself on the second, and only what changed renders again.
 */
export function SlaClock({ className, ...moment }: SlaClockProps) {
  // A string, so that a tick renders again only those whose words change.
  const key = useSyncExternalStore(
    subscribeToSeconds,
    () => {
      const now = Date.now();
      const { text, label } = slaWords(moment, now);
      return [slaState(moment, now), text, label].join('|');
    },
    () => 'none||',
  );
  const [standing, text, label] = key.split('|') as [keyof typeof faces | 'none', string, string];
  if (standing === 'none') return null;
  const { Icon, tone } = faces[standing];
  const title =
    moment.dueAt === null || standing === 'paused' ? label : `Due ${absoluteTime(moment.dueAt)}`;
  return (
    <span
      title={title}
      data-sla={standing}
      className={clsx(
        'inline-flex items-center gap-1 whitespace-nowrap tabular-nums',
        tone,
        className,
      )}
    >
      <Icon aria-hidden weight={standing === 'over' ? 'fill' : 'regular'} className="shrink-0" />
      <span aria-hidden>{text}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
