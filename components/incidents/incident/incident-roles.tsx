'use client';

import { fromValue, toValue } from '@/components/core/choices/choices';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Panel } from '@/components/ui/panel';
import type { Incident } from '@/zero/incidents/incident/schema';
import { type IncidentRole, incidentRoles } from '@/zero/incidents/incident/values';
import { roleWords } from '@/zero/incidents/incident/words';
import type { Profile } from '@/zero/platform/member/schema';
import { PersonMark, personName, personOptions } from './person-options';
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
  const word = roleWords[role];
  const name = personName({ memberId, people });
  const shown = (
    <>
      <PersonMark memberId={memberId} people={people} />
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
            options={personOptions(people, actor.id)}
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
