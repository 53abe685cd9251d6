import type { Tx } from '@/zero/core/actor';
import { visibleClients } from '@/zero/platform/client/permissions';
import type { Context } from '@/zero/core/context';
import { defineAction, inOrganization } from '@/zero/core/action';
import { mutationError } from '@/zero/core/mutation-error';
import { idSchema } from '@/zero/core/ids';
import { insertOnce } from '@/zero/core/insert-once';
import type { Payment } from './schema';
import { contradiction, paymentFields, voidReasonSchema } from './fields';
import { visiblePayments } from './permissions';
import { paymentSubject } from './subject';

/** Records an invoice to a client, and what has come in for it so far. */
const record = defineAction({
  name: 'payment.record',
  capability: 'payment.manage',
  subject: paymentSubject,
  subjectId: 'id',
  audit: {
    done: 'recorded the payment {}',
    todo: 'record the payment {}',
  },
  schema: inOrganization({ id: idSchema, clientId: idSchema, ...paymentFields }),
  run: async ({ tx, ctx, args, at }) => {
    const { at: _, ...payment } = args;
    assertSound(payment);
    const client = await tx.run(
      visibleClients(ctx)
        .where('organizationId', args.organizationId)
        .where('id', args.clientId)
        .one(),
    );
    if (!client) throw mutationError('NOT_ALLOWED');
    const { clientId, invoiceNumber, amountMinor, currency } = args;
    await insertOnce(tx, {
      id: args.id,
      row: visiblePayments(ctx).where('organizationId', args.organizationId).where('id', args.id),
      same: { clientId, invoiceNumber, amountMinor, currency },
      insert: async () => {
        await assertFree(tx, ctx, args);
        await tx.mutate.payment.insert({ ...payment, createdAt: at, updatedAt: at });
      },
    });
  },
});

/** Corrects an invoice that was not voided. */
const change = defineAction({
  name: 'payment.change',
  capability: 'payment.manage',
  subject: paymentSubject,
  subjectId: 'paymentId',
  audit: {
    done: 'changed the payment {}',
    todo: 'change the payment {}',
  },
  schema: inOrganization({ paymentId: idSchema, ...paymentFields }),
  run: async ({ tx, ctx, args, at }) => {
    const { organizationId, paymentId: id, at: _, ...fields } = args;
    assertSound(fields);
    await standingPayment(tx, ctx, organizationId, id);
    await assertFree(tx, ctx, { organizationId, id, invoiceNumber: args.invoiceNumber });
    await tx.mutate.payment.update({ id, ...fields, updatedAt: at });
  },
});

/** Voids an invoice: it stays, with the reason, and counts nowhere. */
const voidIt = defineAction({
  name: 'payment.void',
  capability: 'payment.manage',
  subject: paymentSubject,
  subjectId: 'paymentId',
  audit: {
    done: 'voided the payment {}',
    todo: 'void the payment {}',
  },
  schema: inOrganization({
    paymentId: idSchema,
    reason: voidReasonSchema,
  }),
  run: async ({ tx, ctx, args, at }) => {
    const payment = await standingPayment(tx, ctx, args.organizationId, args.paymentId);
    await tx.mutate.payment.update({
      id: payment.id,
      voidedAt: at,
      voidReason: args.reason,
      updatedAt: at,
    });
  },
});

function assertSound(payment: Parameters<typeof contradiction>[0]): void {
  const found = contradiction(payment);
  if (found) throw mutationError('INVALID', found.message);
}

async function standingPayment(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  id: string,
): Promise<Payment> {
  const payment = await tx.run(
    visiblePayments(ctx).where('organizationId', organizationId).where('id', id).one(),
  );
  if (!payment) throw mutationError('NOT_ALLOWED');
  if (payment.voidedAt !== null) throw mutationError('CONFLICT', 'This invoice was voided.');
  return payment;
}

type Numbered = { organizationId: string; id: string; invoiceNumber: string };

async function assertFree(tx: Tx, ctx: Context, { organizationId, id, invoiceNumber }: Numbered) {
  const other = await tx.run(
    visiblePayments(ctx)
      .where('organizationId', organizationId)
      .where('invoiceNumber', invoiceNumber)
      .where('id', '!=', id)
      .one(),
  );
  if (other) throw mutationError('CONFLICT', 'There is an invoice of this number already.');
}

export const paymentActions = { record, change, void: voidIt };
