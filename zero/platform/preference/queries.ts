import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visiblePreferences } from './permissions';

/** What the member chose in the organization; no row while everything is as by default. */
const mine = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visiblePreferences(ctx).where('organizationId', args.organizationId).one(),
);

export const preferenceQueries = { mine };
