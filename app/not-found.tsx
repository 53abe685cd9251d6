import type { Metadata } from 'next';
import { HomeLink } from '@/components/core/statement/home-link';
import { MessagePage } from '@/components/core/statement/statement';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main>
      <MessagePage
        title="There is nothing at this address"
        action={<HomeLink>Go to the desk</HomeLink>}
      >
        It may be mistyped or have moved. Nothing was changed.
      </MessagePage>
    </main>
  );
}
