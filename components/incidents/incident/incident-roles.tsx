'use client';

import { UserCircleDashedIcon } from '@phosphor-icons/react/dist/ssr/UserCircleDashed';
import { fromValue, nothing, toValue } from '@/components/core/choices/choices';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Panel } from '@/components/ui/panel';
import type { Incident } from '@/zero/incidents/incident/schema';
import { type IncidentRole, incidentRoles } from '@/zero/incidents/incident/values';
import { roleWords } from '@/zero/incidents/incident/words';
import type { Profile } from '@/zero/platform/member/schema';
import type { IncidentChanges } from './use-incident-changes';

type IncidentRolesProps = {
  incident: Incident;
  changes: IncidentChanges;
  people: readonly Profile[];
  mayRespond: boolean;
};

/** Who does what, and the way to take it over. */
export const IncidentRoles = ({ incident, changes, people, mayRespond }: IncidentRolesProps) => (
  <Panel title="Roles">
    <ul className="flex flex-col gap-3">
      {incidentRoles.map((role) => (
        <Role
          key={role}
          role={role}
          memberId={incident[`${role}Id`] ?? null}
          onAssign={(memberId) => changes.assign(role, memberId)}
          {...{ people, mayRespond }}
        />
      ))}
    </ul>
  </Panel>
);

type RoleProps = {
  role: IncidentRole;
  memberId: string | null;
  people: readonly Profile[];
  mayRespond: boolean;
  onAssign: (memberId: string | null) => void;
};

function Role({ role, memberId, people, mayRespond, onAssign }: RoleProps) {
  const { actor } = useTenant();
  const holder = people.find(({ id }) => id === memberId);
  const word = roleWords[role];
  const name = memberId === null ? 'Nobody' : (holder?.name ?? 'A former colleague');
  const options = [
    { value: nothing, label: 'Nobody', icon: <UserCircleDashedIcon className="text-20" /> },
    ...people.map(({ id, name: label, hue }) => ({
      value: id,
      label,
      icon: <Avatar name={label} seed={id} hue={hue} size="sm" decorative />,
      ...(id === actor.id && { hint: 'You' }),
    })),
  ];
  const shown = (
    <>
      {memberId === null ? (
        <UserCircleDashedIcon aria-hidden className="shrink-0 text-20 text-ink-faint" />
      ) : (
        <Avatar name={name} seed={memberId} hue={holder?.hue} size="sm" decorative />
      )}
      <span dir="auto" className="min-w-0 flex-1 truncate text-left">
        {name}
      </span>
    </>
  );
  return (
    <li className="flex flex-col gap-1">
      <span className="text-12 text-ink-muted">{word}</span>
      <div className="flex items-center gap-2 text-13">
        {mayRespond ? (
          <Combobox
            label={word}
            options={options}
            value={toValue(memberId)}
            onValueChange={(next) => onAssign(fromValue(next))}
            trigger={
              <button
                type="button"
                aria-label={`${word}: ${name}`}
                className="-mx-1 flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-1 hover:bg-hover pointer-coarse:min-h-11"
              >
                {shown}
              </button>
            }
          />
        ) : (
          <span className="flex min-w-0 flex-1 items-center gap-2">{shown}</span>
        )}
        {mayRespond && memberId !== actor.id && (
          <Button
            size="sm"
            aria-label={`Take over as ${word.toLowerCase()}`}
            onClick={() => onAssign(actor.id)}
          >
            Take over
          </Button>
        )}
      </div>
    </li>
  );
}
