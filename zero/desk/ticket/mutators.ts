import { durable, inOrganization, tenantMutator } from '@/zero/core/define';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { applyMacro } from './apply-macro';
import { create } from './create';
import { follow, unfollow } from './follow';
import { merge, unmerge } from './merge';
import { changeClient, changeRequester, changeTitle } from './origin';
import { relate, unrelate } from './relate';
import { isReopenable } from './rules';
import { snooze, wake } from './snooze';
import { tag, untag } from './tag';
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
      throw mutationError(
        'CONFLICT',
        'This ticket can no longer be reopened. Open a new one instead.',
      );
    }
    await moveTo(tx, actor, ticket, 'open', at);
  },
);

export const ticketMutators = {
  create: durable(create),
  assign: durable(assign),
  changeStatus: durable(changeStatus),
  changePriority: durable(changePriority),
  changeType: durable(changeType),
  changeTeam: durable(changeTeam),
  changeTitle: durable(changeTitle),
  changeClient: durable(changeClient),
  changeRequester: durable(changeRequester),
  close: durable(close),
  reopen: durable(reopen),
  tag: durable(tag),
  untag: durable(untag),
  follow: durable(follow),
  unfollow: durable(unfollow),
  relate: durable(relate),
  unrelate: durable(unrelate),
  merge: durable(merge),
  unmerge: durable(unmerge),
  snooze: durable(snooze),
  wake: durable(wake),
  applyMacro: durable(applyMacro),
};
