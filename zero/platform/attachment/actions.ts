import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { uploaderColumn } from './attach';
import { visibleAttachments } from './permissions';

/** Throws away a file of the member's own that is not sent; its content follows. */
const discard = defineAction({
  name: 'attachment.discard',
  capability: 'attachment.add',
  audit: { none: 'A file that was not sent is its uploader’s alone.' },
  schema: inOrganization({ attachmentId: idSchema }),
  run: async ({ tx, ctx, args, actor }) => {
    const file = await tx.run(
      visibleAttachments(ctx)
        .where('organizationId', args.organizationId)
        .where('id', args.attachmentId)
        .where(uploaderColumn(ctx), actor.id)
        .where('subjectId', 'IS', null)
        .one(),
    );
    if (file) return await tx.mutate.attachment.delete({ id: file.id });
    if (tx.location === 'server') throw mutationError('NOT_ALLOWED');
  },
});

export const attachmentActions = { discard };
