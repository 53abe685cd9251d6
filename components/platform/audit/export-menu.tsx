'use client';

import { DownloadSimpleIcon } from '@phosphor-icons/react/dist/ssr/DownloadSimple';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { type AuditFilter, writeAuditFilter } from '@/zero/platform/audit/filter';

type ExportMenuProps = { slug: string; filter: AuditFilter };

/** Downloads what the filter leaves. The browser takes the answer as a file while it is being made. */
export function ExportMenu({ slug, filter }: ExportMenuProps) {
  const form = useRef<HTMLFormElement>(null);

  function download(format: 'csv' | 'json') {
    const params = writeAuditFilter(filter);
    params.set('format', format);
    // Spreadsheets take a file without it for one in an old encoding.
    if (format === 'csv') params.set('bom', '1');
    form.current?.setAttribute('action', `/api/t/${slug}/audit/export?${params}`);
    form.current?.submit();
  }

  return (
    <>
      <form ref={form} method="post" />
      <Menu
        align="end"
        trigger={
          <Button size="sm" icon={<DownloadSimpleIcon aria-hidden />}>
            Export
          </Button>
        }
      >
        <MenuItem onSelect={() => download('csv')}>As CSV, for spreadsheets</MenuItem>
        <MenuItem onSelect={() => download('json')}>As JSON</MenuItem>
      </Menu>
    </>
  );
}
