import { z } from 'zod';
import { idSchema, newId } from '@/zero/core/ids';
import { ticketPriorities } from '@/zero/desk/ticket/values';

const draftSchema = z.object({
  /** The ticket's and its first message's id from the start: sent twice, it is still one ticket. */
  id: idSchema,
  messageId: idSchema,
  clientId: idSchema.nullable(),
  requesterId: idSchema.nullable(),
  typeId: idSchema.nullable(),
  priority: z.enum(ticketPriorities),
  title: z.string(),
  body: z.string(),
});

/** A ticket that staff is writing for a client. */
export type TicketDraft = z.infer<typeof draftSchema>;

export const emptyDraft = (): TicketDraft => ({
  id: newId(),
  messageId: newId(),
  clientId: null,
  requesterId: null,
  typeId: null,
  priority: 'medium',
  title: '',
  body: '',
});

/** Reads what the device kept; undefined for nothing, and for what an older version wrote. */
export function readTicketDraft(kept: string): TicketDraft | undefined {
  if (kept === '') return undefined;
  try {
    return draftSchema.parse(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** What still has to be filled in, by field. */
export function missingIn({ clientId, title, body }: TicketDraft) {
  return {
    client: clientId === null ? 'Choose the client that the ticket is for.' : undefined,
    title: title.trim() === '' ? 'A ticket needs a title.' : undefined,
    body: body.trim() === '' ? 'Write what it is about.' : undefined,
  };
}
