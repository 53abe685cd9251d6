'use client';

import { XIcon } from '@phosphor-icons/react/dist/ssr/X';
import type { ReactNode } from 'react';
import { AreaLink } from '@/components/platform/shell/area-link';
import { IconButton } from '@/components/ui/icon-button';

/** What something is linked with, as its row shows it. */
export type LinkedItem = {
  id: string;
  href: string;
  /** Before its name, for what has a status. */
  mark?: ReactNode;
  name: ReactNode;
  /** What ends the link, in words: "Unlink #12". Absent where it may not be ended. */
  endLabel?: string | undefined;
  onEnd?: (() => void) | undefined;
};

type LinkGroupProps = { heading: string; items: readonly LinkedItem[] };

/** What something is linked with in one way, each with a link to its page. */
export function LinkGroup({ heading, items }: LinkGroupProps) {
  return (
    <>
      <h2 className="text-13 text-ink-muted not-first:mt-3">{heading}</h2>
      <ul className="mt-1">
        {items.map(({ id, href, mark, name, endLabel, onEnd }) => (
          <li key={id} className="group -mx-2 flex items-center rounded-control hover:bg-hover">
            <AreaLink
              href={href}
              className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-2 text-13 pointer-coarse:h-11"
            >
              {mark}
              <bdi className="flex min-w-0 items-center gap-2">{name}</bdi>
            </AreaLink>
            {onEnd && (
              <IconButton
                size="sm"
                label={endLabel ?? 'Unlink'}
                icon={<XIcon aria-hidden />}
                onClick={onEnd}
                className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
