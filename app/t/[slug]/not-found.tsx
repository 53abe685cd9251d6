import { Link } from '@/components/ui/link';
import { MessagePage } from '@/components/core/statement/statement';

/** Same text for a page that does not exist and one that the person may not see. */
export default function NotFound() {
  return (
    <MessagePage
      title="Not found"
      action={
        <Link href="/" variant="primary">
          Go to your tickets
        </Link>
      }
    >
      The address may be mistyped. Nothing was changed.
    </MessagePage>
  );
}
