import { z } from 'zod';
import { attachmentIdsSchema } from '@/zero/platform/attachment/attach';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { applyActions, macroFor } from '../macro/apply';
import { can } from '@/zero/roles';
import { ticketStatuses } from '../ticket/values';
import { ticketFor } from '../ticket/write';
import { bodySchema } from './body';
import { seenSchema } from './seen';
import { postMessage } from './write';
import { ticketSubject } from '../ticket/subject';

/**
 * Writes a public message; `thenStatus` is the agent's "send and …", `macroId` the macro whose actions
 * go along. With `seen`, an `UNSEEN` rejection where others wrote, or ended the ticket, since. Sending the
 * same id twice sends once.
 */
const post = defineAction({
  name: 'message.post',
  capability: 'message.post',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'replied on {}',
    todo: 'reply on {}',
    tell: ({ before, after }, { valueOf }) => {
      if (before?.['status'] === after?.['status']) return undefined;
      return `replied on {} and set it to ${valueOf('status', after?.['status'] ?? null)}`;
    },
    details: ({ id, body, macroId }) => ({ messageId: id, bodyLength: body.length, macroId }),
  },
  schema: inOrganization({
    id: idSchema,
    ticketId: idSchema,
    body: bodySchema,
    attachmentIds: attachmentIdsSchema,
    thenStatus: z.enum(ticketStatuses).nullable(),
    macroId: idSchema.nullable().optional(),
    seen: seenSchema.optional(),
    /** The first reply of the same turn: where it is sent, its writer was asked about all since `seen`. */
    turn: idSchema.optional(),
  }),
  run: async (call) => {
    const { tx, ctx, args, actor } = call;
    const { organizationId, macroId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    if ((args.thenStatus || macroId) && !can(actor, 'ticket.triage'))
      throw mutationError('NOT_ALLOWED');
    const macro = macroId ? await macroFor(call, organizationId, macroId) : undefined;
    if (!(await postMessage(call, ticket, args)) || !macro) return;
    // What the agent chose in so many words counts more.
    await applyActions(call, ticket.id, macro, { keepsStatus: args.thenStatus !== null });
  },
});

export const messageActions = { post: post };
