'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useRef } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { MenuItem } from '@/components/ui/menu-item';
import { formatExact } from '@/lib/format/number';
import { can } from '@/zero/roles';
import type { ListFilter } from './list-filter';
import type { ResultCount } from './use-result-count';
import { useTicketFilter } from './use-ticket-filter';

type ExportMenuProps = { filter: ListFilter; result: ResultCount };

/** Downloads what the filter leaves. The browser takes the answer as a file while it is being made. */
export function ExportMenu({ filter, result: { count, isExact } }: ExportMenuProps) {
  const { organization, actor } = useTenant();
  const asked = useTicketFilter(filter);
  const form = useRef<HTMLFormElement>(null);
  if (!can(actor, 'ticket.export')) return null;

  function download(params: Record<string, string>) {
    const query = new URLSearchParams({ ...params, filter: JSON.stringify(asked) });
    form.current?.setAttribute('action', `/api/t/${organization.slug}/tickets/export?${query}`);
    form.current?.submit();
  }

  const figure = isExact ? formatExact(count) : 'all';
  const what = `${figure} ${count === 1 && isExact ? 'ticket' : 'tickets'}`;
  return (
    <>
      <form ref={form} method="post" />
      <Menu
        align="end"
        trigger={<IconButton label="Export tickets" size="sm" icon={<DownloadSimpleIcon />} />}
      >
        <MenuItem onSelect={() => download({ format: 'csv', bom: '1' })}>
          {`Export ${what} as CSV, for spreadsheets`}
        </MenuItem>
        <MenuItem
          onSelect={() => download({ format: 'json' })}
        >{`Export ${what} as JSON`}</MenuItem>
      </Menu>
    </>
  );
}
