import { clsx } from 'clsx';

/** Holds the place of what loads, at its size, so that nothing jumps. Size it by `className`. */
export function Skeleton({ className, round = false }: { className?: string; round?: boolean }) {
  return (
    <span
      aria-hidden
      className={clsx('block bg-hover', round ? 'rounded-full' : 'rounded-mark', className)}
    />
  );
}
