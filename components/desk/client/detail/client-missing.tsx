import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

/** An address that names no client of the organization. */
export function ClientMissing({ href }: { href: string }) {
  return (
    <div className="flex flex-col items-center pt-12">
      <h1 className="text-16 font-semibold">No such client</h1>
      <EmptyState
        action={
          <Link variant="secondary" href={href}>
            Back to the clients
          </Link>
        }
      >
        It does not exist, or you have no access to it.
      </EmptyState>
    </div>
  );
}
