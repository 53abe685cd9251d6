import type { Actor } from '@/zero/roles';
import type { TicketFilter } from '@/zero/desk/ticket/filter';
import { isDone } from '@/zero/desk/ticket/rules';
import { ticketStatuses, type TicketStatus } from '@/zero/desk/ticket/values';
import { ofOwnClient } from '../own-client';

type Reader = Pick<Actor, 'id' | 'clientId'>;

/** Whose tickets of the company are shown. */
export const owners = ['all', 'mine', 'colleagues'] as const;
export type Owner = (typeof owners)[number];

export const ownerLabels: Record<Owner, string> = {
  all: 'All',
  mine: 'Mine',
  colleagues: 'Colleagues’',
};

/** How a client divides its tickets. What waits for the client is open as well. */
export const states = ['open', 'solved'] as const;
export type State = (typeof states)[number];

export const stateLabels: Record<State, string> = { open: 'Open', solved: 'Solved' };

/** The parts of a list, in the order in which they stand. */
type Part = 'waiting' | 'underway' | 'solved';

const partStatuses: Record<Part, TicketStatus[]> = {
  waiting: ['waiting_on_client'],
  underway: ticketStatuses.filter((status) => !isDone(status) && status !== 'waiting_on_client'),
  solved: ticketStatuses.filter(isDone),
};

/** The tickets of one part of the reader's list, in which something happened last first. */
export const filterOf = (owner: Owner, part: Part, reader: Reader): TicketFilter => ({
  ...ofOwnClient(reader),
  status: partStatuses[part],
  sort: 'activity',
  ...(owner !== 'all' && { requester: { id: reader.id, isMeant: owner === 'mine' } }),
});

/** Reads from an address whose tickets are shown; what is unknown shows everybody's. */
export const asOwner = (value: string | null): Owner =>
  owners.find((owner) => owner === value) ?? 'all';

/** Reads a state from an address; what is unknown shows what is open. */
export const asState = (value: string | null): State =>
  states.find((state) => state === value) ?? 'open';
