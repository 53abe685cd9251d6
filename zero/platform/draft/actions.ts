import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import type { SubjectRef } from '@/zero/core/reference';
import { subjectArgs, subjectIn } from '@/zero/core/subject-args';
import { findSubject } from '@/zero/references';
import { type Actor, can } from '@/zero/roles';
import { textSchema } from '@/zero/core/text';
import { forgetDraft, ownDraftId } from './own';
import { visibleDrafts } from './permissions';
import { type DraftKind, draftKinds, draftLimit } from './values';

const draftFields = { ...subjectArgs, kind: z.enum(draftKinds) };

/** Keeps what the member is writing on a subject that takes drafts of the kind; the last write counts. */
const keep = defineAction({
  name: 'draft.keep',
  capability: 'draft.keep',
  audit: { none: 'A draft is its writer’s alone.' },
  schema: inOrganization({ ...draftFields, body: textSchema.min(1).max(draftLimit) }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, kind, body } = args;
    const subject = requireSubject(subjectIn(args));
    const { drafts } = await findSubject(tx, ctx, organizationId, subject);
    const capability = drafts[kind];
    if (!capability || !can(actor, capability)) throw mutationError('NOT_ALLOWED');
    await put(tx, actor, { ...subject, kind, body, at });
  },
});

/** Forgets what the member was writing: it was sent, or is not wanted any more. */
const discard = defineAction({
  name: 'draft.discard',
  capability: 'draft.keep',
  audit: { none: 'A draft is its writer’s alone.' },
  schema: inOrganization(draftFields),
  run: async ({ tx, ctx, args, actor }) => {
    const subject = requireSubject(subjectIn(args));
    await findSubject(tx, ctx, args.organizationId, subject);
    await forgetDraft(tx, actor, { subjectId: subject.subjectId, kind: args.kind });
  },
});

/** Takes over what a colleague was writing. */
const take = defineAction({
  name: 'draft.take',
  capability: 'note.write',
  audit: { none: 'A draft is its writer’s alone.' },
  schema: inOrganization({ draftId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const theirs = await draftFor(tx, ctx, args.organizationId, args.draftId);
    if (theirs.audience !== 'internal' || theirs.memberId === actor.id)
      throw mutationError('NOT_ALLOWED');
    const { subjectType, subjectId, kind, body } = theirs;
    const own = await tx.run(
      visibleDrafts(ctx)
        .where('organizationId', args.organizationId)
        .where('id', ownDraftId(actor, subjectId, kind))
        .one(),
    );
    if (own) throw mutationError('CONFLICT', 'Send or clear your own draft first.');
    await tx.mutate.draft.delete({ id: theirs.id });
    await put(tx, actor, { subjectType, subjectId, kind, body, at });
  },
});

type Written = SubjectRef & { kind: DraftKind; body: string; at: number };

async function put(tx: Tx, actor: Actor, { subjectType, subjectId, kind, body, at }: Written) {
  await tx.mutate.draft.upsert({
    id: ownDraftId(actor, subjectId, kind),
    organizationId: actor.organizationId,
    memberId: actor.id,
    audience: actor.userType,
    subjectType,
    subjectId,
    kind,
    body,
    createdAt: at,
    updatedAt: at,
  });
}

async function draftFor(tx: Tx, ctx: Context, organizationId: string, id: string) {
  const draft = await tx.run(
    visibleDrafts(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!draft) throw mutationError('NOT_ALLOWED');
  return draft;
}

function requireSubject(subject: SubjectRef | undefined): SubjectRef {
  if (!subject) throw mutationError('INVALID', 'Say what the draft is about.');
  return subject;
}

export const draftActions = { keep, discard, take };
