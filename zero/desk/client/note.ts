import { type Call, defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import { bodySchema } from '../message/body';
import { visibleClients } from '@/zero/platform/client/permissions';
import { visibleClientNotes } from './permissions';
import { clientNoteSubject } from './subject';

/** Writes a note about a client, for colleagues only. */
const write = defineAction({
  name: 'clientNote.write',
  capability: 'clientNote.write',
  subject: clientNoteSubject,
  subjectId: 'id',
  audit: {
    done: 'wrote a note on a client',
    todo: 'write a note on a client',
    details: ({ body }) => ({ bodyLength: body.length }),
  },
  schema: inOrganization({ id: idSchema, clientId: idSchema, body: bodySchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, clientId, body } = args;
    const client = await tx.run(
      visibleClients(ctx).where('organizationId', organizationId).where('id', clientId).one(),
    );
    if (!client) throw mutationError('NOT_ALLOWED');
    await insertOnce(tx, {
      id,
      row: visibleClientNotes(ctx).where('organizationId', organizationId).where('id', id),
      same: { authorId: actor.id, clientId, body },
      insert: () =>
        tx.mutate.clientNote.insert({
          id,
          organizationId,
          clientId,
          authorId: actor.id,
          body,
          createdAt: at,
          editedAt: null,
          removedAt: null,
        }),
    });
  },
});

/** Changes the words of a note of one's own. */
const change = defineAction({
  name: 'clientNote.change',
  capability: 'clientNote.write',
  subject: clientNoteSubject,
  subjectId: 'clientNoteId',
  audit: {
    done: 'changed a note on a client',
    todo: 'change a note on a client',
    details: ({ body }) => ({ bodyLength: body.length }),
  },
  schema: inOrganization({ clientNoteId: idSchema, body: bodySchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const note = await ownNote({ tx, ctx, actor }, args);
    if (note.removedAt !== null) throw mutationError('CONFLICT', 'This note was removed.');
    if (note.body === args.body) return;
    await tx.mutate.clientNote.update({ id: note.id, body: args.body, editedAt: at });
  },
});

/** Removes a note of one's own: nobody is shown it any more. */
const remove = defineAction({
  name: 'clientNote.remove',
  capability: 'clientNote.write',
  subject: clientNoteSubject,
  subjectId: 'clientNoteId',
  audit: {
    done: 'removed a note on a client',
    todo: 'remove a note on a client',
  },
  schema: inOrganization({ clientNoteId: idSchema }),
  run: async ({ tx, ctx, args, actor, at }) => {
    const note = await ownNote({ tx, ctx, actor }, args);
    if (note.removedAt === null) await tx.mutate.clientNote.update({ id: note.id, removedAt: at });
  },
});

/** Brings back a note of one's own that was removed. */
const restore = defineAction({
  name: 'clientNote.restore',
  capability: 'clientNote.write',
  subject: clientNoteSubject,
  subjectId: 'clientNoteId',
  audit: {
    done: 'restored a note on a client',
    todo: 'restore a note on a client',
  },
  schema: inOrganization({ clientNoteId: idSchema }),
  run: async ({ tx, ctx, args, actor }) => {
    // A removed note is not on the device: only the server can bring it back.
    if (tx.location === 'client') return;
    const note = await ownNote({ tx, ctx, actor }, args);
    if (note.removedAt !== null) {
      await tx.mutate.clientNote.update({ id: note.id, removedAt: null });
    }
  },
});

type Named = { organizationId: string; clientNoteId: string };

async function ownNote({ tx, ctx, actor }: Pick<Call<Named>, 'tx' | 'ctx' | 'actor'>, args: Named) {
  const note = await tx.run(
    visibleClientNotes(ctx)
      .where('organizationId', args.organizationId)
      .where('id', args.clientNoteId)
      .one(),
  );
  if (!note || note.authorId !== actor.id) throw mutationError('NOT_ALLOWED');
  return note;
}

export const clientNoteActions = { write, change, remove, restore };
