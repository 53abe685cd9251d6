'use client';

import { memo, useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { RelativeTime } from '@/components/ui/relative-time';
import { type Column, Table } from '@/components/ui/table';
import { readableEmail } from '@/lib/readable-email';
import { accessWords, memberStateOf } from '../admin/member-words';
import type { Person } from '../admin/person';
import { MemberActions } from './member-actions';
import type { Sort, SortKey } from './people-filter';
import { MemberStateLabel } from './member-state-label';

type MembersTableProps = {
  people: readonly Person[];
  /** For what an action asks of the others, such as who the last admin is. */
  everybody: readonly Person[];
  sort: Sort;
  onSortChange: (sort: Sort) => void;
  onOpen: (memberId: string) => void;
};

/** One line a member; the name opens what can be changed. */
export const MembersTable = memo(function MembersTable({
  people,
  everybody,
  sort,
  onSortChange,
  onOpen,
}: MembersTableProps) {
  const columns = useMemo(
    () => columnsFor({ everybody, sort, onSortChange, onOpen }),
    [everybody, sort, onSortChange, onOpen],
  );
  return <Table caption="Members" columns={columns} rows={people} rowKey={({ id }) => id} />;
});

type Cells = Omit<MembersTableProps, 'people'>;

function columnsFor({ everybody, sort, onSortChange, onOpen }: Cells): Column<Person>[] {
  const sortBy = (key: SortKey): NonNullable<Column<Person>['sort']> => ({
    direction: sort.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending',
    onSort: () => onSortChange({ key, descending: sort.key === key && !sort.descending }),
  });
  return [
    {
      id: 'name',
      header: 'Name',
      width: '28%',
      sort: sortBy('name'),
      cell: (person) => <Name person={person} onOpen={onOpen} />,
    },
    {
      id: 'access',
      header: 'Access',
      width: '20%',
      sort: sortBy('access'),
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
      sort: sortBy('standing'),
      cell: (person) => (
        <MemberStateLabel standing={memberStateOf(person)} isInvited={Boolean(person.invitedBy)} />
      ),
    },
    {
      id: 'signedIn',
      header: 'Last sign-in',
      sort: sortBy('signedIn'),
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
      sort: sortBy('added'),
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
    <button
      type="button"
      onClick={() => onOpen(id)}
      className="group flex max-w-72 items-center gap-2.5 rounded-mark py-1.5 text-left max-md:max-w-36"
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
    </button>
  );
}
