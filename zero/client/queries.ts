import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '../ids';
import { visibleClients } from './permissions';

/** The organization's clients by name; a client's person finds their own only. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleClients(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

export const clientQueries = { all };
