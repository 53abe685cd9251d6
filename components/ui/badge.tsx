import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'note';

const tones: Record<Tone, string> = {
  neutral: 'bg-hover text-ink-muted',
  info: 'bg-info-soft text-info-ink',
  success: 'bg-success-soft text-success-ink',
  warning: 'bg-warning-soft text-warning-ink',
  danger: 'bg-danger-soft text-danger-ink',
  note: 'bg-note text-note-ink',
};

type BadgeProps = { children: ReactNode; tone?: Tone; icon?: ReactNode; className?: string };

/** A word about a thing: "Internal note", "Pending". The word carries the meaning, not the tone. */
export function Badge({ children, tone = 'neutral', icon, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 items-center gap-1 rounded-mark px-1.5 text-12 font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
