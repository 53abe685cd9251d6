import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { SubjectRef } from '@/zero/core/reference';
import type { ReferenceType } from '@/zero/references';
import { visibleSubjectLinks } from './permissions';
import type { SubjectLink } from './schema';
import type { LinkKind } from './values';

type Linked = SubjectRef<ReferenceType>;

/** The links between two subjects, in either direction. */
export const linksBetween = (ctx: Context, organizationId: string, a: Linked, b: Linked) =>
  visibleSubjectLinks(ctx)
    .where('organizationId', organizationId)
    .where(({ or, and, cmp }) => {
      const from = (one: Linked, other: Linked) =>
        and(
          cmp('fromType', one.subjectType),
          cmp('fromId', one.subjectId),
          cmp('toType', other.subjectType),
          cmp('toId', other.subjectId),
        );
      return or(from(a, b), from(b, a));
    });

type NewLink = {
  organizationId: string;
  from: Linked;
  to: Linked;
  kind: LinkKind;
  at: number;
  id?: string;
};

/** Links two subjects; whether that may be, and whether they are linked already, is not checked. */
export async function insertLink(
  tx: Tx,
  { organizationId, from, to, kind, at, id }: NewLink,
): Promise<void> {
  await tx.mutate.subjectLink.insert({
    id: id ?? deterministicId(kind, from.subjectId, to.subjectId),
    organizationId,
    fromType: from.subjectType,
    fromId: from.subjectId,
    toType: to.subjectType,
    toId: to.subjectId,
    kind,
    createdAt: at,
  });
}

/** The two that are linked. */
export const endsOf = ({ fromType, fromId, toType, toId }: Omit<SubjectLink, 'kind'>) =>
  [
    { subjectType: fromType, subjectId: fromId },
    { subjectType: toType, subjectId: toId },
  ] as const;
