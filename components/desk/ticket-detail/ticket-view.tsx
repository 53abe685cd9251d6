'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useState } from 'react';
import { useReadOnScreen } from '@/components/platform/notification/use-read-on-screen';
import { PresenceShow } from '@/components/platform/presence/presence-show';
import { useTenant } from '@/components/platform/sync/tenant';
import { Conversation } from '@/components/desk/thread/conversation';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useDesk } from '@/components/desk/ticket/use-desk';
import { useTags } from '@/components/desk/ticket/use-tags';
import { useMedia } from '@/components/ui/use-media';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import type { FactPicker } from './fact-picker';
import { MergedBanner } from './merged-banner';
import { TicketFacts } from './ticket-facts';
import { CollapsibleDetails } from './collapsible-details';
import { TicketHeader } from './ticket-header';
import { TicketMenu } from './ticket-menu';
import { segmentOf } from './ticket-name';
import type { TicketTask } from './ticket-task';
import { TicketTasks } from './ticket-tasks';
import { useDocumentTitle } from './use-document-title';
import { useTicketChanges } from './use-ticket-changes';
import { useTicketKeys } from './use-ticket-keys';
import { useTicketVerbs } from './use-ticket-verbs';
import { useTicketWay } from './use-ticket-way';

type TicketViewProps = { ticket: ThreadTicket; isComplete: boolean };

/** An open ticket for staff: header, conversation, and its facts to the right. */
export function TicketView({ ticket, isComplete }: TicketViewProps) {
  const { actor, organization } = useTenant();
  const desk = useDesk();
  const tags = useTags();
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));
  const changes = useTicketChanges(ticket.id);
  const verbs = useTicketVerbs(ticket);
  const way = useTicketWay(ticket.id, isComplete);
  const [picker, setPicker] = useState<FactPicker>();
  const [task, setTask] = useState<TicketTask>();
  // The facts have room beside the conversation.
  const isWide = useMedia('(min-width: 64rem)', true);
  const { mergedInto } = ticket;
  // A merged ticket stays as it is until it is separated.
  const canTriage = can(actor, 'ticket.triage') && ticket.mergedIntoId === null;
  const isFollowed = ticket.followers.some(({ memberId }) => memberId === actor.id);
  const toggleFollow = () => (isFollowed ? verbs.unfollow(actor.id) : verbs.follow(actor.id));
  const number = ticket.number > 0 ? `#${ticket.number}` : 'New ticket';
  const names = useMemo(
    () =>
      new Map([...desk.names, ...[...tags, ...clients].map(({ id, name }) => [id, name] as const)]),
    [desk.names, tags, clients],
  );
  useReadOnScreen(ticket.id);
  useDocumentTitle(`${number} ${ticket.title}`);
  useTicketKeys({
    ticket,
    ownId: actor.id,
    canTriage,
    changes,
    way,
    openPicker: setPicker,
    begin: setTask,
    isFollowed,
    toggleFollow,
  });

  const facts = (
    <TicketFacts
      {...{ ticket, desk, tags, changes, verbs, canTriage, picker, onPicker: setPicker }}
    />
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PresenceShow key={ticket.id} ticketId={ticket.id} />
      <TicketHeader
        {...{ ticket, way, changes, canTriage }}
        isRenaming={task === 'rename'}
        onRename={verbs.rename}
        onRenamingChange={(isRenaming) => setTask(isRenaming ? 'rename' : undefined)}
      >
        {canTriage && (
          <TicketMenu isFollowed={isFollowed} onFollow={toggleFollow} onTask={setTask} />
        )}
      </TicketHeader>
      {mergedInto && (
        <MergedBanner
          into={mergedInto}
          href={`/t/${organization.slug}/tickets/${segmentOf(mergedInto)}`}
          onSeparate={
            can(actor, 'ticket.triage') ? () => verbs.unmerge(ticket, mergedInto.id) : undefined
          }
        />
      )}
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {!isWide && (
            <CollapsibleDetails ticket={ticket} isForcedOpen={picker !== undefined}>
              {facts}
            </CollapsibleDetails>
          )}
          <Conversation
            key={ticket.id}
            ticket={ticket}
            isComplete={isComplete}
            audience="staff"
            names={names}
          />
        </div>
        {isWide && (
          <aside
            aria-label="Ticket facts"
            className="w-72 shrink-0 overflow-y-auto border-l border-line bg-canvas p-4"
          >
            {facts}
          </aside>
        )}
      </div>
      <TicketTasks ticket={ticket} verbs={verbs} task={task} onDone={() => setTask(undefined)} />
    </div>
  );
}
