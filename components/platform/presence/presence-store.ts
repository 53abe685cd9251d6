'use client';

import { useSyncExternalStore } from 'react';
import type {
  MemberPresence,
  PresenceState,
  PresenceUpdate,
  TicketPresence,
} from '@/lib/presence/protocol';

/** Somebody in a ticket, and what she does there. */
type Person = { readonly memberId: string; readonly state: PresenceState };

const nobody: readonly Person[] = [];

let here: ReadonlyMap<string, readonly TicketPresence[]> = new Map();
let byTicket: ReadonlyMap<string, readonly Person[]> = new Map();
const listeners = new Set<() => void>();

/** Takes in what the stream says. */
export function receivePresence(news: PresenceUpdate): void {
  const next = new Map(news.whole ? [] : here);
  for (const { memberId, places } of news.here) {
    if (places.length > 0) next.set(memberId, places);
    else next.delete(memberId);
  }
  here = next;
  byTicket = keptApart(byTicket, gathered(next));
  for (const listener of listeners) listener();
}

/** Everything that is known, for a tab that has no stream of its own. */
export const presenceNow = (): PresenceUpdate => ({
  whole: true,
  here: [...here].map(([memberId, places]): MemberPresence => ({ memberId, places: [...places] })),
});

/** Who is in the ticket: the same array for as long as nothing changes there. */
export const peopleIn = (ticketId: string): readonly Person[] => byTicket.get(ticketId) ?? nobody;

function subscribeToPresence(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function gathered(
  all: ReadonlyMap<string, readonly TicketPresence[]>,
): Map<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const [memberId, places] of all) {
    for (const { ticketId, state } of places) {
      const people = found.get(ticketId) ?? [];
      found.set(ticketId, [...people, { memberId, state }]);
    }
  }
  return found;
}

/** What did not change stays the same object, so that only the tickets concerned render again. */
function keptApart(
  before: ReadonlyMap<string, readonly Person[]>,
  now: ReadonlyMap<string, readonly Person[]>,
): ReadonlyMap<string, readonly Person[]> {
  return new Map(
    [...now].map(([ticketId, people]) => {
      const old = before.get(ticketId);
      return [ticketId, old && isSame(old, people) ? old : people];
    }),
  );
}

const isSame = (a: readonly Person[], b: readonly Person[]) =>
  a.length === b.length &&
  a.every(({ memberId, state }, at) => b[at]?.memberId === memberId && b[at]?.state === state);

const noPeople: readonly Person[] = [];

/** Who is in the ticket now, oneself included. */
export function usePeopleIn(ticketId: string): readonly Person[] {
  return useSyncExternalStore(
    subscribeToPresence,
    () => peopleIn(ticketId),
    () => noPeople,
  );
}

/** Where an organization's presence is told and heard. */
export const presencePath = (slug: string) => `/api/t/${slug}/presence`;
