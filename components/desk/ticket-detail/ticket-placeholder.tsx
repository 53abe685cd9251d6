import { Skeleton } from '@/components/ui/skeleton';

/** Holds the places of a ticket's header and thread until its first rows are here. */
export function TicketPlaceholder() {
  return (
    <div aria-busy className="flex h-full min-h-0 flex-col">
      <div className="flex h-14 items-center border-b border-line px-4">
        <Skeleton className="h-5 w-80 max-w-full" />
      </div>
      <div className="mx-auto flex w-full max-w-178 flex-col gap-3 p-4">
        <Skeleton className="mr-12 h-28" />
        <Skeleton className="ml-12 h-20" />
      </div>
    </div>
  );
}
