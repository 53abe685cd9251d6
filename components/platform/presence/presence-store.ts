'use client';

import { useSyncExternalStore } from 'react';
import {
  type MemberPresence,
  type PresenceState,
  type PresenceUpdate,
  type SubjectPresence,
  subjectKey,
} from '@/lib/presence/protocol';
import type { SubjectRef } from '@/zero/core/reference';

/** Somebody in a subject, and what they do there. */
type Person = { readonly memberId: string; readonly state: PresenceState };

const nobody: readonly Person[] = [];

let here: ReadonlyMap<string, readonly SubjectPresence[]> = new Map();
let bySubject: ReadonlyMap<string, readonly Person[]> = new Map();
const listeners = new Set<() => void>();

/** Takes in what the stream says. */
export function receivePresence(news: PresenceUpdate): void {
  const next = new Map(news.whole ? [] : here);
  for (const { memberId, places } of news.here) {
    if (places.length > 0) next.set(memberId, places);
    else next.delete(memberId);
  }
  here = next;
  bySubject = keptApart(bySubject, gathered(next));
  for (const listener of listeners) listener();
}

/** Everything that is known, for a tab that has no stream of its own. */
export const presenceNow = (): PresenceUpdate => ({
  whole: true,
  here: [...here].map(([memberId, places]): MemberPresence => ({ memberId, places: [...places] })),
});

/** Who is in the subject: the same array for as long as nothing changes there. */
export const peopleIn = (subject: SubjectRef): readonly Person[] =>
  bySubject.get(subjectKey(subject)) ?? nobody;

function subscribeToPresence(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function gathered(
  all: ReadonlyMap<string, readonly SubjectPresence[]>,
): Map<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const [memberId, places] of all) {
    for (const { state, ...subject } of places) {
      const key = subjectKey(subject);
      found.set(key, [...(found.get(key) ?? []), { memberId, state }]);
    }
  }
  return found;
}

/** What did not change stays the same object, so that only what is concerned renders again. */
function keptApart(
  before: ReadonlyMap<string, readonly Person[]>,
  now: ReadonlyMap<string, readonly Person[]>,
): ReadonlyMap<string, readonly Person[]> {
  return new Map(
    [...now].map(([key, people]) => {
      const old = before.get(key);
      return [key, old && isSame(old, people) ? old : people];
    }),
  );
}

const isSame = (a: readonly Person[], b: readonly Person[]) =>
  a.length === b.length &&
  a.every(({ memberId, state }, at) => b[at]?.memberId === memberId && b[at]?.state === state);

/** Who is in the subject now, oneself included. */
export function usePeopleIn(subject: SubjectRef): readonly Person[] {
  return useSyncExternalStore(
    subscribeToPresence,
    () => peopleIn(subject),
    () => nobody,
  );
}

/** Where an organization's presence is told and heard. */
export const presencePath = (slug: string) => `/api/t/${slug}/presence`;
