import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { idSchema } from '@/zero/core/ids';
import { fullPolicies } from './full-policy';
import { visibleEscalationPolicies } from './permissions';

const tenant = z.strictObject({ organizationId: idSchema });

/** The organization's escalation policies by name, with their steps. */
const all = defineQuery(tenant, ({ args, ctx }) =>
  fullPolicies(ctx, args.organizationId).orderBy('name', 'asc').orderBy('id', 'asc'),
);

/** The names of the organization's escalation policies, to choose from. */
const names = defineQuery(tenant, ({ args, ctx }) =>
  visibleEscalationPolicies(ctx)
    .where('organizationId', args.organizationId)
    .orderBy('name', 'asc')
    .orderBy('id', 'asc'),
);

export const escalationPolicyQueries = { all, names };
