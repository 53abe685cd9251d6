import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { visibleApiKeys } from './permissions';

/** The names of the organization's keys, for what they wrote. */
const names = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleApiKeys(ctx).where('organizationId', args.organizationId).orderBy('id', 'asc'),
);

export const apiKeyQueries = { names };
