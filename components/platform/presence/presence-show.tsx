'use client';

import { useEffect, useMemo, useState } from 'react';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { heartbeatMs, type PresenceHeartbeat, type PresenceState } from '@/lib/presence/protocol';
import type { SubjectRef } from '@/zero/core/reference';
import { newId } from '@/zero/core/ids';
import { presencePath } from './presence-store';

/** So long after the last letter one is still taken to be writing, in milliseconds. */
const pauseMs = 8_000;

type PresenceShowProps = SubjectRef & {
  /** Under which keys what is being written is kept. */
  drafts: { reply: string; note: string };
};

/** Tells colleagues that this is on screen here, and what is being written; for staff. */
export function PresenceShow({ subjectType, subjectId, drafts }: PresenceShowProps) {
  const subject = useMemo(() => ({ subjectType, subjectId }), [subjectType, subjectId]);
  const { slug } = useTenant().organization;
  const [reply] = useDraft(drafts.reply);
  const [note] = useDraft(drafts.note);
  const isReplying = useIsChanging(reply);
  const isNoting = useIsChanging(note);
  const state: PresenceState = isReplying ? 'replying' : isNoting ? 'noting' : 'viewing';

  useEffect(() => {
    showPresence({ path: presencePath(slug), subject, state });
  }, [slug, subject, state]);
  useEffect(() => () => showPresence(undefined), []);

  return null;
}

/** Whether the text was changed a moment ago, and not to nothing. */
function useIsChanging(text: string): boolean {
  const [known, setKnown] = useState(text);
  const [fresh, setFresh] = useState('');
  if (known !== text) {
    setKnown(text);
    setFresh(text.trim());
  }
  useEffect(() => {
    if (fresh === '') return undefined;
    const timer = setTimeout(() => setFresh(''), pauseMs);
    return () => clearTimeout(timer);
  }, [fresh]);
  return fresh !== '';
}

/** Where this tab is: what is on its screen, and what its person does there. */
type Where = { path: string; subject: SubjectRef; state: PresenceState };

/** Whoever steps through a list is said to be where they stay, in milliseconds. */
const settleMs = 200;

const tabId = newId();
let turn = 0;
let wanted: Where | undefined;
let told: Where | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let isListening = false;

/** Tells colleagues where this tab is, for as long as somebody can look at it; without `where`, that it left. */
function showPresence(where: Where | undefined): void {
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
  send(now, now.subject);
  timer = setTimeout(tell, heartbeatMs);
}

function leave(): void {
  clearTimeout(timer);
  if (told) send(told, null);
  told = undefined;
}

function send({ path, state }: Where, subject: SubjectRef | null): void {
  const beat: PresenceHeartbeat = { tabId, turn: ++turn, subject, state };
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(beat),
    // The last one is sent by a page that is going.
    keepalive: true,
  }).catch(() => {
    // The next heartbeat says it again.
  });
}
