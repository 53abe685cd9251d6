'use client';

import { useMemo } from 'react';
import { offered } from '@/components/core/choices/choices';
import { Avatar } from '@/components/ui/avatar';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { defaultRole } from '@/zero/platform/member/rules';
import type { UserType } from '@/zero/core/user-types';
import { memberRoles } from '@/zero/platform/member/values';
import type { AccessDraft } from './access-draft';
import { roleWords } from './member-words';
import type { People } from './use-people';

const kinds: { value: UserType; label: string }[] = [
  { value: 'internal', label: 'Team member' },
  { value: 'client', label: 'Client contact' },
];

const noTeam = 'none';

type AccessFieldsProps = {
  desk: People;
  value: AccessDraft;
  onValueChange: (draft: AccessDraft) => void;
  error: string | undefined;
};

/** What a person is let in as. */
export function AccessFields({ desk, value: draft, onValueChange, error }: AccessFieldsProps) {
  const change = (part: Partial<AccessDraft>) => onValueChange({ ...draft, ...part });
  const clients = useMemo(
    () =>
      desk.clients
        .filter(({ id, disabledAt }) => disabledAt === null || id === draft.clientId)
        .map(({ id, name }) => ({
          value: id,
          label: name,
          icon: <Avatar name={name} seed={id} size="sm" shape="company" decorative />,
        })),
    [desk.clients, draft.clientId],
  );
  const teams = useMemo(
    () => [
      { value: noTeam, label: 'No team' },
      ...offered(desk.teams, draft.teamId).map(({ id, name }) => ({ value: id, label: name })),
    ],
    [desk.teams, draft.teamId],
  );
  const roles = [
    {
      value: 'default' as const,
      label: `By department: ${roleWords[defaultRole(draft.department)].toLowerCase()}`,
    },
    ...memberRoles.map((value) => ({ value, label: roleWords[value] })),
  ];

  return (
    <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
      <Select
        label="Kind"
        options={kinds}
        value={draft.userType}
        onValueChange={(userType) => change({ userType })}
      />
      {draft.userType === 'client' ? (
        <Combobox
          label="Client"
          options={clients}
          value={draft.clientId}
          onValueChange={(clientId) => change({ clientId })}
          error={error}
          placeholder="Choose a client"
        />
      ) : (
        <>
          <Select
            label="Role"
            options={roles}
            value={draft.role}
            onValueChange={(role) => change({ role })}
          />
          <TextField
            label="Department"
            placeholder="Optional"
            maxLength={80}
            value={draft.department}
            onChange={(event) => change({ department: event.target.value })}
          />
          <Combobox
            label="Team"
            options={teams}
            value={draft.teamId ?? noTeam}
            onValueChange={(teamId) => change({ teamId: teamId === noTeam ? null : teamId })}
          />
        </>
      )}
    </div>
  );
}
