'use client';

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { notFound, useRouter } from 'next/navigation';
import { ImportPanel } from '@/components/platform/import/import-panel';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { can } from '@/zero/roles';
import { invoiceKind } from './invoice-kind';

/** Invoices of another system, from a file. */
export function InvoiceImport() {
  const { organization, actor } = useTenant();
  const router = useRouter();
  const leave = () => router.push(`/t/${organization.slug}/payments`);
  useShortcut('U', 'Back to the payments', leave, { group: 'Payments' });
  // The right may end while the page is open.
  if (!can(actor, 'payment.manage')) notFound();
  return (
    <div className="mx-auto flex w-full max-w-240 flex-col gap-4 p-4">
      <header className="flex min-h-9 items-center gap-2">
        <IconButton
          label="Back to the payments"
          keys="U"
          icon={<ArrowLeftIcon aria-hidden />}
          onClick={leave}
        />
        <h1 className="text-16 font-semibold">Import invoices</h1>
      </header>
      <ImportPanel kind={invoiceKind} />
    </div>
  );
}
