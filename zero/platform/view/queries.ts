import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleSavedViews } from './permissions';

/** The member's own views and the shared ones, of every screen, in their order. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleSavedViews(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('position', 'asc')
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

export const viewQueries = { all };
