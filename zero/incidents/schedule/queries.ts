import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { fullSchedules } from './full-schedule';

/** The organization's schedules by name, with the overrides that end after `since`. */
const all = defineQuery(
  z.strictObject({ organizationId: idSchema, since: instantSchema }),
  ({ args, ctx }) =>
    fullSchedules(ctx, args.organizationId, args.since).orderBy('name', 'asc').orderBy('id', 'asc'),
);

export const scheduleQueries = { all };
