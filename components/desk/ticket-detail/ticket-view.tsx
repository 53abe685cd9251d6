'use client';

import { CaretDownIcon } from '@phosphor-icons/react/dist/ssr/CaretDown';
import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { useQuery } from '@rocicorp/zero/react';
import { clsx } from 'clsx';
import { type ReactNode, useCallback, useId, useMemo, useState } from 'react';
import { useDocumentTitle } from '@/components/core/screen/use-document-title';
import { Conversation } from '@/components/desk/thread/conversation';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { PriorityLabel } from '@/components/desk/ticket/priority';
import { StatusLabel } from '@/components/desk/ticket/status';
import { useDesk, useTags } from '@/components/desk/ticket/use-desk';
import { useReadOnScreen } from '@/components/platform/notification/use-read-on-screen';
import { draftKey } from '@/components/desk/thread/types';
import { PresenceShow } from '@/components/platform/presence/presence-show';
import { AreaLink } from '@/components/platform/shell/area-link';
import { useTenant } from '@/components/platform/sync/tenant';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useMedia } from '@/components/ui/use-media';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { type FieldPicker, useTicketKeys } from './use-ticket-keys';
import { TicketDetails } from './ticket-details';
import { TicketHeader } from './ticket-header';
import { segmentOf } from './ticket-name';
import { type TicketTask, useTicketActions } from './use-ticket-actions';
import { TicketTasks } from './ticket-tasks';
import { useTicketChanges } from './use-ticket-changes';
import { useTicketWay } from './use-ticket-way';

type TicketViewProps = { ticket: ThreadTicket; isComplete: boolean };

/** An open ticket for staff: header, conversation, and its facts to the right. */
export function TicketView({ ticket, isComplete }: TicketViewProps) {
  const { actor, organization } = useTenant();
  const desk = useDesk();
  const tags = useTags();
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));
  const changes = useTicketChanges(ticket.id);
  const verbs = useTicketActions(ticket);
  const way = useTicketWay(ticket.id, isComplete);
  const [picker, setPicker] = useState<FieldPicker>();
  const [task, setTask] = useState<TicketTask>();
  // The facts have room beside the conversation.
  const isWide = useMedia('(min-width: 64rem)', true);
  const { mergedInto } = ticket;
  // A merged ticket stays as it is until it is separated.
  const canTriage = can(actor, 'ticket.triage') && ticket.mergedIntoId === null;
  const isFollowed = ticket.followers.some(({ memberId }) => memberId === actor.id);
  const toggleFollow = useCallback(
    () => (isFollowed ? verbs.unfollow(actor.id) : verbs.follow(actor.id)),
    [isFollowed, verbs, actor.id],
  );
  const number = ticket.number > 0 ? `#${ticket.number}` : 'New ticket';
  const names = useMemo(
    () =>
      new Map([...desk.names, ...[...tags, ...clients].map(({ id, name }) => [id, name] as const)]),
    [desk.names, tags, clients],
  );
  useReadOnScreen('ticket', ticket.id);
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
    <TicketDetails
      {...{ ticket, desk, tags, changes, verbs, canTriage, picker, onPicker: setPicker }}
    />
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <PresenceShow
        key={ticket.id}
        subjectType="ticket"
        subjectId={ticket.id}
        drafts={{ reply: draftKey('reply', ticket.id), note: draftKey('note', ticket.id) }}
      />
      <TicketHeader
        ticketId={ticket.id}
        number={ticket.number}
        title={ticket.title}
        status={ticket.status}
        {...{ way, changes, canTriage }}
        isRenaming={task === 'rename'}
        onRename={verbs.rename}
        onTask={setTask}
        isFollowed={isFollowed}
        onFollow={toggleFollow}
      />
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
            aria-label="Ticket details"
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

type CollapsibleDetailsProps = {
  ticket: ThreadTicket;
  /** A key asks for one of the facts inside. */
  isForcedOpen: boolean;
  children: ReactNode;
};

/** On a narrow screen, the facts in one line above the conversation; the line opens them all. */
function CollapsibleDetails({ ticket, isForcedOpen, children }: CollapsibleDetailsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const bodyId = useId();
  const isShown = isOpen || isForcedOpen;
  return (
    <section aria-label="Ticket details" className="shrink-0 border-b border-line bg-canvas">
      <button
        type="button"
        aria-expanded={isShown}
        aria-controls={bodyId}
        onClick={() => setIsOpen(!isShown)}
        className="flex h-11 w-full items-center gap-3 px-4 text-13 -outline-offset-2 hover:bg-hover"
      >
        <StatusLabel status={ticket.status} />
        <PriorityLabel priority={ticket.priority} />
        <span dir="auto" className="min-w-0 flex-1 truncate text-right text-ink-muted">
          {ticket.assignee?.name ?? 'Nobody'}
        </span>
        <CaretDownIcon aria-hidden className={clsx('shrink-0', isShown && 'rotate-180')} />
      </button>
      <div id={bodyId} hidden={!isShown} className="max-h-[50dvh] overflow-y-auto px-4 pb-3">
        {isShown && children}
      </div>
    </section>
  );
}

type MergedBannerProps = {
  into: Ticket;
  href: string;
  /** Takes the merge back; absent where that is not offered. */
  onSeparate?: (() => void) | undefined;
};

/** Where a merged ticket's conversation goes on. */
function MergedBanner({ into, href, onSeparate }: MergedBannerProps) {
  return (
    <Banner
      icon={<GitMergeIcon />}
      action={
        onSeparate && (
          <Button size="sm" variant="ghost" onClick={onSeparate}>
            Separate again
          </Button>
        )
      }
    >
      <span className="min-w-0">
        Merged into{' '}
        <AreaLink href={href} className="font-medium text-accent-ink underline underline-offset-2">
          #{into.number} <bdi>{into.title}</bdi>
        </AreaLink>
      </span>
    </Banner>
  );
}
