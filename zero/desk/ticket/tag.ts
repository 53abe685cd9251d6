import { inOrganization, tenantMutator } from '@/zero/core/define';
import { idSchema } from '@/zero/core/ids';
import { putTag, tagFor, takeTag } from '../tag/write';
import { ticketFor } from './write';

const tagArguments = inOrganization({ ticketId: idSchema, tagId: idSchema });

/** Puts a tag on the ticket. */
export const tag = tenantMutator('ticket.triage', tagArguments, async (call) => {
  const { tx, ctx, args } = call;
  const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
  await tagFor(tx, ctx, args.organizationId, args.tagId);
  await putTag(call, ticket, args.tagId);
});

/** Takes a tag off the ticket. */
export const untag = tenantMutator('ticket.triage', tagArguments, async (call) => {
  const { tx, ctx, args } = call;
  const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
  await tagFor(tx, ctx, args.organizationId, args.tagId);
  await takeTag(call, ticket, args.tagId);
});
