'use client';

import type { AuditRow } from '@/lib/server/platform/audit/read';
import { EntryRow } from './entry-row';
import type { Names } from './sentence';

type EntryListProps = {
  rows: readonly AuditRow[];
  names: Names;
  onPerson: (memberId: string) => void;
  onSubject: (subject: string) => void;
};

/** The entries as sentences, newest first. */
export function EntryList({ rows, ...rest }: EntryListProps) {
  return (
    <ul aria-label="Entries, newest first">
      {rows.map((row) => (
        <EntryRow key={row.id} row={row} {...rest} />
      ))}
    </ul>
  );
}
