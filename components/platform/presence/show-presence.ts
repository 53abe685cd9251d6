import { type PresenceHeartbeat, heartbeatMs, type PresenceState } from '@/lib/presence/protocol';
import { newId } from '@/zero/core/ids';

/** Where this tab is: the ticket on its screen, and what its person does there. */
type Where = { path: string; ticketId: string; state: PresenceState };

/** Whoever steps through tickets is said to be where she stays, in milliseconds. */
const settleMs = 200;

const tabId = newId();
let turn = 0;
let wanted: Where | undefined;
let told: Where | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isListening = false;

/** Tells colleagues where this tab is, for as long as somebody can look at it; without `where`, that it left. */
export function showPresence(where: Where | undefined): void {
  wanted = where;
  if (!isListening) {
    isListening = true;
    document.addEventListener('visibilitychange', tell);
    window.addEventListener('pagehide', leave);
  }
  clearTimeout(timer);
  timer = setTimeout(tell, settleMs);
}

function tell(): void {
  clearTimeout(timer);
  const now = document.visibilityState === 'visible' ? wanted : undefined;
  if (!now) return leave();
  told = now;
  send(now, now.ticketId);
  timer = setTimeout(tell, heartbeatMs);
}

function leave(): void {
  clearTimeout(timer);
  if (told) send(told, null);
  told = undefined;
}

function send({ path, state }: Where, ticketId: string | null): void {
  const beat: PresenceHeartbeat = { tabId, turn: ++turn, ticketId, state };
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(beat),
    // The last one is sent by a page that is going.
    keepalive: true,
  }).catch(() => {
    // The next beat says it again.
  });
}
