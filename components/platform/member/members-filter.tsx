'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';
import { formatNoun } from '@/lib/format/number';
import { memberRoles, type UserType } from '@/zero/platform/member/values';
import { roleWords, memberStates, memberStateText } from '../admin/member-words';
import type { People } from '../admin/use-people';
import type { PeopleFilter } from './people-filter';

const kinds: { value: UserType; label: string }[] = [
  { value: 'internal', label: 'Staff' },
  { value: 'client', label: 'Clients’ people' },
];
const roles = memberRoles.map((value) => ({ value, label: roleWords[value] }));
const ways = memberStates
  .filter((standing) => standing !== 'pending')
  .map((value) => ({ value, label: memberStateText[value] }));

type MembersFilterProps = {
  desk: People;
  filter: PeopleFilter;
  onFilterChange: (part: Partial<PeopleFilter>) => void;
  onClear: (() => void) | undefined;
  /** How many members match. */
  /** Undefined until it is known. */
  count: number | undefined;
  /** The one thing to do, at the end. */
  action: ReactNode;
  ref: RefObject<HTMLInputElement | null>;
};

/** What narrows the members, always in view. */
export function MembersFilter({
  desk,
  filter,
  onFilterChange: change,
  onClear,
  count,
  action,
  ref,
}: MembersFilterProps) {
  const clients = useMemo(() => desk.clients.map(asOption), [desk.clients]);
  const teams = useMemo(() => desk.teams.map(asOption), [desk.teams]);
  return (
    <div
      role="search"
      aria-label="Filter members"
      className="flex items-center gap-2 px-4 py-3 max-md:flex-wrap"
    >
      <TextField
        ref={ref}
        type="search"
        size="sm"
        label="Filter by name or address"
        hideLabel
        icon={<MagnifyingGlassIcon />}
        end={filter.text === '' && <Kbd keys="/" className="pointer-coarse:hidden" />}
        placeholder="Name or address"
        maxLength={200}
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
        className="w-52 shrink-0 max-md:w-auto max-md:flex-1"
      />
      <div className="-my-1 flex min-w-0 [scrollbar-width:none] items-center gap-1.5 overflow-x-auto px-0.5 py-1 max-md:order-last max-md:w-full">
        <FilterMenu
          label="Kind"
          options={kinds}
          value={filter.kind}
          onValueChange={(kind) => change({ kind })}
        />
        <FilterMenu
          label="Role"
          options={roles}
          value={filter.role}
          onValueChange={(role) => change({ role })}
        />
        <FilterMenu
          label="Status"
          options={ways}
          value={filter.status}
          onValueChange={(status) => change({ status })}
        />
        <FilterMenu
          label="Client"
          options={clients}
          value={filter.client}
          onValueChange={(client) => change({ client })}
        />
        <FilterMenu
          label="Team"
          options={teams}
          value={filter.team}
          onValueChange={(team) => change({ team })}
        />
        {onClear && (
          <Button variant="ghost" size="sm" onClick={onClear}>
            Clear
          </Button>
        )}
      </div>
      <span
        role="status"
        className="ml-auto min-w-20 shrink-0 text-right text-13 whitespace-nowrap text-ink-muted tabular-nums max-md:order-last"
      >
        {count !== undefined && formatNoun(count, 'person', 'people')}
      </span>
      {action}
    </div>
  );
}

const asOption = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
