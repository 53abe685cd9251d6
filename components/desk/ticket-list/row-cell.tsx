import type { ReactNode } from 'react';
import { channelWord } from '@/components/desk/ticket/channel-word';
import { SlaClock } from '@/components/desk/ticket/sla-clock';
import { PriorityIcon } from '@/components/desk/ticket/priority-icon';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusIcon } from '@/components/desk/ticket/status-icon';
import { noMoment } from '@/zero/desk/ticket/values';
import { AssigneeCell } from './assignee-cell';
import type { Column } from './columns';
import type { ListRow } from './list-row';
import type { Directory } from './use-directory';

/** What a row shows in a column other than its title. */
export function rowCell(
  column: Exclude<Column, 'title'>,
  row: ListRow,
  { clients, staff, teams, types }: Directory,
): ReactNode {
  switch (column) {
    case 'status':
      return <StatusIcon status={row.status} />;
    case 'number':
      return row.number > 0 ? row.number : 'new';
    case 'client':
      return clients.get(row.clientId)?.name;
    case 'requester':
      return row.requester?.name;
    case 'type':
      return types.get(row.typeId ?? '')?.name;
    case 'team':
      return teams.get(row.teamId ?? '')?.name;
    case 'channel':
      return channelWord(row.channel);
    case 'priority':
      return <PriorityIcon priority={row.priority} />;
    case 'assignee':
      return <AssigneeCell assignee={staff.get(row.assigneeId ?? '')} />;
    case 'due':
      return <SlaClock dueAt={row.nextDueAt} overdueSince={row.overdueSince} className="text-12" />;
    case 'waiting':
      return row.waitingSince < noMoment && <RelativeTime at={row.waitingSince} />;
    case 'age':
      return <RelativeTime at={row.createdAt} />;
    case 'activity':
      return <RelativeTime at={row.lastActivityAt} />;
  }
}
