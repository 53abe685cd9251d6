'use client';

import { notFound } from 'next/navigation';
import { ImportPanel } from '@/components/platform/import/import-panel';
import { useTenant } from '@/components/platform/sync/tenant';
import { can } from '@/zero/roles';
import { ExportPanel } from './export-panel';
import { ticketImport } from './ticket-import';

/** What comes in and goes out as files. */
export function DataPage() {
  const { organization, actor } = useTenant();
  // The right may end while the page is open.
  if (!can(actor, 'data.import')) notFound();
  return (
    <div className="mx-auto flex w-full max-w-240 flex-col gap-4 p-4">
      <h1 className="text-20 font-semibold">Import and export</h1>
      <ImportPanel kind={ticketImport} />
      {can(actor, 'organization.export') && <ExportPanel slug={organization.slug} />}
    </div>
  );
}
