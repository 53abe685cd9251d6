import { Avatar } from '@/components/ui/avatar';
import type { Profile } from '@/zero/platform/member/schema';

/** Who has the ticket, or that nobody has. */
export function AssigneeCell({ assignee }: { assignee: Profile | undefined }) {
  if (!assignee) {
    return (
      <>
        <span
          aria-hidden
          className="size-5 shrink-0 rounded-full border border-dashed border-line-strong"
        />
        <span className="text-ink-faint max-lg:sr-only">Unassigned</span>
      </>
    );
  }
  return (
    <>
      <Avatar name={assignee.name} seed={assignee.id} hue={assignee.hue} size="sm" decorative />
      <span dir="auto" className="truncate max-lg:sr-only">
        {assignee.name}
      </span>
    </>
  );
}
