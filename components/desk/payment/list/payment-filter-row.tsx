'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import type { RefObject } from 'react';
import { paymentStatusText } from '@/components/desk/payment/payment-status';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';
import { formatExact } from '@/lib/format/number';
import type { PaymentFilter } from '@/zero/desk/payment/filter';
import { paymentStatuses } from '@/zero/desk/payment/payment-status';
import type { Client } from '@/zero/desk/client/schema';

const standingOptions = paymentStatuses.map((value) => ({
  value,
  label: paymentStatusText[value],
}));

type PaymentFilterRowProps = {
  filter: PaymentFilter;
  clients: readonly Client[];
  currencies: readonly string[];
  count: number;
  field: RefObject<HTMLInputElement | null>;
  onChange: (part: Partial<PaymentFilter>) => void;
};

/** What narrows the invoices; how many are left stands at its end. */
export function PaymentFilterRow({
  filter,
  clients,
  currencies,
  count,
  field,
  onChange,
}: PaymentFilterRowProps) {
  return (
    <div role="search" aria-label="Filter payments" className="flex flex-wrap items-center gap-1.5">
      <TextField
        ref={field}
        type="search"
        size="sm"
        label="Filter by number, client or purpose"
        hideLabel
        icon={<MagnifyingGlassIcon />}
        end={filter.text === '' && <Kbd keys="/" className="pointer-coarse:hidden" />}
        placeholder="Number, client, purpose"
        maxLength={200}
        value={filter.text}
        onChange={({ target }) => onChange({ text: target.value })}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        className="w-60 shrink-0 max-sm:w-full"
      />
      <FilterMenu
        label="Status"
        options={standingOptions}
        value={filter.standing}
        onValueChange={(standing) => onChange({ standing })}
      />
      <FilterMenu
        label="Client"
        options={clients.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.clientIds}
        onValueChange={(clientIds) => onChange({ clientIds })}
      />
      <FilterMenu
        label="Currency"
        options={currencies.map((code) => ({ value: code, label: code }))}
        value={filter.currencies}
        onValueChange={(next) => onChange({ currencies: next })}
      />
      <p role="status" className="ml-auto text-12 text-ink-muted tabular-nums">
        {formatExact(count)} {count === 1 ? 'invoice' : 'invoices'}
      </p>
    </div>
  );
}
