import { HomeLink } from '@/components/core/statement/home-link';
import { MessagePage } from '@/components/core/statement/statement';

/** Same text for a page that does not exist and one that the person may not see. */
export default function NotFound() {
  return (
    <MessagePage title="Not found" action={<HomeLink>Go to your tickets</HomeLink>}>
      The address may be mistyped. Nothing was changed.
    </MessagePage>
  );
}
