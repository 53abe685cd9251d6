import { inOrganization, tenantMutator } from '../define';
import { refusal } from '../errors';
import { idSchema } from '../ids';
import { assertInserted } from '../inserted';
import { bodySchema } from '../message/body';
import { visibleClientNotes, visibleClients } from './permissions';

/** Writes a note about a client, for colleagues only. */
const write = tenantMutator(
  'clientNote.write',
  inOrganization({ id: idSchema, clientId: idSchema, body: bodySchema }),
  async ({ tx, ctx, args, actor, at }) => {
    const { id, organizationId, clientId, body } = args;
    const client = await tx.run(
      visibleClients(ctx).where('organizationId', organizationId).where('id', clientId).one(),
    );
    if (!client) throw refusal('NOT_ALLOWED');
    const note = visibleClientNotes(ctx).where('organizationId', organizationId).where('id', id);
    if (await tx.run(note.one())) return;
    await tx.mutate.clientNote.insert({
      id,
      organizationId,
      clientId,
      authorId: actor.id,
      body,
      createdAt: at,
    });
    await assertInserted(tx, note);
  },
);

/** Removes a note of one's own. */
const remove = tenantMutator(
  'clientNote.write',
  inOrganization({ clientNoteId: idSchema }),
  async ({ tx, ctx, args, actor }) => {
    const note = await tx.run(
      visibleClientNotes(ctx)
        .where('organizationId', args.organizationId)
        .where('id', args.clientNoteId)
        .one(),
    );
    if (!note || note.authorId !== actor.id) throw refusal('NOT_ALLOWED');
    await tx.mutate.clientNote.delete({ id: note.id });
  },
);

export const clientNoteMutators = { write, remove };
