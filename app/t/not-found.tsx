import { HomeLink } from '@/components/core/statement/home-link';
import { MessagePage } from '@/components/core/statement/statement';

/** Same text for an organization that does not exist and one that the person may not enter. */
export default function OrganizationNotFound() {
  return (
    <main>
      <MessagePage
        title="There is no such organization, or you are not in it"
        action={<HomeLink>Go to your organization</HomeLink>}
      >
        Check the address, or ask an administrator of that organization to let you in.
      </MessagePage>
    </main>
  );
}
