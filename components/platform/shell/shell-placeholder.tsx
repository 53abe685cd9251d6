import { clsx } from 'clsx';
import { cookies } from 'next/headers';
import { Skeleton } from '@/components/ui/skeleton';
import { sidebarFrame } from './sidebar-frame';
import { collapsedAttribute, sidebarCookie } from './sidebar-state';

/** The shell without anything in it, at the size that it will have: shown until the replica is open. */
export async function ShellPlaceholder() {
  const folded = (await cookies()).get(sidebarCookie)?.value === collapsedAttribute;
  return (
    <div className="flex h-dvh flex-col" aria-busy="true">
      <p role="status" className="sr-only">
        Opening Opsdesk
      </p>
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <div className={clsx(sidebarFrame(folded), 'max-md:hidden')}>
          <Skeleton className="m-1.5 h-6" />
        </div>
        <div className="h-12 border-b border-line bg-canvas md:hidden" />
        <div className="min-w-0 flex-1 bg-surface" />
      </div>
    </div>
  );
}
