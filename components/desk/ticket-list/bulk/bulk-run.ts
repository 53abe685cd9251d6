'use client';

import { useSyncExternalStore } from 'react';
import { dropUndo, pushUndo, takeBack } from '@/components/platform/undo/undo-stack';
import { toast } from '@/components/ui/toast';
import { formatTickets } from '@/lib/format/number';
import { notFoundOrNotAllowed } from '@/zero/core/mutation-error';
import {
  type BulkProgress,
  bulkProgressSchema,
  type BulkRequest,
  type RefusedTicket,
} from '@/zero/desk/bulk/request';

export type BulkRun = {
  slug: string;
  request: BulkRequest;
  /** "Status changed to resolved". */
  what: string;
  /** "3,412 tickets". */
  subject: string;
  /** Whether the change is being made or taken back. */
  way: 'change' | 'undo';
  progress?: BulkProgress;
  /** All that were refused, or kept from being taken back. */
  refused: readonly RefusedTicket[];
  /** `broken`: it stopped without an end; trying again goes on from there. */
  state: 'running' | 'stopping' | 'over' | 'broken';
};

/** Long enough for a server that is started anew. */
const mostTries = 5;
const pauseMs = 1_000;

let run: BulkRun | undefined;
const listeners = new Set<() => void>();

type Start = Pick<BulkRun, 'slug' | 'request' | 'what' | 'subject'>;

/** Asks the server to change many tickets; one such change at a time. */
export function startBulk(start: Start): void {
  if (isBusy()) return;
  void work({ ...start, way: 'change', refused: [], state: 'running' });
}

/** Goes on with a change that broke off. */
export function resumeBulk(): void {
  if (run?.state === 'broken') void work({ ...run, refused: [], state: 'running' });
}

/** Stops the change that is under way; what was changed stays and can be undone. */
export async function cancelBulk(): Promise<void> {
  if (run?.state !== 'running') return;
  const { slug, request } = run;
  show({ ...run, state: 'stopping' });
  await post(slug, '/cancel', { id: request.id }).catch(() => undefined);
}

/** Takes what it said away. */
export const dismissBulk = () => show(undefined);

/** The bulk change that is under way, or that ended with something to say. */
export const useBulkRun = (): BulkRun | undefined =>
  useSyncExternalStore(
    subscribe,
    () => run,
    () => undefined,
  );

function isBusy(): boolean {
  if (run?.state !== 'running' && run?.state !== 'stopping') return false;
  toast('Another change is under way', { description: 'Wait until it is done, or stop it first.' });
  return true;
}

async function work(next: BulkRun): Promise<void> {
  show(next);
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const end = await follow(next).catch(() => 'failed' as const);
    if (end === 'refused') return;
    if (end !== 'failed') return settle(end);
    await new Promise((resolve) => setTimeout(resolve, pauseMs * 2 ** (tries - 1)));
    // It is told anew from the start what was refused.
    if (run) show({ ...run, refused: [] });
  }
  if (run) show({ ...run, state: 'broken' });
}

/** Asks and follows the answer to its end; asked again with the same id, the server goes on. */
async function follow({
  slug,
  request,
  way,
}: BulkRun): Promise<NonNullable<BulkProgress['end']> | 'refused'> {
  const response =
    way === 'undo' ? await post(slug, '/undo', { id: request.id }) : await post(slug, '', request);
  if (response.status >= 400 && response.status < 500) {
    toast('Not changed', { description: reasons[response.status] ?? reasons[404], tone: 'danger' });
    show(undefined);
    return 'refused';
  }
  if (!response.ok || !response.body) return 'failed';
  for await (const progress of readProgress(response.body)) {
    if (run) show({ ...run, progress, refused: [...run.refused, ...progress.refused] });
    if (progress.end) return progress.end;
  }
  return 'failed';
}

const reasons: Record<number, string> = {
  400: 'This selection is too large. Narrow the filter, or select everything in it.',
  404: notFoundOrNotAllowed,
  429: 'Too many changes at once. Wait a minute, then try again.',
};

function settle(end: 'finished' | 'cancelled'): void {
  if (!run?.progress) return;
  const { request, way, what, progress, refused } = run;
  const over: BulkRun = { ...run, state: 'over' };
  show(over);
  const count = formatTickets(progress.changed);
  if (way === 'change' && progress.changed > 0) {
    pushUndo({ id: request.id, what: count, undo: () => undo(over) });
  }
  // With more to say, the panel stays and says it.
  if (end === 'cancelled' || refused.length > 0) return;
  show(undefined);
  toast(way === 'undo' ? 'Changed back' : progress.changed > 0 ? what : 'Nothing to change', {
    id: 'change',
    description: progress.changed > 0 ? count : 'They all already had this value.',
    action:
      way === 'change' && progress.changed > 0
        ? { label: 'Undo', onSelect: () => void takeBack(request.id) }
        : undefined,
  });
}

function undo(done: BulkRun): Promise<void> {
  if (isBusy()) {
    pushUndo({ id: done.request.id, what: done.subject, undo: () => undo(done) });
    return Promise.resolve();
  }
  dropUndo(done.request.id);
  return work({ ...done, way: 'undo', progress: undefined, refused: [], state: 'running' });
}

const post = (slug: string, path: string, body: unknown) =>
  fetch(`/api/t/${slug}/tickets/bulk${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

function show(next: BulkRun | undefined) {
  run = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Each line of an answer as it comes. @throws where the connection breaks or a line is no progress */
async function* readProgress(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<BulkProgress> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield bulkProgressSchema.parse(JSON.parse(line));
  }
}
