'use client';

import { notFound } from 'next/navigation';
import { useState } from 'react';
import { goWithin, useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { Tabs } from '@/components/ui/tabs';
import { can } from '@/zero/roles';
import { adminPath, type AdminTab, tabAt, tabsFor } from './admin-tab';
import { ClientsTab } from '@/components/desk/admin/clients-tab';
import { MailTab } from './mail-tab';
import { emptyPeopleFilter } from '../member/people-filter';
import { MembersTab } from '../member/members-tab';
import { RequestsTab } from './requests-tab';
import { ServiceLevelsTab } from '@/components/desk/service-level/service-levels-tab';
import { OrganizationTab } from '../organization/organization-tab';
import { TagsTab } from '@/components/desk/admin/tags-tab';
import { TeamsTab } from './teams-tab';
import { SetupList } from '../organization/setup/setup-list';
import { TypesTab } from '@/components/desk/admin/types-tab';
import { usePeople } from './use-people';

const tabWords: Record<AdminTab, string> = {
  members: 'Members',
  requests: 'Requests',
  clients: 'Clients',
  teams: 'Teams',
  organization: 'Organization',
  'ticket-types': 'Ticket types',
  'service-levels': 'Service levels',
  tags: 'Tags',
  mail: 'Mail',
};

/** Who is let in and how the organization is set up. */
export function AdminConsole() {
  const { organization, actor } = useTenant();
  const wanted = tabAt(useAddress('pathname'));
  const shown = tabsFor(actor);
  // While one comes from another page, the address is still that one's.
  const tab = shown.includes(wanted) ? wanted : shown[0];
  // The right may end while the page is open.
  if (!tab) notFound();
  const desk = usePeople();
  const [filter, setFilter] = useState(emptyPeopleFilter);
  const go = (to: AdminTab) => goWithin(adminPath(organization.slug, to));
  const pending = desk.people.filter(({ status }) => status === 'pending');

  return (
    <div className="mx-auto flex min-h-full w-full max-w-320 flex-col">
      <h1 className="px-4 pt-4 pb-2 text-20 font-semibold">Admin</h1>
      {can(actor, 'organization.change') && <SetupList desk={desk} />}
      <div className="px-4">
        <Tabs
          label="Admin"
          value={tab}
          onValueChange={go}
          tabs={shown.map((value) => ({
            value,
            label: tabWords[value],
            ...(value === 'requests' && pending.length > 0 && { count: String(pending.length) }),
          }))}
        />
      </div>
      {tab === 'members' && <MembersTab desk={desk} filter={filter} onFilterChange={setFilter} />}
      {tab === 'requests' && <RequestsTab desk={desk} requests={pending} />}
      {tab === 'clients' && (
        <ClientsTab
          desk={desk}
          onShowContacts={(clientId) => {
            setFilter({ ...emptyPeopleFilter, client: [clientId] });
            go('members');
          }}
        />
      )}
      {tab === 'teams' && <TeamsTab desk={desk} />}
      {tab === 'organization' && <OrganizationTab />}
      {tab === 'service-levels' && <ServiceLevelsTab />}
      {tab === 'ticket-types' && <TypesTab />}
      {tab === 'tags' && <TagsTab />}
      {tab === 'mail' && <MailTab slug={organization.slug} />}
    </div>
  );
}
