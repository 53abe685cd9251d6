'use client';

import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { textFilter } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { EntityLink } from '@/components/platform/list/entity-link';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import type { Column } from '@/components/ui/table';
import { useList } from '@/components/ui/use-list';
import { formatExact, formatNoun } from '@/lib/format/number';
import { containsText } from '@/lib/search/normalize-text';
import type { FullEscalationPolicy } from '@/zero/incidents/escalation-policy/schema';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { OnCallHeading } from '../schedule/on-call-heading';
import { PagedNow } from './paged-now';
import { PolicyDialog } from './policy-dialog';
import { channelNames, repeatWord, type TargetSources } from './target-words';
import { type Policies, usePolicies } from './use-policies';

/** Every escalation policy, with whom its first step would page now. */
export function EscalationPolicyList() {
  const { organization, actor } = useTenant();
  const { policies, isComplete, pagedNow, staff, schedules, teams, channels } = usePolicies();
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const filter = useFilter(textFilter);
  const [isAdding, setAdding] = useState(false);
  const mayManage = can(actor, 'escalationPolicy.manage');
  useShortcut('N', 'Add escalation policy', () => setAdding(true), {
    group: 'On-call',
    enabled: mayManage,
  });
  const found = policies.filter(({ name }) => containsText(filter.value.text, name));
  const columns = useMemo(
    () =>
      columnsWith({
        staff,
        schedules,
        teams,
        channels,
        pagedNow,
        serviceCount: (policyId) =>
          services.filter(
            ({ escalationPolicyId, archivedAt }) =>
              escalationPolicyId === policyId && archivedAt === null,
          ).length,
      }),
    [staff, schedules, teams, channels, pagedNow, services],
  );
  const list = useList({ columns, rows: found, rowKey: ({ id }) => id });
  return (
    <>
      <OnCallHeading current="policies" />
      <EntityListPage
        caption="Escalation policies"
        noun="escalation policy"
        list={list}
        isComplete={isComplete}
        empty="No escalation policies yet. Add one to say who is paged when a service has an alert."
        {...(!filter.isEmpty && { noMatch: 'No escalation policy matches.' })}
        toolbar={{
          label: 'Filter escalation policies',
          filter,
          text: { label: 'Filter by name', placeholder: 'Name' },
          count: isComplete
            ? formatNoun(found.length, 'escalation policy', 'escalation policies')
            : undefined,
        }}
        add={
          mayManage && {
            text: 'Add escalation policy',
            icon: <PlusIcon aria-hidden />,
            keys: 'N',
            onAdd: () => setAdding(true),
          }
        }
      />
      {isAdding && <PolicyDialog policy={undefined} onClose={() => setAdding(false)} />}
    </>
  );
}

type Cells = TargetSources &
  Pick<Policies, 'pagedNow'> & { serviceCount: (policyId: string) => number };

const columnsWith = ({
  pagedNow,
  serviceCount,
  ...sources
}: Cells): Column<FullEscalationPolicy>[] => [
  {
    id: 'name',
    header: 'Escalation policy',
    width: '30%',
    cell: (policy) => <EntityLink area="on-call/policies" entity={policy} isRow />,
  },
  {
    id: 'first',
    header: 'Paged first',
    cell: ({ steps: [first] }) =>
      first ? (
        <PagedNow
          memberIds={pagedNow(first)}
          channelNames={channelNames(first, sources)}
          staff={sources.staff}
        />
      ) : (
        'No steps'
      ),
  },
  {
    id: 'steps',
    header: 'Steps',
    align: 'end',
    cell: ({ steps }) => formatExact(steps.length),
    wideOnly: true,
  },
  {
    id: 'repeated',
    header: 'Repeated',
    cell: ({ repeatCount }) => repeatWord(repeatCount),
    wideOnly: true,
  },
  {
    id: 'services',
    header: 'Services',
    align: 'end',
    cell: ({ id }) => formatExact(serviceCount(id)),
    wideOnly: true,
  },
];
