'use client';

import { ActivityFeed } from '@/components/core/activity/activity-feed';
import { Badge } from '@/components/ui/badge';
import type { AuditRow } from '@/lib/server/platform/audit/read';
import { EntryDetails } from './entry-details';
import { actorWord, type Names, sentence } from './sentence';

type EntryListProps = {
  rows: readonly AuditRow[];
  names: Names;
  onPerson: (memberId: string) => void;
  onSubject: (subject: string) => void;
  onRequest: (requestId: string) => void;
};

/** The entries as sentences, newest first; each opens to what was before and after. */
export function EntryList({ rows, names, ...rest }: EntryListProps) {
  return (
    <ActivityFeed
      label="Entries, newest first"
      entries={rows.map((row) => {
        const actor = actorWord(row, names);
        return {
          id: row.id,
          at: row.at,
          actor: { name: actor, seed: row.actorId ?? actor },
          did: sentence(row, names),
          badge: row.outcome === 'refused' && <Badge tone="warning">Refused</Badge>,
          details: <EntryDetails row={row} names={names} {...rest} />,
        };
      })}
    />
  );
}
