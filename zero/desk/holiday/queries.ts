import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleHolidays } from './permissions';

/** The organization's holidays, oldest first. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleHolidays(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('onDate', 'asc')
    .orderBy('id', 'asc'),
);

export const holidayQueries = { all };
