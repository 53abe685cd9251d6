'use client';

import { useTenant } from '@/components/sync/tenant';
import type { ThreadTicket } from '@/components/thread/types';
import { AssigneePicker } from '@/components/ticket/assignee-picker';
import { PriorityPicker } from '@/components/ticket/priority-picker';
import { StatusPicker } from '@/components/ticket/status-picker';
import { TypePicker } from '@/components/ticket/type-picker';
import { useAssignable } from '@/components/ticket/use-assignable';
import type { useDesk } from '@/components/ticket/use-desk';
import { Avatar } from '@/components/ui/avatar';
import { PriorityLabel } from '@/components/ui/priority-label';
import { RelativeTime } from '@/components/ui/relative-time';
import { StatusLabel } from '@/components/ui/status-label';
import type { Profile } from '@/zero/schema';
import { Fact } from './fact';
import type { FactPicker } from './fact-picker';
import { FactTrigger } from './fact-trigger';
import { channelWord } from './channel-word';
import { TicketFeedback } from './ticket-feedback';
import { TicketPromises } from './ticket-promises';
import type { TicketChanges } from './use-ticket-changes';

type TicketFactsProps = {
  ticket: ThreadTicket;
  desk: ReturnType<typeof useDesk>;
  changes: TicketChanges;
  canTriage: boolean;
  /** The picker that is open. */
  picker: FactPicker | undefined;
  onPicker: (picker: FactPicker | undefined) => void;
};

/** Everything known of a ticket beside its thread; what can be changed is changed in place. */
export function TicketFacts({
  ticket,
  desk,
  changes,
  canTriage,
  picker,
  onPicker,
}: TicketFactsProps) {
  const { actor } = useTenant();
  const assignable = useAssignable();
  const { client, requester, assignee, type, feedback } = ticket;
  const faces = {
    status: <StatusLabel status={ticket.status} />,
    priority: <PriorityLabel priority={ticket.priority} />,
    type: type?.name ?? <span className="text-ink-muted">No type</span>,
    assignee: assignee ? <Person {...assignee} /> : <span className="text-ink-muted">Nobody</span>,
  };
  const pick = (name: FactPicker, keys: string) => ({
    disabled: !canTriage,
    open: picker === name,
    onOpenChange: (open: boolean) => onPicker(open ? name : undefined),
    trigger: <FactTrigger keys={keys}>{faces[name]}</FactTrigger>,
  });
  return (
    <>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-y-0.5 text-13">
        <Fact name="Status">
          <StatusPicker
            {...pick('status', 'S')}
            value={ticket.status}
            onValueChange={changes.changeStatus}
          />
        </Fact>
        <Fact name="Priority">
          <PriorityPicker
            {...pick('priority', 'P')}
            value={ticket.priority}
            onValueChange={changes.changePriority}
          />
        </Fact>
        <Fact name="Type">
          <TypePicker
            {...pick('type', 'T')}
            value={ticket.typeId}
            types={desk.types}
            onValueChange={changes.changeType}
          />
        </Fact>
        <Fact name="Assignee">
          <AssigneePicker
            {...pick('assignee', 'A')}
            value={ticket.assigneeId}
            people={assignable}
            ownId={actor.id}
            onValueChange={changes.assign}
          />
        </Fact>
        <Fact name="Client">{client?.name}</Fact>
        <Fact name="Requester">{requester && <Person {...requester} />}</Fact>
        <Fact name="Team">{ticket.teamId && desk.names.get(ticket.teamId)}</Fact>
        <Fact name="Channel">{channelWord(ticket.channel)}</Fact>
        <Fact name="Created">
          <Ago at={ticket.createdAt} />
        </Fact>
        <TicketPromises ticket={ticket} />
        <Fact name="Last activity">
          <Ago at={ticket.lastActivityAt} />
        </Fact>
        {ticket.reopenedCount > 0 && (
          <Fact name="Reopened">
            {ticket.reopenedCount === 1 ? 'Once' : `${ticket.reopenedCount} times`}
          </Fact>
        )}
      </dl>
      {feedback && <TicketFeedback rating={feedback.rating} comment={feedback.comment} />}
    </>
  );
}

function Person({ id, name, hue }: Pick<Profile, 'id' | 'name' | 'hue'>) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar name={name} seed={id} hue={hue} size="sm" decorative />
      <span className="truncate">{name}</span>
    </span>
  );
}

function Ago({ at }: { at: number }) {
  return <RelativeTime at={at} className="tabular-nums" />;
}
