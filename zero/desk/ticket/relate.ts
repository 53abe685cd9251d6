import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { record } from '../event/record';
import { idSchema } from '@/zero/core/ids';
import { visibleSubjectLinks } from '@/zero/platform/subject-link/permissions';
import { insertLink, linksBetween } from '@/zero/platform/subject-link/write';
import { relationRoles, relationIdOf } from '../relation/rules';
import type { Actor } from '@/zero/roles';
import type { Ticket } from './schema';
import { ticketFor } from './write';
import { withName } from '@/zero/core/audit-words';
import { ticketSubject } from './subject';

/** Most steps that a line of parents is followed. */
const longestLine = 50;

/** Links two tickets: `role` is what the other is to this one. */
export const relate = defineAction({
  name: 'ticket.relate',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'linked {}',
    todo: 'link {}',
    tell: withName('relatedId', 'linked {} with []'),
    details: ({ relatedId }) => ({ relatedId }),
  },
  schema: inOrganization({ ticketId: idSchema, relatedId: idSchema, role: z.enum(relationRoles) }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const other = await ticketFor(tx, ctx, organizationId, args.relatedId);
    if (ticket.id === other.id)
      throw mutationError('INVALID', 'A ticket cannot be linked with itself.');
    const tie = relationIdOf(ticket.id, other.id, args.role);
    const between = await tx.run(
      linksBetween(ctx, organizationId, refOf(ticket.id), refOf(other.id)),
    );
    if (between.some(({ kind }) => kind === tie.kind)) return;
    if (between.length > 0) {
      throw mutationError('CONFLICT', 'These two are linked already. Remove that link first.');
    }
    if (tie.kind === 'parent_of') await assertFamily(tx, ctx, organizationId, tie);
    const ends = { from: refOf(tie.fromId), to: refOf(tie.toId) };
    await insertLink(tx, { organizationId, ...ends, kind: tie.kind, at });
    await tellBoth(tx, actor, [ticket, other], at, (to) => ({ kind: 'related', to }));
  },
});

/** Removes the tie between two tickets. */
export const unrelate = defineAction({
  name: 'ticket.unrelate',
  capability: 'ticket.triage',
  subject: ticketSubject,
  subjectId: 'ticketId',
  durable: true,
  audit: {
    done: 'unlinked {}',
    todo: 'unlink {}',
    tell: withName('relatedId', 'unlinked {} from []'),
    details: ({ relatedId }) => ({ relatedId }),
  },
  schema: inOrganization({ ticketId: idSchema, relatedId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId } = args;
    const ticket = await ticketFor(tx, ctx, organizationId, args.ticketId);
    const other = await ticketFor(tx, ctx, organizationId, args.relatedId);
    const between = await tx.run(
      linksBetween(ctx, organizationId, refOf(ticket.id), refOf(other.id)),
    );
    if (between.length === 0) return;
    for (const { id } of between) await tx.mutate.subjectLink.delete({ id });
    await tellBoth(tx, actor, [ticket, other], at, (from) => ({ kind: 'unrelated', from }));
  },
});

type Told = { kind: 'related'; to: string } | { kind: 'unrelated'; from: string };

/** Each of the two has the other's number in its history. */
async function tellBoth(
  tx: Tx,
  actor: Actor,
  [one, other]: readonly [Ticket, Ticket],
  at: number,
  toldOf: (number: string) => Told,
) {
  for (const [here, there] of [
    [one, other],
    [other, one],
  ] as const) {
    await tx.mutate.ticket.update({ id: here.id, updatedAt: at, lastActivityAt: at });
    await record(tx, actor, { ticketId: here.id, ...toldOf(String(there.number)), at });
  }
}

const refOf = (subjectId: string) => ({ subjectType: 'ticket', subjectId }) as const;

/** A ticket has one parent at most, and nobody is their own ancestor. */
async function assertFamily(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  { fromId: parentId, toId: childId }: { fromId: string; toId: string },
): Promise<void> {
  const parentOf = (id: string) =>
    tx.run(
      visibleSubjectLinks(ctx)
        .where('organizationId', organizationId)
        .where('kind', 'parent_of')
        .where('toId', id)
        .one(),
    );
  if (await parentOf(childId)) {
    throw mutationError('CONFLICT', 'The child has a parent already. Remove that link first.');
  }
  let above = await parentOf(parentId);
  for (let step = 0; above && step < longestLine; step += 1) {
    if (above.fromId === childId) {
      throw mutationError('CONFLICT', 'This ticket is already a parent of the other one.');
    }
    above = await parentOf(above.fromId);
  }
}
