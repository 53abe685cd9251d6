'use client';

import { notFound } from 'next/navigation';
import { useMemo, useRef } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useModules } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { can } from '@/zero/roles';
import { EntryList } from './entry-list';
import { ExportMenu } from './export-menu';
import { wordKey } from './field-words';
import { FilterRow } from './filter-row';
import type { Names } from './sentence';
import { AuditLogPlaceholder } from './audit-log-placeholder';
import { useAuditFilter } from './use-audit-filter';
import { useAuditLog } from './use-audit-log';

/** Who did what, newest first. Read from the server page by page: the audit log is never on the device. */
export function AuditLog() {
  const { organization, actor } = useTenant();
  // The right may end while the page is open.
  if (!can(actor, 'audit.read')) notFound();
  const [filter, changeFilter, clearFilter] = useAuditFilter();
  const { rows, names: read, state, next, readOn } = useAuditLog(organization.slug, filter);
  const words = useStateWords();
  const names = useMemo(() => ({ ...words, ...read }), [words, read]);
  const subjectField = useRef<HTMLInputElement>(null);
  useShortcut('/', 'Filter by ticket', () => subjectField.current?.focus(), {
    group: 'Audit log',
  });
  useShortcut('Shift+F', 'Clear filters', clearFilter, { group: 'Audit log' });

  return (
    <div className="flex h-full flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 pr-4 pl-4">
        <h1 className="text-16 font-semibold">Audit log</h1>
        <div className="ml-auto">
          <ExportMenu slug={organization.slug} filter={filter} />
        </div>
      </header>
      <FilterRow
        filter={filter}
        names={names}
        onFilterChange={changeFilter}
        onClear={clearFilter}
        subjectField={subjectField}
        isPending={state === 'loading'}
      />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {state === 'failed' && rows.length === 0 ? (
          <ErrorState
            title="Couldn’t load the audit log."
            safe="Nothing is lost: it is kept on the server."
            action={<Button onClick={readOn}>Try again</Button>}
          />
        ) : state === 'loading' && rows.length === 0 ? (
          <AuditLogPlaceholder />
        ) : rows.length === 0 ? (
          <EmptyState action={<Button onClick={clearFilter}>Clear filters</Button>}>
            No entries match. Changes to tickets and permissions are listed here.
          </EmptyState>
        ) : (
          <EntryList
            rows={rows}
            names={names}
            onPerson={(id) => changeFilter({ person: [id] })}
            onSubject={(subject) => changeFilter({ subject })}
            onRequest={(request) => changeFilter({ request })}
          />
        )}
        {rows.length > 0 && next !== null && (
          <div className="flex justify-center p-4">
            <Button loading={state === 'loading'} onClick={readOn}>
              {state === 'failed' ? 'Couldn’t load: try again' : 'Show older entries'}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** The words of all modules for the states of their subjects. */
function useStateWords(): Names {
  const modules = useModules();
  return useMemo(() => {
    const words = modules.flatMap(({ auditWords = {} }) => Object.entries(auditWords));
    return Object.fromEntries(
      words.flatMap(([field, byValue]) =>
        Object.entries(byValue).map(([value, word]) => [wordKey(field, value), word]),
      ),
    );
  }, [modules]);
}
