import { defineAction, inOrganization } from '@/zero/core/action';
import { idSchema } from '@/zero/core/ids';
import { tagFor } from '@/zero/platform/tag/write';
import { putTag, takeTag } from './put-tag';
import { ticketFor } from './write';
import { withName } from '@/zero/core/audit-words';
import { ticketSubject } from './subject';

const tagArguments = inOrganization({ ticketId: idSchema, tagId: idSchema });

/** Puts a tag on the ticket. */
export const tag = defineAction({
  name: 'ticket.tag',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'tagged {}',
    todo: 'tag {}',
    tell: withName('tagId', 'tagged {} []'),
    details: ({ tagId }) => ({ tagId }),
  },
  schema: tagArguments,
  run: async (call) => {
    const { tx, ctx, args } = call;
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await tagFor(tx, ctx, args.organizationId, args.tagId);
    await putTag(call, ticket, args.tagId);
  },
});

/** Takes a tag off the ticket. */
export const untag = defineAction({
  name: 'ticket.untag',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'removed a tag from {}',
    todo: 'remove a tag from {}',
    tell: withName('tagId', 'removed the tag [] from {}'),
    details: ({ tagId }) => ({ tagId }),
  },
  schema: tagArguments,
  run: async (call) => {
    const { tx, ctx, args } = call;
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await tagFor(tx, ctx, args.organizationId, args.tagId);
    await takeTag(call, ticket, args.tagId);
  },
});
