import { newId } from '@/zero/core/ids';
import {
  id,
  managers,
  organizationId,
  staff,
  type EntitySamples,
} from '@/zero/testing/entity-samples';
import { either } from '@/zero/testing/visible';

/** An invoice of its own number, half paid. */
const invoice = () => ({
  invoiceNumber: `R-${newId().slice(-12)}`,
  amountMinor: 1000,
  paidMinor: 500,
  currency: 'EUR',
  issuedOn: 86_400_000,
  dueOn: 172_800_000,
  paidOn: null,
  description: null,
});

export const paymentIds = {
  paymentId:
    '(select p.id from payment p where p.organization_id = t.organization_id and p.voided_at is null limit 1)',
} as const;

export const paymentSamples: EntitySamples = {
  capabilities: {
    'payment.read': staff,
    'payment.export': staff,
    'payment.manage': managers,
  },
  queries: {
    'payment.all': {
      table: 'payment',
      args: [
        { organizationId, clientId: null },
        { organizationId, clientId: id },
      ],
    },
    'payment.unpaid': { table: 'payment', args: [{ organizationId }] },
  },
  visible: {
    payment: either('r'),
  },
  writes: {
    'payment.record': {
      may: managers,
      creates: 'paymentId',
      args: ({ clientId }) => ({ id: newId(), clientId, ...invoice() }),
    },
    'payment.change': {
      may: managers,
      args: ({ paymentId }) => ({ paymentId, ...invoice() }),
    },
    'payment.void': {
      may: managers,
      args: ({ paymentId }) => ({ paymentId, reason: 'Issued twice' }),
    },
  },
};
