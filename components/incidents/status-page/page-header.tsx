'use client';

import { type ReactNode, useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { StatusPage } from '@/zero/incidents/status-page/schema';
import { mutators } from '@/zero/mutators';
import { PageDialog } from './page-dialog';

type PageHeaderProps = { page: StatusPage; mayManage: boolean; children: ReactNode };

/** Name, address and whether the public sees the page. */
export function PageHeader({ page, mayManage, children }: PageHeaderProps) {
  const { organization } = useTenant();
  const write = useWrite();
  const [isChanging, setChanging] = useState(false);
  const path = `/status/${page.slug}`;

  const setPublished = (isPublished: boolean) =>
    write(
      mutators.statusPage.change({
        organizationId: organization.id,
        at: Date.now(),
        statusPageId: page.id,
        isPublished,
      }),
      'Status page',
    );

  async function toggle() {
    const { isPublished } = page;
    if ((await setPublished(!isPublished)) !== 'saved') return;
    toast(isPublished ? 'The status page is offline' : 'The status page is public', {
      action: { label: 'Undo', onSelect: () => void setPublished(isPublished) },
    });
  }

  return (
    <header className="flex flex-wrap items-center gap-2">
      <h1 dir="auto" className="truncate text-20 font-semibold">
        {page.name}
      </h1>
      <Badge tone={page.isPublished ? 'success' : 'neutral'}>
        {page.isPublished ? 'Public' : 'Not public'}
      </Badge>
      <span className="min-w-0 flex-1 basis-40 text-13 wrap-anywhere">
        {page.isPublished ? (
          <a
            href={path}
            target="_blank"
            rel="noopener"
            className="rounded-mark text-accent-ink underline underline-offset-2"
          >
            Open {path}
          </a>
        ) : (
          <span className="text-ink-muted">{path}</span>
        )}
      </span>
      {children}
      {mayManage && (
        <>
          <Button size="sm" onClick={() => setChanging(true)}>
            Settings
          </Button>
          <Button
            size="sm"
            variant={page.isPublished ? 'secondary' : 'primary'}
            onClick={() => void toggle()}
          >
            {page.isPublished ? 'Take offline' : 'Publish page'}
          </Button>
        </>
      )}
      {isChanging && <PageDialog page={page} onClose={() => setChanging(false)} />}
    </header>
  );
}
