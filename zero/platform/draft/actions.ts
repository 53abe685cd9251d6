import { z } from 'zod';
import type { Tx } from '@/zero/core/actor';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { bodyLimit } from '@/zero/desk/message/values';
import { type Actor, can } from '@/zero/roles';
import { textSchema } from '@/zero/core/text';
import { ticketFor } from '@/zero/desk/ticket/write';
import { forgetDraft, ownDraftId } from './own';
import { visibleDrafts } from './permissions';
import { type DraftKind, draftKinds } from './values';

const placeFields = { ticketId: idSchema, kind: z.enum(draftKinds) };

/** Keeps what the asker is writing on a ticket; the last word counts. */
const keep = defineAction({
  name: 'draft.keep',
  capability: 'draft.keep',
  audit: { none: 'A draft is its writer’s alone.' },
  schema: inOrganization({ ...placeFields, body: textSchema.min(1).max(bodyLimit) }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { organizationId, ticketId, kind, body } = args;
    await ticketFor(tx, ctx, organizationId, ticketId);
    if (kind === 'note' && !can(actor, 'note.write')) throw mutationError('NOT_ALLOWED');
    await put(tx, actor, { ticketId, kind, body, at });
  },
});

/** Forgets what the asker was writing: it was sent, or is not wanted any more. */
const discard = defineAction({
  name: 'draft.discard',
  capability: 'draft.keep',
  audit: { none: 'A draft is its writer’s alone.' },
  schema: inOrganization(placeFields),
  run: async ({ tx, ctx, args, actor }) => {
    const ticket = await ticketFor(tx, ctx, args.organizationId, args.ticketId);
    await forgetDraft(tx, ctx, actor, { ticketId: ticket.id, kind: args.kind });
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
    const { ticketId, kind, body } = theirs;
    const own = await tx.run(
      visibleDrafts(ctx)
        .where('organizationId', args.organizationId)
        .where('id', ownDraftId(actor, ticketId, kind))
        .one(),
    );
    if (own) throw mutationError('CONFLICT', 'Send or empty your own draft first.');
    await tx.mutate.draft.delete({ id: theirs.id });
    await put(tx, actor, { ticketId, kind, body, at });
  },
});

type Written = { ticketId: string; kind: DraftKind; body: string; at: number };

async function put(tx: Tx, actor: Actor, { ticketId, kind, body, at }: Written) {
  await tx.mutate.draft.upsert({
    id: ownDraftId(actor, ticketId, kind),
    organizationId: actor.organizationId,
    memberId: actor.id,
    audience: actor.userType,
    ticketId,
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

export const draftActions = { keep, discard, take };
