import type { QueryResultType } from '@rocicorp/zero';
import type { queries } from '@/zero/queries';

/** A ticket with names, thread and feedback, as `ticket.byNumber` and `ticket.byId` return it. */
export type ThreadTicket = NonNullable<QueryResultType<typeof queries.ticket.byNumber>>;
export type ThreadMessage = ThreadTicket['messages'][number];
export type ThreadNote = ThreadTicket['notes'][number];
export type ThreadEvent = ThreadTicket['events'][number];

/** Who reads the thread: notes, events and the rest of the desk's inside are for staff. */
export type Audience = 'staff' | 'client';

/** What a composer writes: the public thread, or the staff's own notes. */
export type ComposerKind = 'reply' | 'note';

/** The name under which what is written there is kept on this device. */
export const draftKey = (kind: ComposerKind, ticketId: string) => `${kind}:${ticketId}`;
