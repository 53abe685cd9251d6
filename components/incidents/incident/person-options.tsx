import { UserCircleDashedIcon } from '@phosphor-icons/react/dist/ssr/UserCircleDashed';
import { nothing } from '@/components/core/choices/choices';
import { personOption } from '@/components/platform/member/person-option';
import { Avatar } from '@/components/ui/avatar';
import type { Profile } from '@/zero/platform/member/schema';

/** Nobody, and each colleague with their picture; `ownId` is whoever chooses. */
export const personOptions = (people: readonly Profile[], ownId: string) => [
  { value: nothing, label: 'Nobody', icon: <UserCircleDashedIcon className="text-20" /> },
  ...people.map((person) => ({
    ...personOption(person),
    ...(person.id === ownId && { hint: 'You' }),
  })),
];

type PersonMarkProps = { memberId: string | null; people: readonly Profile[] };

/** Their name, also where they have left. */
export const personName = ({ memberId, people }: PersonMarkProps): string =>
  memberId === null
    ? 'Nobody'
    : (people.find(({ id }) => id === memberId)?.name ?? 'A former colleague');

/** The picture of one colleague, or of nobody. */
export function PersonMark({ memberId, people }: PersonMarkProps) {
  if (memberId === null) {
    return <UserCircleDashedIcon aria-hidden className="shrink-0 text-20 text-ink-faint" />;
  }
  const hue = people.find(({ id }) => id === memberId)?.hue;
  return (
    <Avatar
      name={personName({ memberId, people })}
      seed={memberId}
      hue={hue}
      size="sm"
      decorative
    />
  );
}
