'use client';

import { Progress as Base } from '@base-ui/react/progress';
import { clsx } from 'clsx';
import { ProgressLine } from './progress-line';

type ProgressProps = {
  /** What is under way: "Uploading invoice.pdf". */
  label: string;
  /** Share done, 0 to 1; null while it cannot be told. */
  value: number | null;
  hideLabel?: boolean;
  className?: string;
};

/** Work over the network, told honestly. Local data needs none. */
export function Progress({ label, value, hideLabel = false, className }: ProgressProps) {
  return (
    <Base.Root
      value={value === null ? null : Math.round(value * 100)}
      aria-label={hideLabel ? label : undefined}
      className={clsx('grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5 text-13', className)}
    >
      {!hideLabel && <Base.Label className="truncate">{label}</Base.Label>}
      {!hideLabel && value !== null && <Base.Value className="text-ink-muted tabular-nums" />}
      {value === null ? (
        <ProgressLine className="col-span-full bg-line text-accent" />
      ) : (
        <Base.Track className="col-span-full h-0.5 overflow-hidden rounded-full bg-line">
          <Base.Indicator className="h-full rounded-full bg-accent" />
        </Base.Track>
      )}
    </Base.Root>
  );
}
