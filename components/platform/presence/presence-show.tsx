'use client';

import { useEffect, useState } from 'react';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import type { PresenceState } from '@/lib/presence/protocol';
import { presencePath } from './presence-path';
import { showPresence } from './show-presence';

/** So long after the last letter one is still taken to be writing, in milliseconds. */
const pauseMs = 8_000;

type PresenceShowProps = {
  ticketId: string;
  /** Under which keys what is being written is kept. */
  drafts: { reply: string; note: string };
};

/** Tells colleagues that this ticket is on screen here, and what is being written; for staff. */
export function PresenceShow({ ticketId, drafts }: PresenceShowProps) {
  const { slug } = useTenant().organization;
  const [reply] = useDraft(drafts.reply);
  const [note] = useDraft(drafts.note);
  const isReplying = useIsChanging(reply);
  const isNoting = useIsChanging(note);
  const state: PresenceState = isReplying ? 'replying' : isNoting ? 'noting' : 'viewing';

  useEffect(() => {
    showPresence({ path: presencePath(slug), ticketId, state });
  }, [slug, ticketId, state]);
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
