'use client';

import { useCallback, useMemo, useState } from 'react';
import { useDraftSlot } from '@/components/platform/sync/draft-slot';
import { readDraft, useDraft, writeDraft } from '@/components/platform/sync/drafts';
import { useSync } from '@/components/platform/sync/sync-provider';
import {
  formatTicketDraft,
  newTicketDraft,
  parseTicketDraft,
  type TicketDraft,
  type TicketFields,
} from './ticket-draft';

/** The new ticket that this person is writing in the organization, kept on this device. */
export function useTicketDraft(organizationId: string) {
  const { userId } = useSync();
  const key = useDraftSlot(`new-ticket:${organizationId}`);
  const [text] = useDraft(key);
  const [fresh, setFresh] = useState(newTicketDraft);
  const kept = useMemo(() => parseTicketDraft(text), [text]);
  const draft = kept ?? fresh;

  const change = useCallback(
    (fields: Partial<TicketFields>) => {
      writeDraft(userId, key, formatTicketDraft({ ...draft, ...fields, refusal: null }));
    },
    [userId, key, draft],
  );
  /** Begins another ticket, because the draft is sent. */
  const begin = useCallback(() => setFresh(newTicketDraft()), []);
  /** Keeps the server's reason beside what was written; outlives the component. */
  const keepRefusal = useCallback(
    (sent: TicketDraft, refusal: string) => {
      if (parseTicketDraft(readDraft(userId, key))?.id !== sent.id) return;
      writeDraft(userId, key, formatTicketDraft({ ...sent, refusal }));
    },
    [userId, key],
  );
  return { draft, key, change, begin, keepRefusal };
}
