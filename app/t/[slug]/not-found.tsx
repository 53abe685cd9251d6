import { Link } from '@/components/ui/link';
import { Statement } from '@/components/core/statement/statement';

/** Inside an organization: the same words for what is not there and for what is not the asker's. */
export default function NotFound() {
  return (
    <Statement
      title="Not found"
      action={
        <Link href="/" variant="primary">
          Go to your tickets
        </Link>
      }
    >
      The address may be mistyped. Nothing was changed.
    </Statement>
  );
}
