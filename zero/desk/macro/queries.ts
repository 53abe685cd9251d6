import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { seesProfile } from '@/zero/platform/member/permissions';
import { visibleMacros } from './permissions';

/** The member's own macros and snippets, and the shared ones, by name. */
const all = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visibleMacros(ctx)
    .where('organizationId', args.organizationId)
    .related('author', (author) => author.where(seesProfile(ctx)))
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

export const macroQueries = { all };
