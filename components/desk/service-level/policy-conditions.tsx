'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { FilterMenu } from '@/components/ui/filter-menu';
import { priorityWord } from '@/components/desk/ticket/priority';
import { ticketPriorities } from '@/zero/desk/ticket/values';
import type { Client } from '@/zero/platform/client/schema';
import type { TicketType } from '@/zero/desk/ticket/schema';
import type { PolicyDraft } from './policy-draft';

type PolicyConditionsProps = {
  draft: PolicyDraft;
  onChange: (change: Partial<PolicyDraft>) => void;
  types: readonly TicketType[];
  clients: readonly Client[];
};

/** Which tickets a policy is for. */
export function PolicyConditions({ draft, onChange, types, clients }: PolicyConditionsProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-13 font-medium">Which tickets</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {ticketPriorities.toReversed().map((priority) => (
          <Checkbox
            key={priority}
            label={priorityWord(priority)}
            checked={draft.priorities.includes(priority)}
            onCheckedChange={(isChosen) =>
              onChange({
                priorities: ticketPriorities.filter((each) =>
                  each === priority ? isChosen : draft.priorities.includes(each),
                ),
              })
            }
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <FilterMenu
          label="Type"
          options={types
            .filter(({ id, archivedAt }) => archivedAt === null || draft.typeIds.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.typeIds}
          onValueChange={(typeIds) => onChange({ typeIds })}
        />
        <FilterMenu
          label="Client"
          options={clients.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.clientIds}
          onValueChange={(clientIds) => onChange({ clientIds })}
        />
      </div>
      <p className="text-12 text-ink-muted">
        Empty fields match everything. The first policy in the list that matches applies.
      </p>
    </fieldset>
  );
}
