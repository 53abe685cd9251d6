import { clsx } from 'clsx';
import type { ReactNode } from 'react';

const tones = {
  neutral: 'border-line-strong bg-sunken text-ink-muted',
  warning: 'border-warning bg-warning-soft text-warning-ink',
  danger: 'border-danger bg-danger-soft text-danger-ink',
} as const;

const shapes = {
  /** Over the whole width. */
  line: 'min-h-8 justify-center border-b px-4 py-1 text-13',
  /** In a narrow column. */
  card: 'rounded-control border px-2.5 py-2 gap-y-2 text-12',
} as const;

type BannerProps = {
  shape?: keyof typeof shapes;
  children: ReactNode;
  tone?: keyof typeof tones;
  icon?: ReactNode;
  /** A `Button` of size `sm` or a `Link`. */
  action?: ReactNode;
};

/** A state of the whole screen: offline, a new version. */
export function Banner({ children, shape = 'line', tone = 'neutral', icon, action }: BannerProps) {
  return (
    <div
      role="status"
      className={clsx('flex flex-wrap items-center gap-x-2', shapes[shape], tones[tone])}
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
