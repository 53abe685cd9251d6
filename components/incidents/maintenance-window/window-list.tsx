'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import { absoluteTime } from '@/lib/format/time';
import { containsText } from '@/lib/search/normalize-text';
import type { FullMaintenanceWindow } from '@/zero/incidents/maintenance-window/schema';
import type { WindowState } from '@/zero/incidents/maintenance-window/values';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { AlertsHeading } from '../alert/alerts-heading';
import { useMaintenanceWindows } from './use-maintenance-windows';
import { WindowDialog } from './window-dialog';
import { WindowStateBadge } from './window-state';

const windowFilter = defineFilter({ text: textField(200), service: listField() });

/** The maintenance windows that are planned, open, or ended within 30 days. */
export function MaintenanceWindowList() {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const { windows, isComplete, stateOf } = useMaintenanceWindows();
  const [services] = useQuery(queries.service.all(place));
  const [staff] = useQuery(queries.member.staff(place));
  const filter = useFilter(windowFilter);
  const [openedId, setOpenedId] = useState<string>();
  const mayManage = can(actor, 'maintenanceWindow.manage');
  useShortcut('N', 'Add maintenance window', () => setOpenedId('new'), {
    group: 'Alerts',
    enabled: mayManage,
  });
  const { text, service } = filter.value;
  const present = windows.filter(({ archivedAt }) => archivedAt === null);
  const found = present.filter(
    (window) =>
      containsText(text, window.title) &&
      (service.length === 0 ||
        window.services.some(({ serviceId }) => service.includes(serviceId))),
  );
  const columns = useMemo(() => {
    const names = new Map([...services, ...staff].map(({ id, name }) => [id, name]));
    return columnsWith({
      nameOf: (id) => names.get(id ?? '') ?? '',
      stateOf,
      onOpen: mayManage ? setOpenedId : undefined,
    });
  }, [services, staff, stateOf, mayManage]);
  const list = useList({ columns, rows: found, rowKey: ({ id }) => id });
  return (
    <>
      <AlertsHeading current="maintenance" />
      <EntityListPage
        caption="Maintenance windows"
        noun="maintenance window"
        list={list}
        isComplete={isComplete}
        empty="No maintenance windows. Add one before planned work, so that its alerts page nobody."
        {...(!filter.isEmpty && { noMatch: 'No maintenance window matches.' })}
        toolbar={{
          label: 'Filter maintenance windows',
          filter,
          text: { label: 'Filter by title', placeholder: 'Title' },
          choices: [
            {
              field: 'service',
              label: 'Service',
              options: services
                .filter(({ id }) =>
                  present.some((each) => each.services.some(({ serviceId }) => serviceId === id)),
                )
                .map(({ id, name }) => ({ value: id, label: name })),
            },
          ],
          count: isComplete ? formatNoun(found.length, 'maintenance window') : undefined,
        }}
        add={
          mayManage && {
            text: 'Add maintenance window',
            icon: <PlusIcon aria-hidden />,
            keys: 'N',
            onAdd: () => setOpenedId('new'),
          }
        }
      />
      {openedId !== undefined && (
        <WindowDialog
          key={openedId}
          window={windows.find(({ id }) => id === openedId)}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </>
  );
}

type Cells = {
  nameOf: (id: string | null) => string;
  stateOf: (window: FullMaintenanceWindow) => WindowState;
  onOpen: ((id: string) => void) | undefined;
};

const columnsWith = ({ nameOf, stateOf, onOpen }: Cells): Column<FullMaintenanceWindow>[] => [
  {
    id: 'title',
    header: 'Maintenance window',
    width: '40%',
    cell: (window) => {
      const isChangeable = onOpen && stateOf(window) !== 'ended';
      const names = window.services.map(({ serviceId }) => nameOf(serviceId)).toSorted();
      return (
        <span className="flex min-w-0 flex-col py-1">
          {isChangeable ? (
            <button
              type="button"
              dir="auto"
              data-row={window.id}
              onClick={() => onOpen(window.id)}
              className="max-w-full self-start truncate rounded-mark text-left hover:text-accent-ink hover:underline pointer-coarse:min-h-11"
            >
              {window.title}
            </button>
          ) : (
            <span dir="auto" className="truncate">
              {window.title}
            </span>
          )}
          <span dir="auto" className="truncate text-12 text-ink-muted">
            {names.join(', ')}
          </span>
          <span className="text-12 text-ink-muted md:hidden">
            Until {absoluteTime(window.endsAt)}
          </span>
        </span>
      );
    },
  },
  {
    id: 'state',
    header: 'Status',
    cell: (window) => <WindowStateBadge state={stateOf(window)} />,
  },
  {
    id: 'start',
    header: 'Start',
    wideOnly: true,
    cell: ({ startsAt }) => absoluteTime(startsAt),
  },
  { id: 'end', header: 'End', wideOnly: true, cell: ({ endsAt }) => absoluteTime(endsAt) },
  {
    id: 'by',
    header: 'Added by',
    wideOnly: true,
    cell: ({ createdBy }) => <bdi>{createdBy === null ? 'API' : nameOf(createdBy)}</bdi>,
  },
];
