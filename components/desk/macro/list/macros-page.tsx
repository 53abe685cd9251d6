'use client';

import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { TextAaIcon } from '@phosphor-icons/react/dist/ssr/TextAa';
import { useQuery } from '@rocicorp/zero/react';
import { notFound } from 'next/navigation';
import { useState } from 'react';
import { NoRows } from '@/components/platform/sync/no-rows';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Table } from '@/components/ui/table';
import { TextField } from '@/components/ui/text-field';
import { containsText } from '@/lib/search/normalize-text';
import type { MacroKind } from '@/zero/desk/macro/values';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { Macro } from '@/zero/desk/macro/schema';
import { MacroDialog } from './macro-dialog';
import { useMacroColumns } from './use-macro-columns';

/** One's own macros and snippets, and those that all share. */
export function MacrosPage() {
  const { actor, organization } = useTenant();
  // The right may end while the page is open.
  if (!can(actor, 'macro.keep')) notFound();
  const [macros, { type }] = useQuery(queries.macro.all({ organizationId: organization.id }));
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Macro | MacroKind>();
  const columns = useMacroColumns(setOpen);
  const found = macros.filter(({ name, body }) => containsText(text, name, body));
  return (
    <div className="mx-auto flex min-h-full w-full max-w-320 flex-col">
      <h1 className="px-4 pt-4 text-20 font-semibold">Macros and snippets</h1>
      <p className="max-w-160 px-4 pt-1 text-13 text-ink-muted">
        A snippet is text. A macro may also change the ticket. Press M on a ticket, or / in an empty
        reply, to use one.
      </p>
      <div className="flex flex-wrap items-center gap-2 px-4 py-3">
        <TextField
          type="search"
          size="sm"
          label="Filter macros and snippets"
          hideLabel
          placeholder="Name or text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="w-full sm:w-52"
        />
        <Button
          size="sm"
          className="sm:ml-auto"
          icon={<TextAaIcon aria-hidden />}
          onClick={() => setOpen('snippet')}
        >
          Add snippet
        </Button>
        <Button
          size="sm"
          variant="primary"
          icon={<LightningIcon aria-hidden />}
          onClick={() => setOpen('macro')}
        >
          Add macro
        </Button>
      </div>
      {found.length > 0 ? (
        <Table
          caption="Macros and snippets"
          columns={columns}
          rows={found}
          rowKey={({ id }) => id}
        />
      ) : (
        <NoRows isKnown={type === 'complete'}>
          {text.trim()
            ? 'Nothing has this in its name or text.'
            : 'Nothing here yet. Add the answer that you write most often.'}
        </NoRows>
      )}
      {open && (
        <MacroDialog
          key={typeof open === 'string' ? open : open.id}
          kind={typeof open === 'string' ? open : open.kind}
          macro={typeof open === 'string' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}
