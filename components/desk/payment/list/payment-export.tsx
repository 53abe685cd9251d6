'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useRef } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { formatNoun } from '@/lib/format/number';
import type { PaymentFilter } from '@/zero/desk/payment/filter';
import { can } from '@/zero/roles';

type PaymentExportProps = { filter: PaymentFilter; count: number };

/** Downloads what the filter leaves. The browser takes the answer as a file while it is being made. */
export function PaymentExport({ filter, count }: PaymentExportProps) {
  const { organization, actor } = useTenant();
  const form = useRef<HTMLFormElement>(null);
  if (!can(actor, 'payment.export')) return null;

  function download(params: Record<string, string>) {
    const query = new URLSearchParams({ ...params, filter: JSON.stringify(filter) });
    form.current?.setAttribute('action', `/api/t/${organization.slug}/payments/export?${query}`);
    form.current?.submit();
  }

  const what = formatNoun(count, 'invoice');
  return (
    <>
      <form ref={form} method="post" />
      <Menu
        align="end"
        trigger={<IconButton label="Export invoices" size="sm" icon={<DownloadSimpleIcon />} />}
      >
        <MenuItem onSelect={() => download({ format: 'csv', bom: '1' })}>
          {`Export ${what} as CSV, for spreadsheets`}
        </MenuItem>
        <MenuItem onSelect={() => download({ format: 'json' })}>
          {`Export ${what} as JSON`}
        </MenuItem>
      </Menu>
    </>
  );
}
