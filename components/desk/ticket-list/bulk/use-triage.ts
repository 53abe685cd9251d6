'use client';

import { useZero } from '@rocicorp/zero/react';
import { useCallback, useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { doneWords, givenName, useChange } from '@/components/desk/ticket/use-change';
import { useTenant } from '@/components/platform/sync/tenant';
import { toast } from '@/components/ui/toast';
import { newId } from '@/zero/core/ids';
import { isNear, type TicketChange } from '@/zero/desk/ticket/change';
import { isDone } from '@/zero/desk/ticket/rules';
import { can } from '@/zero/roles';
import { startBulk } from './bulk-run';
import type { ChangePart } from './change-picker';
import type { Targets } from './targets';

type Picking = { targets: Targets; part: ChangePart };

/** The keys that change what is selected, or else the focused ticket, and what is being chosen for it. */
export function useTriage(targets: Targets | undefined, isHandedOver: boolean) {
  const { actor } = useTenant();
  const changeTargets = useChangeTargets();
  const [picking, setPicking] = useState<Picking>();

  /** Runs `act` unless the key was meant for the ticket that has just left the list. */
  function withTargets(act: (targets: Targets) => unknown) {
    if (!targets) return;
    if (targets.ticket && isHandedOver) {
      toast('Nothing was changed', {
        id: 'change',
        description: `The ticket before it has left this list. Press again to change ${targets.subject}.`,
      });
      return;
    }
    void act(targets);
  }
  const change = (wanted: TicketChange) => withTargets((those) => changeTargets(wanted, those));
  const pick = (part: ChangePart) => withTargets((those) => setPicking({ targets: those, part }));

  const isOne = !targets || targets.ticket !== undefined;
  const mayChange = can(actor, 'ticket.triage');
  const options = {
    group: isOne ? 'Focused ticket' : 'Selected tickets',
    applies: targets !== undefined,
    enabled: mayChange,
  };
  const what = isOne ? 'ticket' : 'tickets';
  useShortcut('A', `Assign ${what}`, () => pick('assignee'), options);
  const assignToMe = () => change({ kind: 'assign', assigneeId: actor.id });
  useShortcut('I', `Assign ${what} to me`, assignToMe, options);
  useShortcut('S', 'Change status', () => pick('status'), options);
  useShortcut('P', 'Change priority', () => pick('priority'), options);
  useShortcut('T', 'Change type', () => pick('type'), options);
  useShortcut('L', `Tag ${what}`, () => pick('tag'), options);
  useShortcut('H', `Snooze ${what}`, () => pick('snooze'), options);
  useShortcut('M', `Apply macro to ${what}`, () => pick('macro'), options);
  useShortcut(
    'E',
    isOne ? 'Resolve ticket' : 'Resolve tickets',
    () => change({ kind: 'status', status: 'resolved' }),
    { ...options, applies: options.applies && !(targets?.ticket && isDone(targets.ticket.status)) },
  );

  return {
    canChange: targets !== undefined && mayChange,
    /** Some tickets are named, of which one can be chosen to stay. */
    canMerge: targets !== undefined && 'ids' in targets.target && targets.target.ids.length > 1,
    change,
    pick,
    picking,
    choose: (wanted: TicketChange) =>
      picking && changeTargets(wanted, withoutStaying(wanted, picking.targets)),
    endPicking: () => setPicking(undefined),
  };
}

/** The ticket into which others are merged is not merged itself. */
function withoutStaying(change: TicketChange, targets: Targets): Targets {
  const { target } = targets;
  if (change.kind !== 'merge' || !('ids' in target)) return targets;
  return { ...targets, target: { ids: target.ids.filter((id) => id !== change.intoId) } };
}

export type Triage = ReturnType<typeof useTriage>;

/** As many as change here at once; more are left to the server, which tells how far it is. */
const mostHere = 50;

/** Returns a function that changes what was selected: at once where it is on this device, else on the server. */
function useChangeTargets() {
  const zero = useZero();
  const { organization } = useTenant();
  const changeHere = useChange();
  return useCallback(
    async (change: TicketChange, { target, subject }: Targets): Promise<void> => {
      const few = 'ids' in target && target.ids.length <= mostHere ? target.ids : undefined;
      if (few && isNear(change) && (await changeHere(change, few))) return;
      const request = { id: newId(), change, target };
      const what = doneWords(change, await givenName(zero, organization.id, change));
      startBulk({ slug: organization.slug, request, what, subject });
    },
    [zero, organization.id, organization.slug, changeHere],
  );
}
