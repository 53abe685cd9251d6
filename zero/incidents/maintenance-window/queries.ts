import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema, instantSchema } from '@/zero/core/ids';
import { fullWindows } from './full-window';

/** Windows that a browser keeps. */
const windowsLimit = 500;

/** The organization's maintenance windows that end at a time or later, the latest start first. */
const since = defineQuery(
  z.strictObject({ organizationId: idSchema, since: instantSchema }),
  ({ args, ctx }) =>
    fullWindows(ctx, args.organizationId)
      .where('endsAt', '>=', args.since)
      .orderBy('startsAt', 'desc')
      .orderBy('id', 'asc')
      .limit(windowsLimit),
);

export const maintenanceWindowQueries = { since };
