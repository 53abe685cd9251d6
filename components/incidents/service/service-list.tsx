'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { defineFilter, listField, textField } from '@/components/core/filter/define-filter';
import { type Sorting, useSorting } from '@/components/core/filter/sorting';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityLink } from '@/components/platform/list/entity-link';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { RemovedList } from '@/components/platform/list/removed-list';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { formatNoun } from '@/lib/format/number';
import { containsText } from '@/lib/search/normalize-text';
import type { Service } from '@/zero/incidents/service/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { ServiceDialog } from './service-dialog';
import { tierOptions, tierWord } from './tier-words';
import { useServices } from './use-services';

const sorts = ['name', 'tier', 'team'] as const;
const usualSorting: Sorting = { id: 'name', desc: false };
const serviceFilter = defineFilter({
  text: textField(200),
  tier: listField(['1', '2', '3', '4']),
  team: listField(),
});

/** Every service, filtered and sorted here, without a request. */
export function ServiceList() {
  const { organization, actor } = useTenant();
  const { services, isComplete, dependenciesOf, dependentsOf } = useServices();
  const [teams] = useQuery(queries.team.all({ organizationId: organization.id }));
  const filter = useFilter(serviceFilter);
  const [sorting, setSorting] = useSorting(sorts, usualSorting);
  const [isAdding, setAdding] = useState(false);
  const mayManage = can(actor, 'service.manage');
  const write = useWrite();
  const restore = (serviceId: string) => {
    const place = { organizationId: organization.id, at: Date.now() };
    void write(mutators.service.restore({ ...place, serviceId }), 'Restoring the service');
  };
  useShortcut('N', 'Add service', () => setAdding(true), {
    group: 'Services',
    enabled: mayManage,
  });
  const { text, tier, team } = filter.value;
  const present = services.filter(({ archivedAt }) => archivedAt === null);
  const found = present.filter(
    (service) =>
      containsText(text, `${service.name} ${service.slug}`) &&
      (tier.length === 0 || tier.some((each) => each === String(service.tier))) &&
      (team.length === 0 || team.includes(service.teamId ?? '')),
  );
  const columns = useMemo(() => {
    const names = new Map(teams.map(({ id, name }) => [id, name]));
    return columnsWith({
      teamOf: ({ teamId }) => names.get(teamId ?? '') ?? '',
      dependencies: ({ id }) => dependenciesOf(id).length,
      dependents: ({ id }) => dependentsOf(id).length,
    });
  }, [teams, dependenciesOf, dependentsOf]);
  const list = useList({
    columns,
    rows: found,
    rowKey: ({ id }) => id,
    sorting,
    onSortingChange: setSorting,
  });
  return (
    <>
      <EntityListPage
        title="Services"
        caption="Services"
        noun="service"
        list={list}
        isComplete={isComplete}
        empty="No services yet. Add what you run, so that an incident can name what is affected."
        {...(!filter.isEmpty && { noMatch: 'No service matches.' })}
        toolbar={{
          label: 'Filter services',
          filter,
          surface: 'services',
          text: { label: 'Filter by name', placeholder: 'Name' },
          choices: [
            { field: 'tier', label: 'Tier', options: tierOptions },
            {
              field: 'team',
              label: 'Team',
              options: teams
                .filter(({ id }) => present.some(({ teamId }) => teamId === id))
                .map(({ id, name }) => ({ value: id, label: name })),
            },
          ],
          count: isComplete ? formatNoun(found.length, 'service', 'services') : undefined,
        }}
        add={
          mayManage && {
            text: 'Add service',
            icon: <PlusIcon aria-hidden />,
            keys: 'N',
            onAdd: () => setAdding(true),
          }
        }
      />
      {mayManage && (
        <RemovedList
          nouns="services"
          rows={services.filter(({ archivedAt }) => archivedAt !== null)}
          onRestore={restore}
          className="mx-auto w-full max-w-320"
        />
      )}
      {isAdding && <ServiceDialog service={undefined} onClose={() => setAdding(false)} />}
    </>
  );
}

type Cells = {
  teamOf: (service: Service) => string;
  dependencies: (service: Service) => number;
  dependents: (service: Service) => number;
};

const columnsWith = ({ teamOf, dependencies, dependents }: Cells): Column<Service>[] => [
  {
    id: 'name',
    header: 'Name',
    width: '30%',
    order: ({ name }) => name,
    cell: (service) => <EntityLink area="services" entity={service} isRow />,
  },
  {
    id: 'tier',
    header: 'Tier',
    order: ({ tier }) => tier,
    cell: ({ tier }) => tierWord(tier),
  },
  {
    id: 'team',
    header: 'Owner team',
    order: teamOf,
    cell: (service) => <span dir="auto">{teamOf(service)}</span>,
  },
  { id: 'dependencies', header: 'Depends on', align: 'end', cell: dependencies, wideOnly: true },
  { id: 'dependents', header: 'Used by', align: 'end', cell: dependents, wideOnly: true },
];
