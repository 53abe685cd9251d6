import { z } from 'zod';
import { newId } from '@/zero/core/ids';
import { ticketPriorities } from '@/zero/desk/ticket/values';

const draftSchema = z.object({
  /** The ids that ticket and message will have, so that the same draft never becomes two tickets. */
  id: z.string(),
  messageId: z.string(),
  title: z.string(),
  body: z.string(),
  typeId: z.string().nullable(),
  priority: z.enum(ticketPriorities),
  /** Why the server did not take it. */
  refusal: z.string().nullable(),
});

/** A ticket that a person is writing. */
export type TicketDraft = z.infer<typeof draftSchema>;

/** What of it the person fills in. */
export type NewTicketFields = Pick<TicketDraft, 'title' | 'body' | 'typeId' | 'priority'>;

const emptyFields: NewTicketFields = { title: '', body: '', typeId: null, priority: 'medium' };

export const newTicketDraft = (): TicketDraft => ({
  ...emptyFields,
  id: newId(),
  messageId: newId(),
  refusal: null,
});

/** Reads what `formatTicketDraft` wrote; undefined where nothing, or nothing legible, was kept. */
export function parseTicketDraft(text: string): TicketDraft | undefined {
  if (text === '') return undefined;
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The text to keep for a draft; nothing where the person has written nothing. */
export function formatTicketDraft(draft: TicketDraft): string {
  const isEmpty =
    draft.title === '' && draft.body === '' && draft.typeId === null && draft.priority === 'medium';
  return isEmpty ? '' : JSON.stringify(draft);
}
