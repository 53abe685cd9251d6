'use client';

import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { TextAaIcon } from '@phosphor-icons/react/dist/ssr/TextAa';
import { actionWords } from '@/components/desk/macro/action-words';
import type { useMacros } from '@/components/desk/macro/use-macros';
import { useTenant } from '@/components/platform/sync/tenant';
import { useDesk, useTags } from '@/components/desk/ticket/use-desk';
import { RowButton } from '@/components/platform/list/row-button';
import type { Column } from '@/components/ui/table';
import type { Macro } from '@/zero/desk/macro/schema';

type Row = ReturnType<typeof useMacros>[number];

/** What the table of macros shows of each. */
export function useMacroColumns(onOpen: (macro: Macro) => void): Column<Row>[] {
  const { actor } = useTenant();
  const desk = useDesk();
  const tags = useTags();
  const names = new Map([...desk.names, ...tags.map(({ id, name }) => [id, name] as const)]);
  return [
    {
      id: 'name',
      header: 'Name',
      cell: (macro) => (
        <RowButton row={macro.id} onOpen={() => onOpen(macro)} className="flex items-center gap-2">
          <span aria-hidden className="flex text-16 text-ink-muted">
            {macro.kind === 'macro' ? <LightningIcon /> : <TextAaIcon />}
          </span>
          <bdi>{macro.name}</bdi>
          <span className="sr-only">({macro.kind})</span>
        </RowButton>
      ),
    },
    {
      id: 'does',
      header: 'Does',
      cell: (macro) => {
        const words = actionWords(macro.actions, names).join(', ');
        return (
          <span className="line-clamp-1 max-w-120 text-ink-muted">
            {words || macro.body.replaceAll(/\s+/g, ' ')}
          </span>
        );
      },
    },
    {
      id: 'whose',
      header: 'Whose',
      cell: ({ isShared, memberId, author }) => {
        if (!isShared) return 'Yours';
        return memberId === actor.id
          ? 'Shared by you'
          : `Shared by ${author?.name ?? 'a former colleague'}`;
      },
    },
  ];
}
