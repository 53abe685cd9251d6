import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleSlaPolicies } from './permissions';

/** The organization's policies in the order in which they count. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleSlaPolicies(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('position', 'asc')
    .orderBy('id', 'asc'),
);

export const slaPolicyQueries = { all };
