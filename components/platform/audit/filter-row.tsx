'use client';

import { type RefObject, useMemo } from 'react';
import { useQuery } from '@rocicorp/zero/react';
import { useTenant } from '@/components/platform/sync/tenant';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { FilterChip } from '@/components/ui/filter-chip';
import { FilterMenu } from '@/components/ui/filter-menu';
import type { Option } from '@/components/ui/option';
import { ProgressLine } from '@/components/ui/progress-line';
import {
  auditActionNames,
  type AuditAction,
  type AuditResult,
  auditResults,
} from '@/zero/platform/audit/actions';
import { type AuditFilter, writeAuditFilter } from '@/zero/platform/audit/filter';
import { queries } from '@/zero/queries';
import { actionWord, type Names } from './sentence';
import { SubjectFilter } from './subject-filter';
import { TimeFilter } from './time-filter';

const actionOptions: readonly Option<AuditAction>[] = auditActionNames.map((action) => ({
  value: action,
  label: actionWord(action),
}));

const outcomeWords: Record<AuditResult, string> = { done: 'Done', refused: 'Refused' };
const outcomeOptions: readonly Option<AuditResult>[] = auditResults.map((outcome) => ({
  value: outcome,
  label: outcomeWords[outcome],
}));

type FilterRowProps = {
  filter: AuditFilter;
  /** For people who are not of the desk's own. */
  names: Names;
  onFilterChange: (part: Partial<AuditFilter>) => void;
  onClear: () => void;
  subjectField: RefObject<HTMLInputElement | null>;
  isPending: boolean;
};

/** What narrows the audit log, always in view, in one line. */
export function FilterRow({
  filter,
  names,
  onFilterChange,
  onClear,
  subjectField,
  isPending,
}: FilterRowProps) {
  const people = usePeople(filter.person, names);
  const isFiltered = writeAuditFilter(filter).size > 0;
  const clearRequest = () => onFilterChange({ request: undefined });
  return (
    <div
      role="search"
      aria-label="Filter the audit log"
      className="relative flex shrink-0 items-center gap-2 border-b border-line px-4 pb-2 max-sm:flex-wrap"
    >
      <SubjectFilter
        ref={subjectField}
        subject={filter.subject}
        onSubjectChange={(subject) => onFilterChange({ subject })}
      />
      <div className="-my-1 flex min-w-0 [scrollbar-width:none] items-center gap-1.5 overflow-x-auto px-0.5 py-1">
        <FilterMenu
          label="Person"
          options={people}
          value={filter.person}
          onValueChange={(person) => onFilterChange({ person })}
        />
        <FilterMenu
          label="Action"
          options={actionOptions}
          value={filter.action}
          onValueChange={(action) => onFilterChange({ action })}
        />
        <FilterMenu
          label="Outcome"
          options={outcomeOptions}
          value={filter.outcome ? [filter.outcome] : []}
          onValueChange={(outcomes) => onFilterChange({ outcome: outcomes.at(-1) })}
        />
        {filter.request && (
          <FilterChip
            label="Request"
            value={filter.request.slice(0, 8)}
            onRemove={clearRequest}
            trigger={<button type="button" aria-label="Request" onClick={clearRequest} />}
          />
        )}
        <TimeFilter from={filter.from} to={filter.to} onDaysChange={onFilterChange} />
        {isFiltered && (
          <Button variant="ghost" size="sm" onClick={onClear}>
            Clear filters
          </Button>
        )}
      </div>
      {isPending && <ProgressLine className="absolute inset-x-0 -bottom-px" />}
    </div>
  );
}

/** The desk's own people, and whoever else is chosen already. */
function usePeople(chosen: readonly string[], names: Names): readonly Option<string>[] {
  const { organization } = useTenant();
  const [staff] = useQuery(queries.member.staff({ organizationId: organization.id }));
  return useMemo(() => {
    const others = chosen.filter((id) => !staff.some((person) => person.id === id));
    return [...staff, ...others.map((id) => ({ id, name: names[id] ?? 'Somebody' }))].map(
      ({ id, name }) => ({
        value: id,
        label: name,
        icon: <Avatar name={name} seed={id} size="sm" decorative />,
      }),
    );
  }, [staff, chosen, names]);
}
