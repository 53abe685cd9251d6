import { Link } from '@/components/ui/link';
import { Statement } from '@/components/core/statement/statement';

/** In the same words for an organization that does not exist and for one that does not let the asker in. */
export default function OrganizationNotFound() {
  return (
    <main>
      <Statement
        title="There is no such organization, or you are not in it"
        action={
          <Link href="/" variant="primary">
            Go to your organization
          </Link>
        }
      >
        Check the address, or ask an administrator of that organization to let you in.
      </Statement>
    </main>
  );
}
