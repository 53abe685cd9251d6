'use client';

import { RowButton } from '@/components/platform/list/row-button';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Column } from '@/components/ui/table';
import { readableEmail } from '@/lib/readable-email';
import { accessWords, memberStateOf, memberStateText } from '../admin/member-words';
import type { Person } from '../admin/person';
import { MemberActions } from './member-actions';
import { MemberStateLabel } from './member-state-label';

type Cells = {
  /** For what an action asks of the others, such as who the last admin is. */
  everybody: readonly Person[];
  onOpen: (memberId: string) => void;
};

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** The people by name and address, in which order equals of a column stay. */
export const inNameOrder = (people: readonly Person[]): Person[] =>
  people.toSorted((a, b) => collator.compare(a.name, b.name) || collator.compare(a.email, b.email));

/** One line a member; the name opens what can be changed. */
export function memberColumns({ everybody, onOpen }: Cells): Column<Person>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      width: '28%',
      order: ({ name }) => name,
      cell: (person) => <Name person={person} onOpen={onOpen} />,
    },
    {
      id: 'access',
      header: 'Access',
      width: '20%',
      order: accessWords,
      cell: accessWords,
      wideOnly: true,
    },
    {
      id: 'team',
      header: 'Team',
      width: '12%',
      cell: ({ teamName }) => teamName || <span className="text-ink-faint">None</span>,
      wideOnly: true,
    },
    {
      id: 'standing',
      header: 'Status',
      width: '17%',
      order: (person) => memberStateText[memberStateOf(person)],
      cell: (person) => (
        <MemberStateLabel standing={memberStateOf(person)} isInvited={Boolean(person.invitedBy)} />
      ),
    },
    {
      id: 'signedIn',
      header: 'Last sign-in',
      order: ({ lastSignedInAt }) => lastSignedInAt ?? 0,
      cell: ({ lastSignedInAt }) =>
        lastSignedInAt ? (
          <RelativeTime at={lastSignedInAt} />
        ) : (
          <span className="text-ink-faint">Never</span>
        ),
      wideOnly: true,
    },
    {
      id: 'added',
      header: 'Added',
      order: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      wideOnly: true,
    },
    {
      id: 'actions',
      header: 'Actions',
      align: 'end',
      cell: (person) => <MemberActions person={person} everybody={everybody} onOpen={onOpen} />,
    },
  ];
}

function Name({ person, onOpen }: { person: Person; onOpen: (memberId: string) => void }) {
  const { id, name, email } = person;
  return (
    <RowButton
      row={id}
      onOpen={() => onOpen(id)}
      className="group flex max-w-72 items-center gap-2.5 max-md:max-w-36"
    >
      <Avatar name={name} seed={id} decorative />
      <span className="min-w-0">
        <span dir="auto" className="block truncate group-hover:underline">
          {name}
        </span>
        <span className="block truncate text-12 font-normal text-ink-muted">
          {readableEmail(email)}
        </span>
      </span>
    </RowButton>
  );
}
