import { clsx } from 'clsx';

/** Holds the place of what loads, at its size, so that nothing jumps. Size it by `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx('rounded-mark bg-hover block', className)} />;
}
