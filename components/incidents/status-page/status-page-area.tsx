'use client';

import { useQuery } from '@rocicorp/zero/react';
import { notFound } from 'next/navigation';
import { useState } from 'react';
import { useAddress } from '@/components/core/address/address';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/select';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { ComponentsPanel } from './components-panel';
import { PageDialog } from './page-dialog';
import { PageHeader } from './page-header';
import { PostsPanel } from './posts-panel';
import { SubscribersPanel } from './subscribers-panel';

/** The status page that the address names, or the first one. */
export function StatusPageArea() {
  const { organization, actor } = useTenant();
  const [, , , , id] = useAddress('pathname').split('/');
  const [pages, { type }] = useQuery(queries.statusPage.all({ organizationId: organization.id }));
  const [isAdding, setAdding] = useState(false);
  const go = useGo();
  // The right may end while the page is open.
  if (!can(actor, 'statusPage.read')) notFound();
  const mayManage = can(actor, 'statusPage.manage');
  const page = pages.find((each) => each.id === id) ?? pages[0];
  const add = mayManage && (
    <Button size="sm" onClick={() => setAdding(true)}>
      Add status page
    </Button>
  );
  return (
    <div className="mx-auto flex w-full max-w-320 flex-col gap-4 p-4">
      {page && (
        <PageHeader page={page} mayManage={mayManage}>
          {pages.length > 1 && (
            <Select
              label="Status page"
              hideLabel
              size="sm"
              options={pages.map(({ id: value, name }) => ({ value, label: name }))}
              value={page.id}
              onValueChange={(next) => go(`/t/${organization.slug}/status-page/${next}`)}
            />
          )}
          {add}
        </PageHeader>
      )}
      {page && (
        <>
          <PostsPanel key={`posts ${page.id}`} page={page} mayManage={mayManage} />
          <ComponentsPanel key={page.id} page={page} mayManage={mayManage} />
          {mayManage && <SubscribersPanel key={`subscribers ${page.id}`} page={page} />}
        </>
      )}
      {!page && type === 'complete' && (
        <>
          <h1 className="text-20 font-semibold">Status page</h1>
          <EmptyState action={add}>
            No status page yet. Add one, so that anybody can see how your services are.
          </EmptyState>
        </>
      )}
      {isAdding && <PageDialog page={undefined} onClose={() => setAdding(false)} />}
    </div>
  );
}
