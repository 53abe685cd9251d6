'use client';

import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { useTenant } from '@/components/platform/sync/tenant';
import { absoluteTime } from '@/lib/format/time';
import type { AuditRow } from '@/lib/server/platform/audit/read';
import { Changes } from './changes';
import { actorWord, type Names } from './sentence';

type EntryDetailsProps = {
  row: AuditRow;
  names: Names;
  onPerson: (memberId: string) => void;
  onSubject: (subject: string) => void;
  onRequest: (requestId: string) => void;
};

/** Everything that the audit log keeps of an entry. */
export function EntryDetails({ row, names, onPerson, onSubject, onRequest }: EntryDetailsProps) {
  const { organization } = useTenant();
  const { actorType, actorId, subjectId, subjectNumber, requestId } = row;
  const memberId = actorType === 'member' ? actorId : null;
  const facts: readonly (readonly [string, string | null])[] = [
    ['When', absoluteTime(row.at, organization.timeZone)],
    ['Action', row.action],
    ['Reason', row.reason],
    ['Request', row.requestId],
    ['Address', row.address],
    ['Entry', row.id],
    ['Sealed', row.sealed ? 'yes' : 'not yet'],
  ];
  return (
    <div className="flex flex-col gap-3 bg-sunken py-3 pr-4 pl-12 max-sm:pl-4">
      <Changes before={row.before} after={row.after} names={names} />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-12">
        {facts.map(([word, value]) => (
          <div key={word} className="contents">
            <dt className="text-ink-muted">{word}</dt>
            <dd className="min-w-0 break-words select-text">{value ?? 'none'}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap items-center gap-2 text-13">
        {memberId && (
          <Button size="sm" onClick={() => onPerson(memberId)}>
            Show all by {actorWord(row, names)}
          </Button>
        )}
        {subjectId && (
          <Button size="sm" onClick={() => onSubject(String(subjectNumber ?? subjectId))}>
            Show all about {subjectNumber === null ? 'this' : `#${subjectNumber}`}
          </Button>
        )}
        {requestId && (
          <Button size="sm" onClick={() => onRequest(requestId)}>
            Show all of this request
          </Button>
        )}
        {subjectNumber !== null && (
          <Link href={`/t/${organization.slug}/tickets/${subjectNumber}`}>
            Open ticket #{subjectNumber}
          </Link>
        )}
      </div>
    </div>
  );
}
