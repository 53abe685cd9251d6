import type { MutateRequest, ReadonlyJSONObject } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '../ids';
import { mutators } from '../mutators';
import { ticketPriorities, ticketStatuses } from './values';

/** What can be done to one ticket or to many, and be undone. */
export const ticketChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assign'), assigneeId: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('status'), status: z.enum(ticketStatuses) }),
  z.strictObject({ kind: z.literal('priority'), priority: z.enum(ticketPriorities) }),
  z.strictObject({ kind: z.literal('type'), typeId: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('team'), teamId: idSchema.nullable() }),
]);

export type TicketChange = z.infer<typeof ticketChangeSchema>;

/** Which ticket is changed, where, and when by the asker's clock, in milliseconds. */
export type ChangePlace = { organizationId: string; ticketId: string; at: number };

/** A mutator by its name, with arguments that it takes. */
export type Mutation = { name: string; args: ReadonlyJSONObject };

const mutation = <Args extends ReadonlyJSONObject>(request: MutateRequest<Args>): Mutation => ({
  name: request.mutator.mutatorName,
  args: request.args,
});

/** The mutation that makes `change` of the ticket. */
export function mutationOf(change: TicketChange, place: ChangePlace): Mutation {
  const { ticket } = mutators;
  switch (change.kind) {
    case 'assign':
      return mutation(ticket.assign({ ...place, assigneeId: change.assigneeId }));
    case 'status':
      return mutation(ticket.changeStatus({ ...place, status: change.status }));
    case 'priority':
      return mutation(ticket.changePriority({ ...place, priority: change.priority }));
    case 'type':
      return mutation(ticket.changeType({ ...place, typeId: change.typeId }));
    case 'team':
      return mutation(ticket.changeTeam({ ...place, teamId: change.teamId }));
  }
}
