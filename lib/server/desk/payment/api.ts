import { z } from 'zod';
import { defineOperation, type Reading } from '@/lib/server/api/define-operation';
import { idParam, isoTime, isoTimeOrNull, timeSchema } from '@/lib/server/api/fields';
import { held } from '@/lib/server/api/held';
import { listById, pageFields, pageOf } from '@/lib/server/api/page';
import { found } from '@/lib/server/api/problem';
import { idSchema, newId } from '@/zero/core/ids';
import { paymentFields, voidReasonSchema } from '@/zero/desk/payment/fields';
import { visiblePayments } from '@/zero/desk/payment/permissions';
import type { Payment } from '@/zero/desk/payment/schema';
import { mutators } from '@/zero/mutators';

const tag = 'Payments';
const params = idParam('paymentId');

/** A day, `YYYY-MM-DD`. */
const dayIn = z.iso.date().transform((day) => Date.parse(`${day}T00:00:00Z`));
const daySchema = z.iso.date();
const day = (at: number) => isoTime(at).slice(0, 10);

const paymentResource = z
  .object({
    id: idSchema,
    clientId: idSchema,
    invoiceNumber: z.string(),
    amountMinor: z.int().meta({ description: 'In minor units of the currency.' }),
    currency: z.string(),
    issuedOn: daySchema,
    dueOn: daySchema,
    paidMinor: z.int(),
    paidOn: daySchema.nullable(),
    description: z.string().nullable(),
    voidedAt: timeSchema.nullable(),
    voidReason: z.string().nullable(),
    createdAt: timeSchema,
    updatedAt: timeSchema,
  })
  .meta({ id: 'Payment', description: 'An invoice to a client, and what has come in for it.' });

/** An invoice as programs see it. */
export const paymentOf = (payment: Payment) => ({
  id: payment.id,
  clientId: payment.clientId,
  invoiceNumber: payment.invoiceNumber,
  amountMinor: payment.amountMinor,
  currency: payment.currency,
  issuedOn: day(payment.issuedOn),
  dueOn: day(payment.dueOn),
  paidMinor: payment.paidMinor,
  paidOn: payment.paidOn === null ? null : day(payment.paidOn),
  description: payment.description,
  voidedAt: isoTimeOrNull(payment.voidedAt),
  voidReason: payment.voidReason,
  createdAt: isoTime(payment.createdAt),
  updatedAt: isoTime(payment.updatedAt),
});

const paymentsOf = ({ ctx, organizationId }: Reading) =>
  visiblePayments(ctx).where('organizationId', organizationId);

/** The payment. @throws ApiProblem 404 */
export async function readPayment(call: Reading, id: string): Promise<Payment> {
  return found(await call.tx.run(paymentsOf(call).where('id', id).one()));
}

const list = defineOperation({
  id: 'listPayments',
  method: 'get',
  path: '/payments',
  summary: 'List invoices and their payments',
  tag,
  scope: 'payments:read',
  capability: 'payment.read',
  search: z.strictObject({ ...pageFields, clientId: idSchema.optional() }),
  output: pageOf(paymentResource),
  run: async (call) => {
    const { clientId } = call.search;
    let payments = paymentsOf(call);
    if (clientId) payments = payments.where('clientId', clientId);
    return listById(call, payments, paymentOf);
  },
});

const get = defineOperation({
  id: 'getPayment',
  method: 'get',
  path: '/payments/{paymentId}',
  summary: 'Get an invoice',
  tag,
  scope: 'payments:read',
  capability: 'payment.read',
  params,
  output: paymentResource,
  isSingle: true,
  run: async (call) => paymentOf(await readPayment(call, call.params.paymentId)),
});

const fields = {
  ...paymentFields,
  issuedOn: dayIn,
  dueOn: dayIn,
  paidMinor: paymentFields.paidMinor.default(0),
  paidOn: dayIn.nullable().default(null),
  description: paymentFields.description.default(null),
};

const record = defineOperation({
  id: 'recordPayment',
  method: 'post',
  path: '/payments',
  summary: 'Record an invoice',
  tag,
  scope: 'payments:write',
  capability: 'payment.manage',
  body: z.strictObject({ clientId: idSchema, ...fields }),
  output: paymentResource,
  status: 201,
  isSingle: true,
  run: async (call) => {
    const { organizationId, at, act, body } = call;
    const id = newId();
    await act(mutators.payment.record({ organizationId, at, id, ...body }));
    return paymentOf(await readPayment(call, id));
  },
});

const onPayment = {
  tag,
  scope: 'payments:write',
  capability: 'payment.manage',
  params,
  output: paymentResource,
  isSingle: true,
  current: held('payment', 'paymentId', async (call, id) => paymentOf(await readPayment(call, id))),
} as const;

const update = defineOperation({
  ...onPayment,
  id: 'updatePayment',
  method: 'patch',
  path: '/payments/{paymentId}',
  summary: 'Correct an invoice or record what came in; what is not named stays',
  body: z.strictObject({
    invoiceNumber: paymentFields.invoiceNumber.optional(),
    amountMinor: paymentFields.amountMinor.optional(),
    currency: paymentFields.currency.optional(),
    issuedOn: dayIn.optional(),
    dueOn: dayIn.optional(),
    paidMinor: paymentFields.paidMinor.optional(),
    paidOn: dayIn.nullable().optional(),
    description: paymentFields.description.optional(),
  }),
  run: async (call) => {
    const {
      organizationId,
      at,
      act,
      body,
      params: { paymentId },
    } = call;
    const {
      invoiceNumber,
      amountMinor,
      currency,
      issuedOn,
      dueOn,
      paidMinor,
      paidOn,
      description,
    } = await readPayment(call, paymentId);
    const before = { invoiceNumber, amountMinor, currency, issuedOn, dueOn, paidMinor };
    await act(
      mutators.payment.change({
        organizationId,
        at,
        paymentId,
        ...before,
        paidOn: paidOn ?? null,
        description: description ?? null,
        ...body,
      }),
    );
    return paymentOf(await readPayment(call, paymentId));
  },
});

const voidIt = defineOperation({
  ...onPayment,
  id: 'voidPayment',
  method: 'post',
  path: '/payments/{paymentId}/void',
  summary: 'Void an invoice',
  body: z.strictObject({ reason: voidReasonSchema }),
  run: async (call) => {
    const { organizationId, at, act, body, params: place } = call;
    await act(mutators.payment.void({ organizationId, at, ...place, ...body }));
    return paymentOf(await readPayment(call, place.paymentId));
  },
});

export const paymentOperations = [list, get, record, update, voidIt];
