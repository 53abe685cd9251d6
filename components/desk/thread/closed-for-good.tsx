import { useTenant } from '@/components/platform/sync/tenant';
import { Link } from '@/components/ui/link';
import { reopenDays } from '@/zero/desk/ticket/rules';

/** Stands in the place of the composer once a client can no longer open a ticket again. */
export function ClosedForGood() {
  const { organization } = useTenant();
  return (
    <p className="border-t border-line bg-canvas px-4 py-3 text-center text-13 text-balance text-ink-muted">
      Solved more than {reopenDays} days ago, so it stays closed.{' '}
      <Link href={`/t/${organization.slug}/portal/new`} prefetch={false}>
        Open a new ticket
      </Link>{' '}
      if you need more help.
    </p>
  );
}
