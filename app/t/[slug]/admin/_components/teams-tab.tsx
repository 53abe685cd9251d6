'use client';

import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, Table } from '@/components/ui/table';
import type { Team } from '@/zero/schema';
import { TeamDialog } from './team-dialog';
import type { People } from './use-people';

/** The teams and how many people each has. */
export function TeamsTab({ desk }: { desk: People }) {
  const [open, setOpen] = useState<Team | 'new'>();
  const sizeOf = (id: string) =>
    desk.people.filter(({ teamId, status }) => teamId === id && status === 'active').length;
  const columns = columnsFor({ sizeOf, onOpen: setOpen });
  return (
    <>
      <div className="flex justify-end px-4 py-3">
        <Button
          size="sm"
          variant="primary"
          icon={<UsersThreeIcon aria-hidden />}
          onClick={() => setOpen('new')}
        >
          Add team
        </Button>
      </div>
      {desk.teams.length > 0 ? (
        <Table caption="Teams" columns={columns} rows={desk.teams} rowKey={({ id }) => id} />
      ) : (
        <EmptyState>No teams yet. Groups of your own people show here.</EmptyState>
      )}
      {open && (
        <TeamDialog
          team={open === 'new' ? undefined : open}
          taken={desk.teams}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

type Cells = { sizeOf: (teamId: string) => number; onOpen: (team: Team) => void };

const columnsFor = ({ sizeOf, onOpen }: Cells): Column<Team>[] => [
  {
    id: 'name',
    header: 'Team',
    cell: (team) => (
      <button
        dir="auto"
        type="button"
        onClick={() => onOpen(team)}
        className="rounded-mark py-1 text-left hover:underline pointer-coarse:min-h-11"
      >
        {team.name}
      </button>
    ),
  },
  { id: 'people', header: 'People', align: 'end', cell: ({ id }) => sizeOf(id) },
];
