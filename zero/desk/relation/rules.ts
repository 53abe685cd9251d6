import type { TicketRelation } from './schema';
import type { RelationKind } from './values';

/** What another ticket is to the one at hand: its parent, its child, what it doubles, what doubles it. */
export const relationRoles = ['related', 'duplicateOf', 'duplicate', 'parent', 'child'] as const;
export type RelationRole = (typeof relationRoles)[number];

type Tie = { fromId: string; toId: string; kind: RelationKind };

/** How the tie is kept by which `otherId` is the `role` of `ticketId`. */
export function relationIdOf(ticketId: string, otherId: string, role: RelationRole): Tie {
  const forth = { fromId: ticketId, toId: otherId };
  const back = { fromId: otherId, toId: ticketId };
  switch (role) {
    case 'related':
      return { ...forth, kind: 'related' };
    case 'duplicateOf':
      return { ...forth, kind: 'duplicate' };
    case 'duplicate':
      return { ...back, kind: 'duplicate' };
    case 'parent':
      return { ...back, kind: 'parent' };
    case 'child':
      return { ...forth, kind: 'parent' };
  }
}

/** What the other end of a kept tie is to `ticketId`. */
export function roleIn(
  { fromId, kind }: Pick<TicketRelation, 'fromId' | 'kind'>,
  ticketId: string,
): RelationRole {
  const isFrom = fromId === ticketId;
  if (kind === 'parent') return isFrom ? 'child' : 'parent';
  if (kind === 'duplicate') return isFrom ? 'duplicateOf' : 'duplicate';
  return 'related';
}
