'use client';

import { UserPlusIcon } from '@phosphor-icons/react/dist/ssr/UserPlus';
import { useMemo, useRef, useState } from 'react';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import { usePeople } from '../admin/use-people';
import { InviteDialog } from './invite-dialog';
import { MemberDialog } from './member-dialog';
import { MembersFilter } from './members-filter';
import { MembersTable } from './members-table';
import { matches, peopleFilter, type Sort } from './people-filter';
import { sortPeople } from './sort-people';

const pageSize = 100;

/** Everybody whom the organization lets in, or did. Filtered and sorted here, without a request. */
export function MembersTab() {
  const desk = usePeople();
  const { people, isComplete } = desk;
  const { value: filter, change, clear, isEmpty } = useFilter(peopleFilter);
  const [sort, setSort] = useState<Sort>({ key: 'name', descending: false });
  const [shown, setShown] = useState(pageSize);
  const [isInviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string>();
  const textField = useRef<HTMLInputElement>(null);
  useShortcut('/', 'Filter members', () => textField.current?.select(), { group: 'Admin' });
  useShortcut('I', 'Invite people', () => setInviting(true), { group: 'Admin' });

  const found = useMemo(
    () =>
      sortPeople(
        people.filter((person) => person.status !== 'pending' && matches(person, filter)),
        sort,
      ),
    [people, filter, sort],
  );
  const open = people.find(({ id }) => id === openId);

  return (
    <>
      <MembersFilter
        ref={textField}
        desk={desk}
        filter={filter}
        onFilterChange={change}
        onClear={isEmpty ? undefined : clear}
        count={isComplete ? found.length : undefined}
        action={
          <Button
            variant="primary"
            size="sm"
            icon={<UserPlusIcon aria-hidden />}
            keys="I"
            onClick={() => setInviting(true)}
          >
            Invite people
          </Button>
        }
      />
      {found.length > 0 ? (
        <MembersTable
          people={found.slice(0, shown)}
          everybody={people}
          sort={sort}
          onSortChange={setSort}
          onOpen={setOpenId}
        />
      ) : !isComplete ? (
        <div className="p-4">
          <Skeleton className="h-72 w-full" />
        </div>
      ) : (
        <EmptyState action={<Button onClick={clear}>Clear filters</Button>}>
          Nobody matches. Everybody whom the organization lets in stands here.
        </EmptyState>
      )}
      {found.length > shown && (
        <div className="flex justify-center p-4">
          <Button onClick={() => setShown((count) => count + pageSize)}>
            Show {Math.min(pageSize, found.length - shown)} more
          </Button>
        </div>
      )}
      <InviteDialog desk={desk} open={isInviting} onOpenChange={setInviting} />
      {open && (
        <MemberDialog
          key={open.id}
          desk={desk}
          person={open}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  );
}
