import { z } from 'zod';
import { auditActionNames, auditedAction } from '@/zero/platform/audit/actions';
import { asSystem } from '@/lib/server/core/identity';
import type { RedactedFields } from '@/lib/server/platform/audit/record';
import type { Effect, Effects } from '@/lib/server/zero/effect';
import { holdingTypes } from '@/lib/server/platform/subject-link/held';
import type { PreparedStatements } from '@/lib/server/core/statements';
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

const linkSchema = z.object({
  fromType: z.string(),
  fromId: z.string(),
  toType: z.string(),
  toId: z.string(),
});

const settleTickets = async (tx: PreparedStatements, organizationId: string, ids: string[]) => {
  if (ids.length === 0) return;
  await asSystem(tx, () => updateTimers(tx, { organizationId, ticketIds: ids, at: Date.now() }));
};

/** A link with something that can hold a ticket up moves its timers. */
const settleLinked: Effect = async (tx, { organizationId }, { before, after }) => {
  const link = linkSchema.parse(after ?? before);
  const ends = [
    { type: link.fromType, id: link.fromId, other: link.toType },
    { type: link.toType, id: link.toId, other: link.fromType },
  ];
  const held = ends.filter(({ type, other }) => type === 'ticket' && holdingTypes.includes(other));
  await settleTickets(
    tx,
    organizationId,
    held.map(({ id }) => id),
  );
};

/** So does a change of status of what they are linked with. */
const settleHeld: Effect = async (tx, { organizationId }, { subjectId, before, after }) => {
  if (before?.['status'] === after?.['status']) return;
  const rows = await tx.query(
    `select case when from_id = $2::uuid then to_id else from_id end id from subject_link
     where organization_id = $1::uuid and (
       from_id = $2::uuid and to_type = 'ticket' or to_id = $2::uuid and from_type = 'ticket')`,
    [organizationId, subjectId],
  );
  const found = z.array(z.object({ id: z.string() })).parse([...rows]);
  await settleTickets(
    tx,
    organizationId,
    found.map(({ id }) => id),
  );
};

const holdingActions = auditActionNames.filter((action) =>
  holdingTypes.includes(auditedAction(action).subject.type),
);

const recount: Effect = (tx) => askForRecount(tx);

/** What follows for SLA targets: from tickets at once, from what is promised by the worker. */
export const slaEffects: Effects = {
  ...Object.fromEntries(ticketActions.map((action) => [action, settleChanged])),
  ...Object.fromEntries(holdingActions.map((action) => [action, settleHeld])),
  'link.add': settleLinked,
  'link.remove': settleLinked,
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
