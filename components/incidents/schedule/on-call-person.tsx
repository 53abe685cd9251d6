import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import { Avatar } from '@/components/ui/avatar';
import type { Staff } from './use-schedules';

type OnCallPersonProps = {
  /** Null for nobody. */
  memberId: string | null;
  staff: Staff;
};

/** Somebody who is on call, or that nobody is. */
export function OnCallPerson({ memberId, staff }: OnCallPersonProps) {
  if (memberId === null) {
    return (
      <span className="inline-flex items-center gap-1.5 font-medium text-warning-ink">
        <WarningIcon aria-hidden weight="fill" className="size-4 shrink-0" />
        Nobody
      </span>
    );
  }
  const person = staff.get(memberId);
  const name = nameIn(staff, memberId);
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Avatar name={name} seed={memberId} hue={person?.hue} size="sm" decorative />
      <bdi className="truncate">{name}</bdi>
    </span>
  );
}

export const nameIn = (staff: Staff, memberId: string) =>
  staff.get(memberId)?.name ?? 'Someone who left';
