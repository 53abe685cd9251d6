'use client';

import {
  filesKey,
  formatFiles,
  type KeptFile,
  parseFiles,
} from '@/components/attachment/kept-files';
import { readDraft, writeDraft } from '@/components/sync/drafts';
import { giveBack, joinDraft, type Outbox, parseOutbox, formatOutbox } from './outbox';

/** What a composer writes: the public thread, or the staff's own notes. */
export type ComposerKind = 'reply' | 'note';

/** Where one composer keeps its things on this device. */
export type OutboxPlace = { userId: string; kind: ComposerKind; ticketId: string };

export const draftKey = (kind: ComposerKind, ticketId: string) => `${kind}:${ticketId}`;
export const outboxKey = (kind: ComposerKind, ticketId: string) => `outbox:${kind}:${ticketId}`;

/** Changes what is kept; reads it first, because another tab may have written. */
export function updateOutbox(
  { userId, kind, ticketId }: OutboxPlace,
  change: (outbox: Outbox) => Outbox,
): void {
  const key = outboxKey(kind, ticketId);
  const outbox = parseOutbox(readDraft(userId, key));
  const next = change(outbox);
  if (next !== outbox) writeDraft(userId, key, formatOutbox(next));
}

/** Takes an entry back into the composer, before what has been written since. */
export function returnToComposer(place: OutboxPlace, id: string, reason: string): void {
  updateOutbox(place, (outbox) => {
    const next = giveBack(outbox, id, reason);
    if (next !== outbox && next.returned) {
      const key = draftKey(place.kind, place.ticketId);
      writeDraft(place.userId, key, joinDraft(next.returned.body, readDraft(place.userId, key)));
      const { files = [] } = next.returned;
      changeFiles(place, (now) => [...files, ...without(now, files)]);
    }
    return next;
  });
}

/** Takes files out of the composer that were sent after all. */
export function forgetFiles(place: OutboxPlace, files: readonly KeptFile[]): void {
  changeFiles(place, (now) => without(now, files));
}

function changeFiles(
  { userId, kind, ticketId }: OutboxPlace,
  next: (files: readonly KeptFile[]) => readonly KeptFile[],
) {
  const key = filesKey(draftKey(kind, ticketId));
  writeDraft(userId, key, formatFiles(next(parseFiles(readDraft(userId, key)))));
}

function without(files: readonly KeptFile[], those: readonly KeptFile[]) {
  return files.filter(({ id }) => !those.some((file) => file.id === id));
}

const lockName = (id: string) => `opsdesk:outbox:${id}`;
const letGo = new Map<string, () => void>();
const sentHere = new Set<string>();

/** Marks the entry as this page's own until `release`; the browser releases it with the page. */
export function hold(id: string): void {
  sentHere.add(id);
  if (letGo.has(id)) return;
  const released = new Promise<void>((resolve) => letGo.set(id, resolve));
  void navigator.locks?.request(lockName(id), () => released);
}

export function release(id: string): void {
  letGo.get(id)?.();
  letGo.delete(id);
}

/** Whether this page sent it since it was loaded. */
export const isSentHere = (id: string) => sentHere.has(id);

/** Whether a living page, this one or another tab, still waits for the entry's answer. */
export async function isHeld(id: string): Promise<boolean> {
  if (letGo.has(id)) return true;
  const locks = await navigator.locks?.query();
  return locks?.held?.some((lock) => lock.name === lockName(id)) ?? false;
}
