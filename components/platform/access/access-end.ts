'use client';

import { draftPrefix } from '@/components/platform/sync/draft-prefix';
import { clearDevice, clearTab, type Kept } from './clear-device';
import { whenNoReplicaIsOpen } from './replica-lock';
import { whenServerAnswers } from './server-answers';

/**
 * Why a person's access ended in this browser:
 * `signed-out` by themselves here, `session-ended` by time or from elsewhere, `no-access` in any
 * organization, `access-changed` by another role, client or set of organizations, `second-factor`
 * required first, `other-person` signed in.
 */
const accessEnds = [
  'signed-out',
  'session-ended',
  'no-access',
  'access-changed',
  'second-factor',
  'other-person',
] as const;
export type AccessEnd = (typeof accessEnds)[number];

/** Text that was not sent is kept only where the same person may come back to it. */
const keptAt: Record<AccessEnd, Kept> = {
  'signed-out': 'nothing',
  'no-access': 'nothing',
  'session-ended': 'own-text',
  'access-changed': 'own-text',
  'second-factor': 'own-text',
  'other-person': 'own-text',
};

/** Stands in localStorage from the moment access ended until the device is cleared. */
const markName = 'opsdesk:clearing';
const channelName = 'opsdesk:access-end';

let ended: AccessEnd | undefined;
let cleared = Promise.resolve();
let channel: BroadcastChannel | undefined;
const listeners = new Set<() => void>();

/** Why access ended in this tab; undefined while it has not. */
export const accessEnd = (): AccessEnd | undefined => ended;

/** Hears when access ends, in this tab or in any other of this browser. */
export function subscribeToAccessEnd(listener: () => void): () => void {
  channel ??= openChannel();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/**
 * Ends access in every tab of this browser: each closes its replica and shows nothing of it any
 * more, one of them deletes what the device has, and all go to the same page. Resolves when that is done.
 */
export function endAccess(end: AccessEnd): Promise<void> {
  if (ended) return cleared;
  const kept = keptAt[end];
  if (localStorage.getItem(markName) !== 'nothing') localStorage.setItem(markName, kept);
  channel ??= openChannel();
  const post: (message: AccessEnd) => void = channel.postMessage.bind(channel);
  post(end);
  return leave(end);
}

/** Clears the device if that was begun and is not done; resolves when nothing is left to clear. */
export async function finishClearing(): Promise<void> {
  if (localStorage.getItem(markName) === null) return;
  await whenNoReplicaIsOpen(async () => {
    const kept = localStorage.getItem(markName);
    if (kept === null) return;
    await clearDevice(kept === 'own-text' ? 'own-text' : 'nothing');
    localStorage.removeItem(markName);
  });
}

/** Clears the device where the server says that nobody who could read it is signed in. */
export async function clearWithoutSession(end: 'no-access' | 'session-ended'): Promise<void> {
  const mark = localStorage.getItem(markName) === 'nothing' ? 'nothing' : keptAt[end];
  localStorage.setItem(markName, mark);
  clearTab(mark);
  await finishClearing();
}

/** Whether text that was not sent is on this device. */
export const hasOwnText = (): boolean =>
  [...Object.keys(localStorage), ...Object.keys(sessionStorage)].some((name) =>
    name.startsWith(draftPrefix),
  );

function openChannel(): BroadcastChannel {
  const opened = new BroadcastChannel(channelName);
  opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const end = accessEnds.find((name) => name === data);
    if (end && !ended) void leave(end);
  });
  return opened;
}

function leave(end: AccessEnd): Promise<void> {
  ended = end;
  clearTab(keptAt[end]);
  const path = `${window.location.pathname}${window.location.search}`;
  for (const listener of listeners) listener();
  // A new document, so that nothing of this one stays in memory; not while the browser could only show its own error page.
  const go = () => whenServerAnswers().then(() => window.location.replace(wayOut(end, path)));
  cleared = finishClearing().then(go, go);
  return cleared;
}

/** The page that explains the end; `path` is where the tab was. */
function wayOut(end: AccessEnd, path: string): string {
  const next = path.startsWith('/t/') ? `&next=${encodeURIComponent(path)}` : '';
  switch (end) {
    case 'no-access':
      return '/no-access';
    case 'second-factor':
      return '/account/two-factor';
    case 'other-person':
      return '/';
    case 'access-changed':
      return '/access-changed';
    case 'signed-out':
      return '/?ended=signed-out';
    default:
      return `/?ended=${end}${next}`;
  }
}
