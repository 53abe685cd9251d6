import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-72', 'w-56', 'w-80', 'w-64', 'w-60', 'w-76', 'w-52', 'w-68'];

/** Holds the place of the entries until they are read. */
export function AuditLogPlaceholder() {
  return (
    <div aria-busy="true" aria-label="Loading the audit log">
      {widths.map((width) => (
        <div key={width} className="flex h-9 items-center gap-3 border-b border-line px-4">
          <Skeleton className="h-3 w-12" />
          <Skeleton round className="size-5" />
          <Skeleton className={`h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}
