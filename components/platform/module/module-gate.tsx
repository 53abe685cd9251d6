'use client';

import type { ReactNode } from 'react';
import { MessagePage } from '@/components/core/statement/statement';
import { adminPath } from '@/components/platform/admin/admin-tab';
import { useTenant } from '@/components/platform/sync/tenant';
import { Link } from '@/components/ui/link';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { can } from '@/zero/roles';
import { useAllModules } from './use-modules';

/** Shows the pages of a module, or says that the organization has switched it off. */
export function ModuleGate({ module, children }: { module: string; children: ReactNode }) {
  const { organization, actor } = useTenant();
  const modules = useAllModules();
  if (isModuleEnabled(organization, module)) return children;

  const label = modules.find(({ name }) => name === module)?.label ?? module;
  const mayChange = can(actor, 'organization.change');
  return (
    <MessagePage
      title={`${label} is switched off`}
      action={
        mayChange ? (
          <Link variant="primary" href={adminPath(organization.slug, 'organization')}>
            Open the settings
          </Link>
        ) : (
          <Link href="/account">Open your account</Link>
        )
      }
    >
      <bdi>{organization.name}</bdi> does not use this module. Its data is kept.{' '}
      {mayChange
        ? 'You can switch it on under Admin, Organization.'
        : 'An admin of the organization can switch it on.'}
    </MessagePage>
  );
}
