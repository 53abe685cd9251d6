import { clsx } from 'clsx';
import { Money } from '@/components/desk/payment/money';
import type { Total } from '@/components/desk/payment/totals';

type AmountsProps = {
  totals: readonly Total[];
  read: (total: Total) => number;
  className?: string;
};

/** What is owed, a line for each currency; currencies are never added. */
export function Amounts({ totals, read, className }: AmountsProps) {
  const owed = totals.filter((total) => read(total) > 0);
  if (owed.length === 0) return <span className="text-ink-faint">–</span>;
  return (
    <span className={clsx('inline-flex flex-col items-end', className)}>
      {owed.map((total) => (
        <span key={total.currency}>
          <Money minor={read(total)} currency={total.currency} />
        </span>
      ))}
    </span>
  );
}
