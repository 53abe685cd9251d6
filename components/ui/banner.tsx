import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  neutral: 'border-line-strong bg-sunken text-ink-muted',
  warning: 'border-warning bg-warning-soft text-warning-ink',
  danger: 'border-danger bg-danger-soft text-danger-ink',
} as const;

type BannerProps = {
  children: ReactNode;
  tone?: keyof typeof tones;
  icon?: ReactNode;
  /** A `Button` of size `sm` or a `Link`. */
  action?: ReactNode;
};

/** A thin line over the whole width for a state of the whole screen: offline, signed out. */
export function Banner({ children, tone = 'neutral', icon, action }: BannerProps) {
  return (
    <div
      role="status"
      className={clsx(
        'flex min-h-8 flex-wrap items-center justify-center gap-x-2 border-b px-4 py-1 text-13',
        tones[tone],
      )}
    >
      <span className="flex items-center gap-2">
        {icon && (
          <span aria-hidden className="text-16">
            {icon}
          </span>
        )}
        <span className="min-w-0">{children}</span>
      </span>
      {action}
    </div>
  );
}
