import type { MutateRequest, ReadonlyJSONObject } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { mutators } from '@/zero/mutators';
import { ticketPriorities, ticketStatuses } from './values';

/** What can be done to one ticket or to many, and be undone. */
export const ticketChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), assigneeId: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('status'), status: z.enum(ticketStatuses) }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(ticketPriorities) }),
  z.strictObject({ kind: z.literal('type'), typeId: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('team'), teamId: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('tag'), tagId: idSchema }),
  z.strictObject({ kind: z.literal('untag'), tagId: idSchema }),
  z.strictObject({
    kind: z.literal('snooze'),
    until: instantSchema.nullable(),
    untilReply: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('wake') }),
  /** What the macro does to a ticket, not what it says. */
  z.strictObject({ kind: z.literal('macro'), macroId: idSchema }),
  z.strictObject({ kind: z.literal('merge'), intoId: idSchema }),
  z.strictObject({ kind: z.literal('unmerge') }),
]);

export type TicketChange = z.infer<typeof ticketChangeSchema>;

/** Whose outcome cannot be told from the ticket alone: only the server makes them in bulk. */
type FarChange = Extract<TicketChange, { kind: 'macro' | 'merge' | 'unmerge' }>;

/** A change whose outcome can be told from the ticket alone. */
export type NearChange = Exclude<TicketChange, FarChange>;

export const isNear = (change: TicketChange): change is NearChange =>
  !['macro', 'merge', 'unmerge'].includes(change.kind);

/** Which ticket is changed, where, and when by the member's clock, in milliseconds. */
type ChangePlace = {
  organizationId: string;
  ticketId: string;
  at: number;
  /** It takes back the member's own change before it. */
  undo?: true;
};

/** A mutator by its name, with arguments that it takes. */
export type Mutation = { name: string; args: ReadonlyJSONObject };

const mutation = <Args extends ReadonlyJSONObject>(request: MutateRequest<Args>): Mutation => ({
  name: request.mutator.mutatorName,
  args: request.args,
});

/** The mutation that makes `change` of the ticket. */
export function mutationOf(change: TicketChange, { undo, ...place }: ChangePlace): Mutation {
  const { ticket } = mutators;
  const factPlace = { ...place, ...(undo && { undo }) };
  switch (change.kind) {
    case 'assign':
      return mutation(ticket.assign({ ...factPlace, assigneeId: change.assigneeId }));
    case 'status':
      return mutation(ticket.changeStatus({ ...factPlace, status: change.status }));
    case 'priority':
      return mutation(ticket.changePriority({ ...factPlace, priority: change.priority }));
    case 'type':
      return mutation(ticket.changeType({ ...factPlace, typeId: change.typeId }));
    case 'team':
      return mutation(ticket.changeTeam({ ...factPlace, teamId: change.teamId }));
    case 'tag':
      return mutation(ticket.tag({ ...place, tagId: change.tagId }));
    case 'untag':
      return mutation(ticket.untag({ ...place, tagId: change.tagId }));
    case 'snooze': {
      const { until, untilReply } = change;
      return mutation(ticket.snooze({ ...place, until, untilReply }));
    }
    case 'wake':
      return mutation(ticket.wake(place));
    case 'macro': {
      const silent = { messageId: null, body: null, attachmentIds: [] };
      return mutation(ticket.applyMacro({ ...place, macroId: change.macroId, ...silent }));
    }
    case 'merge':
      return mutation(ticket.merge({ ...place, intoId: change.intoId }));
    case 'unmerge':
      return mutation(ticket.unmerge(place));
  }
}
