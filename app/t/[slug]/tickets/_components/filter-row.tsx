'use client';

import { type RefObject, useCallback } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { Button } from '@/components/ui/button';
import { FilterMenu } from '@/components/ui/filter-menu';
import { ProgressLine } from '@/components/ui/progress-line';
import { CreatedFilter } from './created-filter';
import { ExportMenu } from './export-menu';
import type { FilterPart } from './filter-parts';
import { type ListFilter, writeFilter } from './list-filter';
import { ResultCount } from './result-count';
import { TextFilter } from './text-filter';
import { FilterToggle } from './filter-toggle';
import { SortMenu } from './sort-menu';
import { SaveView } from './views/save-view';
import {
  channelOptions,
  priorityOptions,
  statusOptions,
  useAssigneeOptions,
  useClientOptions,
  useTagOptions,
  useTeamOptions,
  useTypeOptions,
} from './use-filter-options';
import type { ResultCount as Count } from './use-result-count';

type FilterRowProps = {
  filter: ListFilter;
  onFilterChange: (part: Partial<ListFilter>) => void;
  /** The part whose choices are open. */
  openPart: FilterPart | undefined;
  onOpenPart: (part: FilterPart | undefined) => void;
  onClear: (() => void) | undefined;
  textField: RefObject<HTMLInputElement | null>;
  onLeaveText: () => void;
  result: Count;
  /** Rows for this filter are on their way. */
  isPending: boolean;
};

/** What narrows the list, always in view, in one line. */
export function FilterRow({
  filter,
  onFilterChange,
  openPart,
  onOpenPart,
  onClear,
  textField,
  onLeaveText,
  result,
  isPending,
}: FilterRowProps) {
  const { organization } = useTenant();
  const types = useTypeOptions();
  const assignees = useAssigneeOptions();
  const clients = useClientOptions();
  const teams = useTeamOptions();
  const tags = useTagOptions();
  const changeText = useCallback((text: string) => onFilterChange({ text }), [onFilterChange]);
  const opening = (part: FilterPart) => ({
    open: openPart === part,
    onOpenChange: (open: boolean) => onOpenPart(open ? part : undefined),
  });

  return (
    <div
      role="search"
      aria-label="Filter tickets"
      className="relative flex shrink-0 items-center gap-2 border-b border-line px-4 py-2 max-sm:flex-wrap max-sm:gap-y-1.5"
    >
      <TextFilter
        ref={textField}
        text={filter.text}
        onTextChange={changeText}
        onLeave={onLeaveText}
      />
      <div className="-my-1 flex min-w-0 [scrollbar-width:none] items-center gap-1.5 overflow-x-auto px-0.5 py-1 max-sm:order-last max-sm:-mx-4 max-sm:w-[calc(100%+2rem)] max-sm:px-4">
        <FilterMenu
          label="Status"
          options={statusOptions}
          value={filter.status}
          onValueChange={(status) => onFilterChange({ status })}
          {...opening('status')}
        />
        <FilterMenu
          label="Priority"
          options={priorityOptions}
          value={filter.priority}
          onValueChange={(priority) => onFilterChange({ priority })}
          {...opening('priority')}
        />
        <FilterMenu
          label="Type"
          options={types}
          value={filter.type}
          onValueChange={(type) => onFilterChange({ type })}
          {...opening('type')}
        />
        <FilterMenu
          label="Assignee"
          options={assignees}
          value={filter.assignee}
          onValueChange={(assignee) => onFilterChange({ assignee })}
          {...opening('assignee')}
        />
        <FilterMenu
          label="Client"
          options={clients}
          value={filter.client}
          onValueChange={(client) => onFilterChange({ client })}
          {...opening('client')}
        />
        <FilterMenu
          label="Team"
          options={teams}
          value={filter.team}
          onValueChange={(team) => onFilterChange({ team })}
          {...opening('team')}
        />
        <FilterMenu
          label="Tag"
          options={tags}
          value={filter.tag}
          onValueChange={(tag) => onFilterChange({ tag })}
          {...opening('tag')}
        />
        <FilterMenu
          label="Channel"
          options={channelOptions}
          value={filter.channel}
          onValueChange={(channel) => onFilterChange({ channel })}
          {...opening('channel')}
        />
        <FilterToggle
          label="Overdue"
          isOn={filter.isOverdue}
          onChange={(isOverdue) => onFilterChange({ isOverdue })}
        />
        <FilterToggle
          label="Snoozed"
          isOn={filter.isAsleep}
          onChange={(isAsleep) => onFilterChange({ isAsleep })}
        />
        <CreatedFilter
          value={filter.created}
          onValueChange={(created) => onFilterChange({ created })}
          timeZone={organization.timeZone}
          {...opening('created')}
        />
        {onClear && <SaveView search={writeFilter(filter)} />}
        {onClear && (
          <Button variant="ghost" size="sm" onClick={onClear}>
            Clear
          </Button>
        )}
      </div>
      <SortMenu sort={filter.sort} onSortChange={(sort) => onFilterChange({ sort })} />
      <ResultCount {...result} />
      <ExportMenu filter={filter} result={result} />
      {isPending && <ProgressLine className="absolute inset-x-0 -bottom-px text-accent" />}
    </div>
  );
}
