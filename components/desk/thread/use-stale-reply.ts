'use client';

import { useCallback, useState } from 'react';
import { z } from 'zod';
import { removeEntry } from '@/components/platform/outbox/outbox';
import { useDraft } from '@/components/platform/sync/drafts';
import { useTenant } from '@/components/platform/sync/tenant';
import { type Seen, seenSchema } from '@/zero/desk/message/seen';
import { type TicketStatus, ticketStatuses } from '@/zero/desk/ticket/values';
import { newsSince, newsTold, seenOf, seenWith } from './stale-reply';
import { type ComposerKind, draftKey, type ThreadTicket } from './types';
import type { Outbox } from './use-outbox';

/**
 * Holds a reply back once, where others wrote or ended the ticket since its writing was begun: here,
 * and where the server knew of it first. What was in sight at the beginning is kept beside the text.
 */
export function useStaleReply(ticket: ThreadTicket, kind: ComposerKind, { returned }: Outbox) {
  const { actor } = useTenant();
  const [kept, keep] = useDraft(`seen:${draftKey('reply', ticket.id)}`);
  const [heldHere, setHeldHere] = useState<Intent>();
  const isReply = kind === 'reply';
  const refused = isReply && returned?.returned?.isUnseen ? returned : undefined;
  const isHeld = isReply && (heldHere !== undefined || refused !== undefined);
  const since = refused ? readSeen(JSON.stringify(refused.args['seen'])) : readSeen(kept);

  return {
    isHeld,
    /** What was asked for with the reply that is held back. */
    intent: heldHere ?? intentOf(refused?.args),
    news: isHeld && since ? (refused ? newsTold : newsSince)(ticket, since, actor) : undefined,
    /** To be told of every change of the text: what is in sight counts from its first letter. */
    noteChange: useCallback(
      (before: string, after: string) => {
        if (isReply && before === '' && after !== '')
          keep(JSON.stringify(seenOf(ticket, actor.id)));
        if (isReply && after === '') keep('');
      },
      [isReply, keep, ticket, actor.id],
    ),
    /** Asks to send: what was in sight, or undefined where it is held back for now. */
    pass(intent: Intent): Seen | undefined {
      const seen = isHeld ? undefined : readSeen(kept);
      if (isReply && seen && newsSince(ticket, seen, actor)) {
        setHeldHere(intent);
        return undefined;
      }
      setHeldHere(undefined);
      return seen ? seenWith(ticket, seen, actor) : seenOf(ticket, actor.id);
    },
    /** Goes on writing, with what came in sight. */
    goOn() {
      setHeldHere(undefined);
      keep(JSON.stringify(seenOf(ticket, actor.id)));
      if (refused) void removeEntry(refused.writeId);
    },
  };
}

/** What else a reply does. */
type Intent = { thenStatus: TicketStatus | null; macroId: string | null };

const intentSchema = z.object({
  thenStatus: z.enum(ticketStatuses).nullable().catch(null),
  macroId: z.string().nullable().catch(null),
});
const intentOf = (args: unknown): Intent =>
  intentSchema.safeParse(args).data ?? { thenStatus: null, macroId: null };

function readSeen(text: string): Seen | undefined {
  if (text === '') return undefined;
  try {
    return seenSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
