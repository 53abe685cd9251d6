import { z } from 'zod';
import { defineAction, inOrganization } from '@/zero/core/action';
import type { Tx } from '@/zero/core/actor';
import type { AuditWords } from '@/zero/core/audit-words';
import type { Context } from '@/zero/core/context';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { mutationError } from '@/zero/core/mutation-error';
import type { SubjectRef } from '@/zero/core/reference';
import { subjectFields } from '@/zero/core/subject-args';
import { findSubject, type ReferenceType } from '@/zero/references';
import { type Actor, can } from '@/zero/roles';
import { linkKinds } from './values';
import { visibleSubjectLinks } from './permissions';
import { subjectLinkSubject } from './subject';
import { endsOf, insertLink, linksBetween } from './write';

const endSchema = z.strictObject(subjectFields);

/** Links two subjects that the caller sees and may link. */
const add = defineAction({
  name: 'link.add',
  capability: 'link.manage',
  subject: subjectLinkSubject,
  subjectId: 'id',
  durable: true,
  audit: {
    done: 'linked two subjects',
    todo: 'link two subjects',
    tell: named('linked', 'with'),
  },
  schema: inOrganization({
    id: idSchema,
    from: endSchema,
    to: endSchema,
    kind: z.enum(linkKinds).exclude(['parent_of']),
  }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, kind } = args;
    const from = await linkable(tx, ctx, actor, args.from);
    const to = await linkable(tx, ctx, actor, args.to);
    if (from.subjectId === to.subjectId) {
      throw mutationError('INVALID', 'This cannot be linked with itself.');
    }
    await insertOnce(tx, {
      id,
      row: visibleSubjectLinks(ctx).where('organizationId', organizationId).where('id', id),
      same: { kind, fromId: from.subjectId, toId: to.subjectId },
      insert: async () => {
        const between = await tx.run(linksBetween(ctx, organizationId, from, to));
        if (between.length > 0) {
          throw mutationError('CONFLICT', 'These two are linked already. Remove that link first.');
        }
        await insertLink(tx, { id, organizationId, from, to, kind, at });
      },
    });
  },
});

/** Removes the link between two subjects that the caller sees and may link. */
const remove = defineAction({
  name: 'link.remove',
  capability: 'link.manage',
  subject: subjectLinkSubject,
  subjectId: 'linkId',
  durable: true,
  audit: {
    done: 'removed a link',
    todo: 'remove a link',
    tell: named('unlinked', 'from'),
  },
  schema: inOrganization({ linkId: idSchema }),
  run: async ({ tx, ctx, args, actor }) => {
    const link = await tx.run(
      visibleSubjectLinks(ctx)
        .where('organizationId', args.organizationId)
        .where('id', args.linkId)
        .one(),
    );
    if (!link) throw mutationError('NOT_ALLOWED');
    for (const end of endsOf(link)) await linkable(tx, ctx, actor, end);
    await tx.mutate.subjectLink.delete({ id: link.id });
  },
});

/** The subject, by the type of its reference. @throws a `NOT_ALLOWED` rejection for whoever may not link it */
async function linkable(
  tx: Tx,
  ctx: Context,
  actor: Actor,
  { subjectType, subjectId }: SubjectRef,
) {
  const subject = { subjectType: subjectType as ReferenceType, subjectId };
  const { links } = await findSubject(tx, ctx, actor.organizationId, subject);
  if (!links || !can(actor, links)) throw mutationError('NOT_ALLOWED');
  return subject;
}

/** Names the two that are linked, where they have names. */
function named(done: string, preposition: string): AuditWords['tell'] {
  return ({ before, after }, { nameOf }) => {
    const row = after ?? before;
    const [from, to] = [nameOf(row?.['fromId']), nameOf(row?.['toId'])];
    return from && to && `${done} ${from} ${preposition} ${to}`;
  };
}

export const linkActions = { add, remove };
