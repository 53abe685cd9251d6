import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type ReceiptLineProps = { term: string; isSum?: boolean; children: ReactNode };

/** One fact of a receipt. */
export function ReceiptLine({ term, isSum = false, children }: ReceiptLineProps) {
  return (
    <div
      className={clsx(
        'flex gap-6 border-b border-line py-2.5 last:border-0',
        isSum && 'font-semibold',
      )}
    >
      <dt className={clsx('flex-1', !isSum && 'text-ink-muted')}>{term}</dt>
      <dd className="min-w-0 text-right tabular-nums">
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
