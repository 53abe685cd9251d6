'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import type { RefObject } from 'react';
import { FilterMenu } from '@/components/ui/filter-menu';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';
import { formatExact } from '@/lib/format/number';
import { type ClientsView, type BillingStatus, billingStatuses } from './clients-view';

const moneyWords: Record<BillingStatus, string> = {
  outstanding: 'Owes something',
  overdue: 'Overdue',
  clear: 'Owes nothing',
};
const moneyOptions = billingStatuses.map((value) => ({ value, label: moneyWords[value] }));

type ClientFilterProps = {
  view: ClientsView;
  plans: readonly string[];
  count: number;
  field: RefObject<HTMLInputElement | null>;
  onChange: (part: Partial<ClientsView>) => void;
};

/** What narrows the list itself: name, plan and money. How many are left stands at its end. */
export function ClientFilter({ view, plans, count, field, onChange }: ClientFilterProps) {
  return (
    <div role="search" aria-label="Filter clients" className="flex flex-wrap items-center gap-1.5">
      <TextField
        ref={field}
        type="search"
        size="sm"
        label="Filter by name"
        hideLabel
        icon={<MagnifyingGlassIcon />}
        end={view.text === '' && <Kbd keys="/" className="pointer-coarse:hidden" />}
        placeholder="Name"
        maxLength={160}
        value={view.text}
        onChange={({ target }) => onChange({ text: target.value })}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        className="w-52 shrink-0 max-sm:w-full"
      />
      <FilterMenu
        label="Plan"
        options={plans.map((plan) => ({ value: plan, label: plan }))}
        value={view.plans}
        onValueChange={(next) => onChange({ plans: next })}
      />
      <FilterMenu
        label="Money"
        options={moneyOptions}
        value={view.money}
        onValueChange={(money) => onChange({ money })}
      />
      <p role="status" className="ml-auto text-12 text-ink-muted tabular-nums">
        {formatExact(count)} {count === 1 ? 'client' : 'clients'}
      </p>
    </div>
  );
}
