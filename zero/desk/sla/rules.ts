import type { Ticket } from '../ticket/schema';
import { isDone } from '../ticket/rules';
import { restingStatuses, ticketPriorities } from '../ticket/values';
import type { SlaPolicy } from './schema';
import type { SlaConditions } from './values';

type Sorted = Pick<Ticket, 'priority' | 'typeId' | 'clientId'>;

/** Whether a policy of these conditions is for the ticket. */
const fits = ({ priorities, typeIds, clientIds }: SlaConditions, ticket: Sorted): boolean =>
  (!priorities || priorities.includes(ticket.priority)) &&
  (!typeIds || (ticket.typeId !== null && typeIds.includes(ticket.typeId))) &&
  (!clientIds || clientIds.includes(ticket.clientId));

type Candidate = Pick<SlaPolicy, 'id' | 'position' | 'isActive' | 'conditions'>;

/** The policy that counts for the ticket: the first active one by position that fits. */
export function policyFor<Policy extends Candidate>(
  policies: readonly Policy[],
  ticket: Sorted,
): Policy | undefined {
  let first: Policy | undefined;
  for (const policy of policies) {
    if (!policy.isActive || !fits(policy.conditions, ticket)) continue;
    if (!first || comesBefore(policy, first)) first = policy;
  }
  return first;
}

type Conditions = Readonly<{
  [Facet in keyof SlaConditions]: Readonly<SlaConditions[Facet]>;
}>;

/** Whether every ticket that `inner` is for is one that `outer` is for, too. */
export const includes = (outer: Conditions, inner: Conditions): boolean =>
  holds(narrowing(outer.priorities), inner.priorities) &&
  holds(outer.typeIds, inner.typeIds) &&
  holds(outer.clientIds, inner.clientIds);

/** All priorities narrow as little as none named. */
const narrowing = (priorities: Conditions['priorities']) =>
  priorities && ticketPriorities.every((each) => priorities.includes(each))
    ? undefined
    : priorities;

const holds = (outer: readonly string[] | undefined, inner: readonly string[] | undefined) =>
  !outer || (inner !== undefined && inner.every((each) => outer.includes(each)));

type Ordered = Pick<Candidate, 'id' | 'isActive'> & { conditions: Conditions };

/** The active policy before this one that takes all of its tickets, so that it never applies; `order` is by position. */
export const shadowOf = <Policy extends Ordered>(
  order: readonly Policy[],
  policy: Policy,
): Policy | undefined =>
  order
    .slice(0, order.indexOf(policy))
    .find(({ isActive, conditions }) => isActive && includes(conditions, policy.conditions));

/**
 * Where in the order, from 0, a new policy of these conditions begins: before the first one that is
 * for all of its tickets and more, such as the one for all tickets, and otherwise last.
 */
export function positionOfNew(order: readonly Ordered[], conditions: Conditions): number {
  const place = order.findIndex(
    (each) =>
      each.isActive &&
      includes(each.conditions, conditions) &&
      !includes(conditions, each.conditions),
  );
  return place === -1 ? order.length : place;
}

const comesBefore = (one: Candidate, other: Candidate) =>
  one.position < other.position || (one.position === other.position && one.id < other.id);

/** Whether SLA targets rest: we wait for somebody else. */
export const isPaused = ({ status }: Pick<Ticket, 'status'>) => restingStatuses.includes(status);

/** Whether SLA targets may run at all: history that was imported has none. */
export const hasSlaTargets = ({ origin }: Pick<Ticket, 'origin'>) => origin === 'live';

/** Whether a change of what is promised reaches the ticket. */
export const isOpen = (ticket: Pick<Ticket, 'status' | 'origin' | 'mergedIntoId'>) =>
  hasSlaTargets(ticket) && !isDone(ticket.status) && ticket.mergedIntoId === null;
