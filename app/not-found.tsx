import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { MessagePage } from '@/components/core/statement/statement';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main>
      <MessagePage
        title="There is nothing at this address"
        action={
          <Link href="/" variant="primary">
            Go to the desk
          </Link>
        }
      >
        It may be mistyped or have moved. Nothing was changed.
      </MessagePage>
    </main>
  );
}
