'use client';

import { notFound } from 'next/navigation';
import { goWithin, useAddress } from '@/components/core/address/address';
import { useTenant } from '@/components/platform/sync/tenant';
import { Tabs } from '@/components/ui/tabs';
import { can } from '@/zero/roles';
import { useModules } from '../module/use-modules';
import { SetupList } from '../organization/setup/setup-list';
import { adminPath, tabAt, tabsFor } from './admin-tab';
import { usePeople } from './use-people';

/** Who is let in and how the organization is set up. */
export function AdminConsole() {
  const { organization, actor } = useTenant();
  const modules = useModules();
  const wanted = tabAt(useAddress('pathname'));
  const shown = tabsFor(
    modules.flatMap(({ settings }) => settings ?? []),
    actor,
  );
  // While one comes from another page, the address is still that one's.
  const tab = shown.find(({ name }) => name === wanted) ?? shown[0];
  // The right may end while the page is open.
  if (!tab) notFound();
  const desk = usePeople();
  const pending = desk.people.filter(({ status }) => status === 'pending');

  return (
    <div className="mx-auto flex min-h-full w-full max-w-320 flex-col">
      <h1 className="px-4 pt-4 pb-2 text-20 font-semibold">Admin</h1>
      {can(actor, 'organization.change') && <SetupList desk={desk} />}
      <div className="px-4">
        <Tabs
          label="Admin"
          value={tab.name}
          onValueChange={(name) => goWithin(adminPath(organization.slug, name))}
          tabs={shown.map(({ name, label }) => ({
            value: name,
            label,
            ...(name === 'requests' && pending.length > 0 && { count: String(pending.length) }),
          }))}
        />
      </div>
      <tab.Page key={tab.name} />
    </div>
  );
}
