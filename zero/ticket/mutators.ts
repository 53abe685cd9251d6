import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { idSchema } from '../ids';
import { create } from './create';
import { isReopenable } from './rules';
import { assign, changePriority, changeStatus, changeTeam, changeType } from './triage';
import { moveTo, ticketFor } from './write';

/** What a client does with a ticket that needs nothing more. */
const close = tenantMutator(
  'ticket.close',
  inOrganization({ ticketId: idSchema }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, 'closed', at);
  },
);

const reopen = tenantMutator(
  'ticket.reopen',
  inOrganization({ ticketId: idSchema }),
  async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (!isReopenable(ticket, actor, at)) {
      throw refusal('CONFLICT', 'This ticket can no longer be reopened. Open a new one instead.');
    }
    await moveTo(tx, actor, ticket, 'open', at);
  },
);

export const ticketMutators = {
  create,
  assign,
  changeStatus,
  changePriority,
  changeType,
  changeTeam,
  close,
  reopen,
};
