import { ticketStatuses, type TicketStatus } from '@/zero/desk/ticket/values';

/** What narrows a search for tickets. */
export type Narrowing = { status: readonly TicketStatus[]; clientId: string | null };

/** Reads an address' query; what makes no sense is left out. */
export function narrowingOf(params: URLSearchParams): Narrowing {
  const status = params.getAll('status');
  return {
    status: ticketStatuses.filter((known) => status.includes(known)),
    clientId: params.get('client'),
  };
}

/** Writes what `narrowingOf` reads. */
export function writeNarrowing({ status, clientId }: Narrowing): URLSearchParams {
  const params = new URLSearchParams(status.map((each) => ['status', each]));
  if (clientId) params.set('client', clientId);
  return params;
}

export const readNarrowing = (params: URLSearchParams) => writeNarrowing(narrowingOf(params));
