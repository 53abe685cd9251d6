'use client';

import { mustGetMutator, type Zero } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { type WriteResult, useWrite } from '@/components/platform/sync/use-write';
import { dropUndo, pushUndo, takeBack } from '@/components/platform/undo/undo-stack';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { mutationOf, type NearChange, type TicketChange } from '@/zero/desk/ticket/change';
import {
  afterChange,
  changeBetween,
  type FieldsChange,
  fieldsOf,
  isUntouched,
  undoing,
} from '@/zero/desk/ticket/ticket-fields';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { priorityWord } from './priority';
import { statusWord } from './status';

type Done = { id: string; name: string; facts: FieldsChange };

/**
 * Returns a function that changes tickets of this device at once, says so with a way back, and lets Z
 * take it back. For a handful of tickets; many are changed by the server. It answers false, having
 * done nothing, where one of them is not on this device.
 */
export function useChange() {
  const zero = useZero();
  const { organization } = useTenant();
  const write = useWrite();

  return useCallback(
    async (change: NearChange, ticketIds: readonly string[]): Promise<boolean> => {
      const what = changeWord[change.kind];

      const look = async (ids: readonly string[]) => {
        const rows = await zero.run(
          queries.ticket.facts({ organizationId: organization.id, ids: [...ids] }),
        );
        return rows.map((row) => ({
          id: row.id,
          name: row.number > 0 ? `#${row.number}` : 'the new ticket',
          facts: fieldsOf(row, row.tagLinks),
        }));
      };

      const send = (wanted: TicketChange, ticketId: string, undo?: true): Promise<WriteResult> => {
        const place = {
          organizationId: organization.id,
          ticketId,
          at: Date.now(),
          ...(undo && { undo }),
        };
        const { name, args } = mutationOf(wanted, place);
        return write(mustGetMutator(mutators, name)(args), what);
      };

      const undo = async (done: readonly Done[]) => {
        const now = new Map((await look(done.map(({ id }) => id))).map((row) => [row.id, row]));
        const free = done.filter(({ id, facts }) => {
          const row = now.get(id);
          return row !== undefined && isUntouched(row.facts, facts);
        });
        const kept = done.length - free.length;
        for (const { id, facts } of free) {
          for (const back of undoing(facts)) void send(back, id, true);
        }
        toast(free.length > 0 ? `${what} changed back` : 'Not undone', {
          id: 'change',
          description: [
            free.length > 0 && subjectOf(free),
            kept > 0 &&
              `${kept === 1 ? 'One was' : `${kept} were`} changed by someone since, and kept.`,
          ]
            .filter(Boolean)
            .join('. '),
        });
      };

      const before = await look(ticketIds);
      if (before.length < ticketIds.length) return false;
      const done = before.flatMap(({ id, name, facts }): Done[] => {
        const difference = changeBetween(facts, afterChange(facts, change));
        return difference ? [{ id, name, facts: difference }] : [];
      });
      if (done.length === 0) return true;
      const sent = done.map(({ id }) => send(change, id));

      const id = newId();
      const open = new Map(done.map((each) => [each.id, each]));
      const subject = subjectOf(done);
      pushUndo({ id, what: subject, undo: () => undo([...open.values()]) });
      toast(doneWords(change, await givenName(zero, organization.id, change)), {
        id: 'change',
        description: subject,
        action: { label: 'Undo', onSelect: () => void takeBack(id) },
      });
      const outcomes = await Promise.all(sent);
      done.forEach((each, index) => {
        const outcome = outcomes[index];
        if (outcome === 'refused' || outcome === 'unsent') open.delete(each.id);
      });
      if (open.size === 0) dropUndo(id);
      return true;
    },
    [zero, organization.id, write],
  );
}

const subjectOf = (done: readonly Done[]) =>
  done.length === 1 ? (done[0]?.name ?? '') : `${done.length} tickets`;

/** What a change is about, for messages: "Status". */
const changeWord: Record<TicketChange['kind'], string> = {
  assign: 'Assignee',
  status: 'Status',
  priority: 'Priority',
  type: 'Type',
  team: 'Team',
  tag: 'Tag',
  untag: 'Tag',
  snooze: 'Snooze',
  wake: 'Waking',
  macro: 'Macro',
  merge: 'Merge',
  unmerge: 'Merge',
};

/** What was done, in words, with the name of what was given: "Assigned to Anna Weber". */
export function doneWords(change: TicketChange, name: string | undefined): string {
  switch (change.kind) {
    case 'status':
      return `Status changed to ${statusWord(change.status).toLowerCase()}`;
    case 'priority':
      return `Priority changed to ${priorityWord(change.priority).toLowerCase()}`;
    case 'assign':
      if (change.assigneeId === null) return 'Unassigned';
      return name ? `Assigned to ${name}` : 'Assigned';
    case 'type':
      if (change.typeId === null) return 'Type removed';
      return name ? `Type changed to ${name}` : 'Type changed';
    case 'team':
      if (change.teamId === null) return 'Team removed';
      return name ? `Team changed to ${name}` : 'Team changed';
    case 'tag':
      return name ? `Tag ${name} added` : 'Tag added';
    case 'untag':
      return name ? `Tag ${name} removed` : 'Tag removed';
    case 'snooze':
      return 'Snoozed';
    case 'wake':
      return 'Snooze ended';
    case 'macro':
      return 'Macro applied';
    case 'merge':
      return 'Merged';
    case 'unmerge':
      return 'Merge undone';
  }
}

/** What `change` gives to a ticket or takes from it, by its name: "Anna Weber"; undefined where it has none. */
export async function givenName(
  zero: Zero,
  organizationId: string,
  change: TicketChange,
): Promise<string | undefined> {
  const place = { organizationId };
  const named = <Row extends { id: string; name: string }>(
    rows: readonly Row[],
    id: string | null,
  ) => rows.find((row) => row.id === id)?.name;
  switch (change.kind) {
    case 'assign':
      return named(await zero.run(queries.member.staff(place)), change.assigneeId);
    case 'type':
      return named(await zero.run(queries.ticket.types(place)), change.typeId);
    case 'team':
      return named(await zero.run(queries.team.all(place)), change.teamId);
    case 'tag':
    case 'untag':
      return named(await zero.run(queries.tag.all(place)), change.tagId);
    default:
      return undefined;
  }
}
