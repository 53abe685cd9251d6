'use client';

import { mustGetMutator } from '@rocicorp/zero';
import { useZero } from '@rocicorp/zero/react';
import { useCallback } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { type Outcome, useWrite } from '@/components/platform/sync/use-write';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { mutationOf, type NearChange, type TicketChange } from '@/zero/desk/ticket/change';
import {
  afterChange,
  changeBetween,
  type FactsChange,
  factsOf,
  isUntouched,
  undoing,
} from '@/zero/desk/ticket/facts';
import { changeWord, doneWords } from './change-words';
import { givenName } from './given-name';
import { dropUndo, pushUndo, takeBack } from '@/components/platform/undo/undo-stack';

type Done = { id: string; name: string; facts: FactsChange };

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
          facts: factsOf(row, row.ticketTags),
        }));
      };

      const send = (wanted: TicketChange, ticketId: string, undo?: true): Promise<Outcome> => {
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
            kept > 0 && `${kept === 1 ? 'One was' : `${kept} were`} changed since and kept so.`,
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
