'use client';

import { FilterMenu } from '@/components/ui/filter-menu';
import { statusOptions, useClientOptions } from '@/components/desk/ticket-list/use-filter-options';
import type { Question } from './use-question';

type SearchFiltersProps = { question: Question; onChange: (part: Partial<Question>) => void };

/** What narrows the results. */
export function SearchFilters({ question, onChange }: SearchFiltersProps) {
  const clients = useClientOptions();
  return (
    <div className="flex items-center gap-1.5">
      <FilterMenu
        label="Status"
        options={statusOptions}
        value={question.status}
        onValueChange={(status) => onChange({ status })}
      />
      <FilterMenu
        label="Client"
        options={clients}
        value={question.clientId ? [question.clientId] : []}
        onValueChange={(chosen) => onChange({ clientId: chosen.at(-1) ?? null })}
      />
    </div>
  );
}
