'use client';

import { statusOptions, useClientOptions } from '@/components/desk/ticket-list/use-filter-options';
import type { SearchScreens } from '@/components/platform/module/define-screens';
import { FilterMenu } from '@/components/ui/filter-menu';
import { narrowingOf, writeNarrowing } from './narrowing';

/** What narrows the results to tickets of a status or a client. */
export const SearchFilters: SearchScreens['Filters'] = ({ narrowing, onChange }) => {
  const clients = useClientOptions();
  const chosen = narrowingOf(narrowing);
  return (
    <div className="flex items-center gap-1.5">
      <FilterMenu
        label="Status"
        options={statusOptions}
        value={chosen.status}
        onValueChange={(status) => onChange(writeNarrowing({ ...chosen, status }))}
      />
      <FilterMenu
        label="Client"
        options={clients}
        value={chosen.clientId ? [chosen.clientId] : []}
        onValueChange={(ids) =>
          onChange(writeNarrowing({ ...chosen, clientId: ids.at(-1) ?? null }))
        }
      />
    </div>
  );
};
