import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import { formatExact } from '@/lib/format/number';
import type { Profile } from '@/zero/platform/member/schema';

const frame = 'flex min-h-15 items-center gap-3 border-b border-line py-2';

type PersonRowProps = {
  person: Profile;
  isReader: boolean;
  /** How many open tickets are hers. */
  open: number;
};

/** One person of the company. */
export function PersonRow({ person, isReader, open }: PersonRowProps) {
  const { id, name, title, hue } = person;
  return (
    <li className={frame}>
      <Avatar name={name} seed={id} hue={hue} size="lg" decorative />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span dir="auto" className="truncate text-14 font-medium">
            {name}
          </span>
          {isReader && <Badge>You</Badge>}
        </span>
        {title && (
          <span dir="auto" className="block truncate text-12 text-ink-muted">
            {title}
          </span>
        )}
      </span>
      <span className="shrink-0 text-12 text-ink-muted tabular-nums">
        {open === 0 ? 'Nothing open' : `${formatExact(open)} open`}
      </span>
    </li>
  );
}

/** Holds the place of a person who is on the way. */
export function PersonRowPlaceholder() {
  return (
    <li className={frame}>
      <Skeleton className="size-9 rounded-full" />
      <Skeleton className="h-3.5 w-2/5" />
    </li>
  );
}
