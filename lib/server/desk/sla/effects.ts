import { auditActionNames, auditedAction } from '@/zero/platform/audit/actions';
import { asSystem } from '@/lib/server/core/identity';
import type { RedactedFields } from '@/lib/server/platform/audit/record';
import type { Effect, Effects } from '@/lib/server/zero/effect';
import { askForRecount } from './recount';
import { updateTimers } from './update-timers';

/** The ticket's columns from which its SLA targets follow. */
const causes = [
  'status',
  'priority',
  'typeId',
  'clientId',
  'mergedIntoId',
  'waitingSince',
  'lastAgentMessageAt',
] as const;

/** Each change of a ticket moves its clocks. */
const settleChanged: Effect = async (tx, cause, { subjectId, before, after }) => {
  if (!after || !causes.some((name) => before?.[name] !== after[name])) return;
  const isFirstAsk = !before?.['lastClientMessageAt'] && Boolean(after['lastClientMessageAt']);
  // What moves between two tickets changes the other one, too.
  const isMoved = before?.['mergedIntoId'] !== after['mergedIntoId'];
  const others = isMoved ? [before, after].map(mergedInto).filter((id) => id !== undefined) : [];
  const { organizationId, actor } = cause;
  const settle = async () => {
    await updateTimers(tx, { organizationId, ticketIds: [subjectId], isFirstAsk });
    if (others.length > 0) {
      await updateTimers(tx, { organizationId, ticketIds: others, at: Date.now() });
    }
  };
  // Staff write SLA targets with their own rights.
  const isStaff = actor.type === 'member' && actor.userType === 'internal';
  await (isStaff ? settle() : asSystem(tx, settle));
};

function mergedInto(ticket: RedactedFields | undefined): string | undefined {
  const id = ticket?.['mergedIntoId'];
  return typeof id === 'string' ? id : undefined;
}

const ticketActions = auditActionNames.filter(
  (action) => auditedAction(action).subject.type === 'ticket',
);

const recount: Effect = (tx) => askForRecount(tx);

/** What follows for SLA targets: from tickets at once, from what is promised by the worker. */
export const slaEffects: Effects = {
  ...Object.fromEntries(ticketActions.map((action) => [action, settleChanged])),
  'slaPolicy.create': recount,
  'slaPolicy.change': recount,
  'slaPolicy.remove': recount,
  'ticketType.remove': recount,
  'holiday.create': recount,
  'holiday.remove': recount,
  'organization.change': async (tx, cause, { before, after }) => {
    const hours = (row: RedactedFields | undefined) =>
      JSON.stringify([row?.['timeZone'], row?.['businessHours']]);
    if (hours(before) !== hours(after))
      await recount(tx, cause, { subjectId: cause.organizationId, before, after });
  },
};
