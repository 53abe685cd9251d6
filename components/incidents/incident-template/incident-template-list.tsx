'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { textFilter } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { NameButton, removeColumn } from '@/components/platform/list/named-cells';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import { containsText } from '@/lib/search/normalize-text';
import { newId } from '@/zero/core/ids';
import type { IncidentTemplate } from '@/zero/incidents/incident-template/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { SeverityBadge } from '../incident/incident-badges';
import { IncidentsHeading } from '../incident/incidents-heading';
import { IncidentTemplateDialog } from './incident-template-dialog';

/** The incident templates by name; managers open one to change it. */
export function IncidentTemplateList() {
  const { organization, actor } = useTenant();
  const [incidentTemplates, { type }] = useQuery(
    queries.incidentTemplate.all({ organizationId: organization.id }),
  );
  const write = useWrite();
  const undoable = useUndoable();
  const filter = useFilter(textFilter);
  const [openedId, setOpenedId] = useState<string>();
  const mayManage = can(actor, 'incidentTemplate.manage');
  useShortcut('N', 'Add incident template', () => setOpenedId('new'), {
    group: 'Incidents',
    enabled: mayManage,
  });
  const found = incidentTemplates.filter(({ name }) => containsText(filter.value.text, name));
  const columns = useMemo(() => {
    const place = () => ({ organizationId: organization.id, at: Date.now() });
    const remove = ({ id, name, title, summary, severity }: IncidentTemplate) =>
      void undoable({
        words: 'Incident template removed',
        subject: name,
        run: () =>
          write(
            mutators.incidentTemplate.remove({ ...place(), incidentTemplateId: id }),
            'Incident template',
          ),
        back: () =>
          write(
            mutators.incidentTemplate.create({
              ...place(),
              id: newId(),
              name,
              title,
              summary,
              severity,
            }),
            'Incident template',
          ),
      });
    return columnsWith(mayManage ? { onOpen: setOpenedId, onRemove: remove } : undefined);
  }, [organization.id, write, undoable, mayManage]);
  const list = useList({ columns, rows: found, rowKey: ({ id }) => id });
  const isComplete = type === 'complete';
  return (
    <>
      <IncidentsHeading current="templates" />
      <EntityListPage
        caption="Incident templates"
        noun="incident template"
        list={list}
        isComplete={isComplete}
        empty="No incident templates yet. With one, an incident that happens again is declared in two keys."
        {...(!filter.isEmpty && { noMatch: 'No incident template matches.' })}
        toolbar={{
          label: 'Filter incident templates',
          filter,
          text: { label: 'Filter by name', placeholder: 'Name' },
          count: isComplete ? formatNoun(found.length, 'incident template') : undefined,
        }}
        add={
          mayManage && {
            text: 'Add incident template',
            icon: <PlusIcon aria-hidden />,
            keys: 'N',
            onAdd: () => setOpenedId('new'),
          }
        }
      />
      {openedId !== undefined && (
        <IncidentTemplateDialog
          key={openedId}
          incidentTemplate={incidentTemplates.find(({ id }) => id === openedId)}
          onClose={() => setOpenedId(undefined)}
        />
      )}
    </>
  );
}

type Changes = { onOpen: (id: string) => void; onRemove: (template: IncidentTemplate) => void };

/** Without `changes`, for whoever may only choose them. */
const columnsWith = (changes: Changes | undefined): Column<IncidentTemplate>[] => [
  {
    id: 'name',
    header: 'Incident template',
    width: '30%',
    cell: (template) =>
      changes ? (
        <NameButton row={template} onOpen={() => changes.onOpen(template.id)} />
      ) : (
        <bdi data-row={template.id}>{template.name}</bdi>
      ),
  },
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ severity }) => <SeverityBadge severity={severity} />,
  },
  {
    id: 'title',
    header: 'Title',
    wideOnly: true,
    cell: ({ title }) => <span dir="auto">{title}</span>,
  },
  ...(changes ? [removeColumn<IncidentTemplate>(changes.onRemove)] : []),
];
