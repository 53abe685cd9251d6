import { z } from 'zod';
import { defineSearchSource } from '@/lib/server/platform/search/source';
import { idSchema } from '@/zero/core/ids';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import { searchTickets } from './search';

/** Tickets by their words and by those of messages and notes, narrowed to states and a client. */
export const ticketSearch = defineSearchSource({
  subjectType: 'ticket',
  narrowing: { status: { param: 'status', many: true }, clientId: { param: 'client' } },
  schema: z.object({
    status: z.array(z.enum(ticketStatuses)).min(1).max(ticketStatuses.length).optional(),
    clientId: idSchema.optional(),
  }),
  search: searchTickets,
});
