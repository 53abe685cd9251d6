import { defineAction, inOrganization } from '@/zero/core/action';
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
import { ticketSubject } from './subject';

/** What a client does with a ticket that needs nothing more. */
const close = defineAction({
  name: 'ticket.close',
  capability: 'ticket.close',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'closed {}',
    todo: 'close {}',
  },
  schema: inOrganization({ ticketId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await moveTo(tx, actor, ticket, 'closed', at);
  },
});

const reopen = defineAction({
  name: 'ticket.reopen',
  capability: 'ticket.reopen',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'reopened {}',
    todo: 'reopen {}',
  },
  schema: inOrganization({ ticketId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    if (!isReopenable(ticket, actor, at)) {
      throw mutationError(
        'CONFLICT',
        'This ticket can no longer be reopened. Open a new one instead.',
      );
    }
    await moveTo(tx, actor, ticket, 'open', at);
  },
});

export const ticketActions = {
  create,
  assign,
  changeStatus,
  changePriority,
  changeType,
  changeTeam,
  changeTitle,
  changeClient,
  changeRequester,
  close,
  reopen,
  tag,
  untag,
  follow,
  unfollow,
  relate,
  unrelate,
  merge,
  unmerge,
  snooze,
  wake,
  applyMacro,
};
