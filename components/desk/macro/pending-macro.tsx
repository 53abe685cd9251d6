'use client';

import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import { useMemo } from 'react';
import { useDesk, useTags } from '@/components/desk/ticket/use-desk';
import { IconButton } from '@/components/ui/icon-button';
import type { Macro } from '@/zero/desk/macro/schema';
import { actionWords } from './action-words';

type PendingMacroProps = { macro: Macro; onRemove: () => void };

/** What a macro will do to the ticket when the reply is sent; it can still be left out. */
export function PendingMacro({ macro, onRemove }: PendingMacroProps) {
  const { names } = useDesk();
  const tags = useTags();
  const all = useMemo(
    () => new Map([...names, ...tags.map(({ id, name }) => [id, name] as const)]),
    [names, tags],
  );
  return (
    <p className="mt-2 flex items-center gap-2 rounded-control border border-line bg-sunken pl-2 text-12 text-ink-muted">
      <LightningIcon aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1 py-1 wrap-anywhere">
        With this reply: {actionWords(macro.actions, all).join(', ')}
      </span>
      <IconButton
        size="sm"
        label="Leave out what the macro does"
        icon={<XIcon aria-hidden />}
        onClick={onRemove}
      />
    </p>
  );
}
