'use client';

import { UserPlusIcon } from '@phosphor-icons/react/dist/ssr/UserPlus';
import { useMemo, useState } from 'react';
import type { Sorting } from '@/components/core/filter/sorting';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import type { UserType } from '@/zero/core/user-types';
import { memberRoles } from '@/zero/platform/member/values';
import { memberStates, memberStateText, roleWords } from '../admin/member-words';
import { usePeople } from '../admin/use-people';
import { InviteDialog } from './invite-dialog';
import { MemberDialog } from './member-dialog';
import { inNameOrder, memberColumns } from './member-columns';
import { matches, peopleFilter } from './people-filter';

const kinds: { value: UserType; label: string }[] = [
  { value: 'internal', label: 'Staff' },
  { value: 'client', label: 'Client contacts' },
];
const roles = memberRoles.map((value) => ({ value, label: roleWords[value] }));
const states = memberStates
  .filter((state) => state !== 'pending')
  .map((value) => ({ value, label: memberStateText[value] }));
const optionOf = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** Everybody whom the organization lets in, or did. Filtered and sorted here, without a request. */
export function MembersTab() {
  const desk = usePeople();
  const { people, isComplete } = desk;
  const filter = useFilter(peopleFilter);
  const [sorting, setSorting] = useState<Sorting>({ id: 'name', desc: false });
  const [isInviting, setInviting] = useState(false);
  const [openId, setOpenId] = useState<string>();
  useShortcut('I', 'Invite people', () => setInviting(true), { group: 'Admin' });

  const found = useMemo(
    () =>
      inNameOrder(
        people.filter((person) => person.status !== 'pending' && matches(person, filter.value)),
      ),
    [people, filter.value],
  );
  const columns = useMemo(() => memberColumns({ everybody: people, onOpen: setOpenId }), [people]);
  const list = useList({
    columns,
    rows: found,
    rowKey: ({ id }) => id,
    sorting,
    onSortingChange: setSorting,
  });
  const open = people.find(({ id }) => id === openId);

  return (
    <>
      <EntityListPage
        caption="Members"
        noun="person"
        list={list}
        isComplete={isComplete}
        empty="Everybody whom the organization lets in stands here."
        noMatch="No members match."
        toolbar={{
          label: 'Filter members',
          filter,
          text: { label: 'Filter by name or address', placeholder: 'Name or address' },
          choices: [
            { field: 'kind', label: 'Kind', options: kinds },
            { field: 'role', label: 'Role', options: roles },
            { field: 'status', label: 'Status', options: states },
            { field: 'client', label: 'Client', options: desk.clients.map(optionOf) },
            { field: 'team', label: 'Team', options: desk.teams.map(optionOf) },
          ],
          count: isComplete ? formatNoun(found.length, 'person', 'people') : undefined,
        }}
        add={{
          text: 'Invite people',
          icon: <UserPlusIcon aria-hidden />,
          keys: 'I',
          onAdd: () => setInviting(true),
        }}
      />
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
