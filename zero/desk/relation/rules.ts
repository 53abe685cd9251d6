import type { SubjectLink } from '@/zero/platform/subject-link/schema';
import type { LinkKind } from '@/zero/platform/subject-link/values';

/** What another ticket is to the one at hand: its parent, its child, what it doubles, what doubles it. */
export const relationRoles = ['related', 'duplicateOf', 'duplicate', 'parent', 'child'] as const;
export type RelationRole = (typeof relationRoles)[number];

type Tie = { fromId: string; toId: string; kind: LinkKind };

/** How the tie is kept by which `otherId` is the `role` of `ticketId`. */
export function relationIdOf(ticketId: string, otherId: string, role: RelationRole): Tie {
  const forth = { fromId: ticketId, toId: otherId };
  const back = { fromId: otherId, toId: ticketId };
  switch (role) {
    case 'related':
      return { ...forth, kind: 'relates_to' };
    case 'duplicateOf':
      return { ...forth, kind: 'duplicates' };
    case 'duplicate':
      return { ...back, kind: 'duplicates' };
    case 'parent':
      return { ...back, kind: 'parent_of' };
    case 'child':
      return { ...forth, kind: 'parent_of' };
  }
}

/** What the other ticket of a link is to `ticketId`; undefined where these words have none for it. */
export function roleIn(
  { fromId, kind }: Pick<SubjectLink, 'fromId' | 'kind'>,
  ticketId: string,
): RelationRole | undefined {
  const isFrom = fromId === ticketId;
  if (kind === 'parent_of') return isFrom ? 'child' : 'parent';
  if (kind === 'duplicates') return isFrom ? 'duplicateOf' : 'duplicate';
  return kind === 'relates_to' ? 'related' : undefined;
}
