import { clsx } from 'clsx';

/** A line in motion for work whose end cannot be foretold; decoration, the owner says it. */
export function ProgressLine({ className }: { className?: string }) {
  return (
    <span aria-hidden className={clsx('block h-0.5 overflow-hidden rounded-full', className)}>
      <span className="block h-full w-1/3 animate-indeterminate rounded-full bg-current motion-reduce:w-full motion-reduce:opacity-60" />
    </span>
  );
}
