'use client';

import { CaretRightIcon } from '@phosphor-icons/react/dist/ssr/CaretRight';
import { clsx } from 'clsx';
import { useId, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { RelativeTime } from '@/components/ui/relative-time';
import type { AuditRow } from '@/lib/server/platform/audit/read';
import { EntryDetails } from './entry-details';
import { actorWord, type Names, sentence } from './sentence';

type EntryRowProps = {
  row: AuditRow;
  names: Names;
  onPerson: (memberId: string) => void;
  onSubject: (subject: string) => void;
};

/** One entry; it opens to what was before and after. */
export function EntryRow({ row, names, ...rest }: EntryRowProps) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const actor = actorWord(row, names);
  return (
    <li className="border-b border-line">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
        className="flex min-h-9 w-full items-center gap-2.5 px-4 py-2 text-left text-13 -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11"
      >
        <CaretRightIcon
          aria-hidden
          className={clsx(
            'shrink-0 text-12 text-ink-faint transition-transform',
            open && 'rotate-90',
          )}
        />
        <Avatar name={actor} seed={row.actorId ?? actor} size="sm" decorative />
        <span className="min-w-0 flex-1 text-pretty">
          <span className="font-medium">{actor}</span>{' '}
          <span className="text-ink-muted">{sentence(row, names)}</span>
        </span>
        {row.outcome === 'refused' && <Badge tone="warning">Refused</Badge>}
        <RelativeTime
          at={row.at}
          className="w-14 shrink-0 text-right text-12 text-ink-muted tabular-nums"
        />
      </button>
      <div id={details} hidden={!open}>
        {open && <EntryDetails row={row} names={names} {...rest} />}
      </div>
    </li>
  );
}
