import { attachmentIdsSchema } from '@/zero/platform/attachment/attach';
import { visibleClients } from '@/zero/platform/client/permissions';
import { type Call, defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { applyActions, macroFor } from '../macro/apply';
import { fill, openWords, valuesIn } from '../macro/placeholders';
import { visibleProfiles } from '@/zero/platform/member/permissions';
import { bodySchema } from '../message/body';
import { postMessage } from '../message/actions';
import { visibleOrganizations } from '@/zero/platform/organization/permissions';
import type { Ticket } from './schema';
import { ticketFor } from './write';
import { withName } from '@/zero/core/audit-words';
import { ticketSubject } from './subject';

/**
 * Applies a macro to the ticket in one go: its actions and, with a `messageId`, a public message. The
 * message says `body`, or else what the macro says with its placeholders filled in; one without a
 * value is a `CONFLICT` rejection, and nothing happens.
 */
export const applyMacro = defineAction({
  name: 'ticket.applyMacro',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'applied a macro to {}',
    todo: 'apply a macro to {}',
    tell: withName('macroId', 'applied the macro [] to {}'),
    details: ({ macroId, body }) => ({ macroId, bodyLength: body?.length }),
  },
  schema: inOrganization({
    ticketId: idSchema,
    macroId: idSchema,
    messageId: idSchema.nullable(),
    body: bodySchema.nullable(),
    attachmentIds: attachmentIdsSchema,
  }),
  run: async (call) => {
    const { tx, ctx, args } = call;
    const { organizationId, messageId, attachmentIds } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const macro = await macroFor(call, organizationId, args.macroId);
    const body = messageId && (args.body ?? (await filled(call, ticket, macro.body)));
    if (messageId && body) {
      const message = { id: messageId, body, attachmentIds, thenStatus: null };
      if (!(await postMessage(call, ticket, message))) return;
    }
    await applyActions(call, ticket.id, macro);
  },
});

/** The text with its placeholders filled in as they stand for this ticket. */
async function filled(
  { tx, ctx, actor }: Pick<Call<unknown>, 'tx' | 'ctx' | 'actor'>,
  ticket: Ticket,
  text: string,
): Promise<string | null> {
  if (text.trim() === '') return null;
  const { organizationId } = ticket;
  const profiles = visibleProfiles(ctx).where('organizationId', organizationId);
  const clients = visibleClients(ctx).where('organizationId', organizationId);
  const values = valuesIn({
    ticket,
    client: await tx.run(clients.where('id', ticket.clientId).one()),
    requester: ticket.requesterId
      ? await tx.run(profiles.where('id', ticket.requesterId).one())
      : undefined,
    agent: await tx.run(profiles.where('id', actor.id).one()),
    organization: await tx.run(visibleOrganizations(ctx).where('id', organizationId).one()),
  });
  const { text: said, open } = fill(text, values);
  if (open.length > 0) throw mutationError('CONFLICT', openWords(open));
  return said;
}
