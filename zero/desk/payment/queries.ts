import { defineQuery } from '@rocicorp/zero';
import { z } from 'zod';
import { seesClient } from '@/zero/platform/client/permissions';
import { idSchema } from '@/zero/core/ids';
import { visiblePayments } from './permissions';

/** Most invoices that a page holds. */
export const paymentLimit = 20_000;

/** Invoices, newest first: the organization's or one client's; a client's person finds their own only. */
const all = defineQuery(
  z.strictObject({ organizationId: idSchema, clientId: idSchema.nullable() }),
  ({ args, ctx }) => {
    const payments = visiblePayments(ctx)
      .where('organizationId', args.organizationId)
      .related('client', (client) => client.where(seesClient(ctx)))
      .orderBy('issuedOn', 'desc')
      .orderBy('id', 'desc')
      .limit(paymentLimit);
    return args.clientId ? payments.where('clientId', args.clientId) : payments;
  },
);

/** Invoices of which something may be open, the first due first. */
const unpaid = defineQuery(z.strictObject({ organizationId: idSchema }), ({ args, ctx }) =>
  visiblePayments(ctx)
    .where('organizationId', args.organizationId)
    .where('voidedAt', 'IS', null)
    .where('paidOn', 'IS', null)
    .orderBy('dueOn', 'asc')
    .orderBy('id', 'asc')
    .limit(paymentLimit),
);

export const paymentQueries = { all, unpaid };
