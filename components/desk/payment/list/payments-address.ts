import type { PaymentFilter } from '@/zero/desk/payment/filter';
import { paymentStatuses } from '@/zero/desk/payment/payment-status';

/** Reads an address' query; what makes no sense is left out. */
export function readPayments(search: string): PaymentFilter {
  const params = new URLSearchParams(search);
  const list = (key: string) => (params.get(key) ?? '').split(',').filter(Boolean);
  const words = list('status');
  return {
    standing: paymentStatuses.filter((known) => words.includes(known)),
    clientIds: list('client').slice(0, 100),
    currencies: list('currency').filter((code) => /^[A-Z]{3}$/.test(code)),
    text: (params.get('text') ?? '').slice(0, 200),
  };
}

/** Writes what `readPayments` reads, with `?` where there is anything. */
export function writePayments({ standing, clientIds, currencies, text }: PaymentFilter): string {
  const parts = {
    status: standing.join(','),
    client: clientIds.join(','),
    currency: currencies.join(','),
    text,
  };
  const params = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
  const written = params.toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}
