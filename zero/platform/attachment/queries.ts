import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleAttachments } from './permissions';
import { pendingLimits } from './values';

/** The member's own files that are uploaded and not yet sent. */
const pending = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleAttachments(ctx)
    .where('organizationId', args.organizationId)
    .where('subjectId', 'IS', null)
    .orderBy('createdAt', 'asc')
    .orderBy('id', 'asc')
    .limit(pendingLimits.files),
);

export const attachmentQueries = { pending };
