'use client';

import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { TextAaIcon } from '@phosphor-icons/react/dist/ssr/TextAa';
import { useQuery } from '@rocicorp/zero/react';
import { notFound } from 'next/navigation';
import { useState } from 'react';
import { textFilter } from '@/components/core/filter/define-filter';
import { useFilter } from '@/components/core/filter/use-filter';
import { EntityListPage } from '@/components/platform/list/entity-list-page';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { useList } from '@/components/ui/use-list';
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
  const filter = useFilter(textFilter);
  const [open, setOpen] = useState<Macro | MacroKind>();
  const columns = useMacroColumns(setOpen);
  const found = macros.filter(({ name, body }) => containsText(filter.value.text, name, body));
  const list = useList({ columns, rows: found, rowKey: ({ id }) => id });
  return (
    <>
      <EntityListPage
        title="Macros and snippets"
        description="A snippet is text. A macro may also change the ticket. Press M on a ticket, or / in an empty reply, to use one."
        caption="Macros and snippets"
        noun="macro"
        list={list}
        isComplete={type === 'complete'}
        empty="No macros or snippets yet. Add a reply that you write often."
        noMatch={macros.length > 0 && 'No macros or snippets match.'}
        toolbar={{
          label: 'Filter macros',
          filter,
          text: { label: 'Filter macros and snippets', placeholder: 'Name or text' },
          children: (
            <Button size="sm" icon={<TextAaIcon aria-hidden />} onClick={() => setOpen('snippet')}>
              Add snippet
            </Button>
          ),
        }}
        add={{
          text: 'Add macro',
          icon: <LightningIcon aria-hidden />,
          onAdd: () => setOpen('macro'),
        }}
      />
      {open && (
        <MacroDialog
          key={typeof open === 'string' ? open : open.id}
          kind={typeof open === 'string' ? open : open.kind}
          macro={typeof open === 'string' ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
