import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';

type MissingProps = {
  /** What the address names: "client". */
  noun: string;
  /** The list that it would be in: "the clients". */
  list: string;
  href: string;
};

/** An address that names nothing of the organization. */
export const Missing = ({ noun, list, href }: MissingProps) => (
  <div className="flex flex-col items-center pt-12">
    <h1 className="text-16 font-semibold">No such {noun}</h1>
    <EmptyState
      action={
        <Link variant="secondary" href={href}>
          Back to {list}
        </Link>
      }
    >
      It does not exist, or you have no access to it.
    </EmptyState>
  </div>
);
