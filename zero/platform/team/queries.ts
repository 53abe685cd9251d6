import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleTeams } from './permissions';

/** The organization's teams by name. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleTeams(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

export const teamQueries = { all };
