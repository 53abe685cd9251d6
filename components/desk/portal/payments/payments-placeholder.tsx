import { Skeleton } from '@/components/ui/skeleton';

/** Holds the place of the totals and the first invoices. */
export function PaymentsPlaceholder() {
  return (
    <div aria-busy className="flex flex-col gap-5">
      <Skeleton className="h-30 rounded-panel" />
      <div>
        {Array.from({ length: 6 }, (_, index) => (
          <div key={index} className="flex h-16 flex-col justify-center gap-2 border-b border-line">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-1/4" />
          </div>
        ))}
      </div>
    </div>
  );
}
