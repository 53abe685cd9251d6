'use client';

import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import { useState } from 'react';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import { useSave } from '@/components/platform/sync/use-save';
import { useWrite } from '@/components/platform/sync/use-write';
import type { Column } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { useList } from '@/components/ui/use-list';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { teamNameSchema } from '@/zero/platform/team/fields';
import type { Team } from '@/zero/platform/team/schema';
import { NameDialog } from './name-dialog';
import { NameButton, removeColumn } from '../list/named-cells';
import { RemovedList } from '@/components/platform/list/removed-list';
import { ReplaceDialog } from './replace-dialog';
import { usePeople } from './use-people';

/** The teams and how many people each has. */
export function TeamsTab() {
  const desk = usePeople();
  const { organization } = useTenant();
  const write = useWrite();
  const save = useSave();
  const [open, setOpen] = useState<Team | 'new'>();
  const [leaving, setLeaving] = useState<Team>();
  const teams = desk.teams.filter(({ archivedAt }) => archivedAt === null);
  const removed = desk.teams.filter(({ archivedAt }) => archivedAt !== null);
  const sizeOf = (id: string) =>
    desk.people.filter(({ teamId, status }) => teamId === id && status === 'active').length;
  const place = () => ({ organizationId: organization.id, at: Date.now() });

  const saveName = (name: string) =>
    open === 'new' || !open
      ? save(mutators.team.create({ ...place(), id: newId(), name }), 'Team')
      : save(mutators.team.change({ ...place(), teamId: open.id, name }), 'Team');

  const restore = (teamId: string) =>
    void write(mutators.team.restore({ ...place(), teamId }), 'Restoring the team');

  async function remove({ id, name }: Team, intoId: string | null) {
    const wasEmpty = sizeOf(id) === 0;
    const request = mutators.team.remove({ ...place(), teamId: id, intoId });
    if ((await write(request, 'Removal of the team')) !== 'saved') return;
    // People and tickets that went elsewhere do not come back with the team.
    if (intoId || !wasEmpty) toast(`Removed ${name}`);
    else toast(`Removed ${name}`, { action: { label: 'Undo', onSelect: () => restore(id) } });
  }

  const columns = columnsFor({ sizeOf, onOpen: setOpen, onRemove: setLeaving });
  const list = useList({ columns, rows: teams, rowKey: ({ id }) => id });

  return (
    <>
      <EntityListPage
        caption="Teams"
        noun="team"
        list={list}
        isComplete={desk.areTeamsComplete}
        empty="No teams yet. Add one to group your team members."
        toolbar={{
          label: 'Teams',
        }}
        add={{
          text: 'Add team',
          icon: <UsersThreeIcon aria-hidden />,
          onAdd: () => setOpen('new'),
        }}
      />
      <RemovedList nouns="teams" rows={removed} onRestore={restore} />
      {open && (
        <NameDialog
          noun="team"
          schema={teamNameSchema}
          row={open === 'new' ? undefined : open}
          taken={desk.teams}
          save={saveName}
          onClose={() => setOpen(undefined)}
        />
      )}
      {leaving && (
        <ReplaceDialog
          title={`Remove the team “${leaving.name}”?`}
          description="Choose a team for its members and tickets. Without one, members have no team and tickets keep this one."
          label="Team for its members and tickets"
          options={teams.filter(({ id }) => id !== leaving.id)}
          noneLabel="No other team"
          confirmLabel="Remove team"
          onConfirm={(intoId) => void remove(leaving, intoId)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  );
}

type Cells = {
  sizeOf: (teamId: string) => number;
  onOpen: (team: Team) => void;
  onRemove: (team: Team) => void;
};

const columnsFor = ({ sizeOf, onOpen, onRemove }: Cells): Column<Team>[] => [
  {
    id: 'name',
    header: 'Team',
    cell: (team) => <NameButton row={team} onOpen={() => onOpen(team)} />,
  },
  { id: 'people', header: 'People', align: 'end', cell: ({ id }) => sizeOf(id) },
  removeColumn(onRemove),
];
