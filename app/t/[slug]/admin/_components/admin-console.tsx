'use client';

import { notFound } from 'next/navigation';
import { useState } from 'react';
import { useTenant } from '@/components/sync/tenant';
import { Tabs } from '@/components/ui/tabs';
import { can } from '@/zero/roles';
import { goWithin, useAddress } from '../../tickets/_components/address';
import { adminPath, type AdminTab, tabAt } from './admin-tab';
import { ClientsTab } from './clients-tab';
import { MailTab } from './mail-tab';
import { emptyPeopleFilter } from './members/people-filter';
import { MembersTab } from './members/members-tab';
import { RequestsTab } from './requests-tab';
import { OrganizationTab } from './settings/organization-tab';
import { TeamsTab } from './teams-tab';
import { usePeople } from './use-people';

/** Who is let in and how the organization is set up. */
export function AdminConsole() {
  const { organization, actor } = useTenant();
  // The right may end while the page is open.
  if (!can(actor, 'member.manage')) notFound();
  const tab = tabAt(useAddress('pathname'));
  const desk = usePeople();
  const [filter, setFilter] = useState(emptyPeopleFilter);
  const go = (to: AdminTab) => goWithin(adminPath(organization.slug, to));
  const pending = desk.people.filter(({ status }) => status === 'pending');

  return (
    <div className="mx-auto flex min-h-full w-full max-w-320 flex-col">
      <h1 className="px-4 pt-4 pb-2 text-20 font-semibold">Admin</h1>
      <div className="px-4">
        <Tabs
          label="Admin"
          value={tab}
          onValueChange={go}
          tabs={[
            { value: 'members', label: 'Members' },
            {
              value: 'requests',
              label: 'Requests',
              ...(pending.length > 0 && { count: String(pending.length) }),
            },
            { value: 'clients', label: 'Clients' },
            { value: 'teams', label: 'Teams' },
            { value: 'organization', label: 'Organization' },
            { value: 'mail', label: 'Mail' },
          ]}
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
      {tab === 'mail' && <MailTab slug={organization.slug} />}
    </div>
  );
}
