'use client';

import { ArrowLeftIcon } from '@phosphor-icons/react/dist/ssr/ArrowLeft';
import { GitMergeIcon } from '@phosphor-icons/react/dist/ssr/GitMerge';
import { useQuery } from '@rocicorp/zero/react';
import { type ReactNode, useEffect, useState } from 'react';
import { changeAddress } from '@/components/core/address/address';
import { FeedbackPanel } from '@/components/desk/feedback/feedback-panel';
import { Conversation } from '@/components/desk/thread/conversation';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { useBlockReason } from '@/components/desk/thread/use-block-reason';
import { priorityWord } from '@/components/desk/ticket/priority';
import { StatusLabel } from '@/components/desk/ticket/status';
import { useModules } from '@/components/platform/module/use-modules';
import { useReadOnScreen } from '@/components/platform/notification/use-read-on-screen';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { useWrite } from '@/components/platform/sync/use-write';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { RelativeTime } from '@/components/ui/relative-time';
import { Skeleton } from '@/components/ui/skeleton';
import { idSchema } from '@/zero/core/ids';
import { isDone, isReopenable } from '@/zero/desk/ticket/rules';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { listAsLeft } from '../list/list-memory';
import { PortalLink } from '../portal-link';
import { portalPath, ticketPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { openingWords } from './opening-words';

/** One ticket of the member's own company. `segment` is its number, or its id while it has none. */
export function PortalTicket({ segment }: { segment: string }) {
  const { organization } = useTenant();
  const { id: organizationId, slug } = organization;
  const modules = useModules();
  const isNumber = /^[1-9]\d{0,8}$/.test(segment);
  const isId = idSchema.safeParse(segment).success;
  const [byNumber, { type: numberState }] = useQuery(
    isNumber && queries.ticket.byNumber({ organizationId, number: Number(segment) }),
  );
  const [byId, { type: idState }] = useQuery(
    isId && queries.ticket.byId({ organizationId, id: segment }),
  );
  const ticket = byNumber ?? byId;
  const isComplete = isNumber ? numberState === 'complete' : !isId || idState === 'complete';

  useReadOnScreen('ticket', ticket?.id);
  useScreen(ticket && ticket.number > 0 ? `#${ticket.number} ${ticket.title}` : 'Ticket');

  const numbered = isId && ticket && ticket.number > 0 ? ticketPath(slug, ticket) : undefined;
  useEffect(() => {
    if (numbered) changeAddress(numbered);
  }, [numbered]);

  const isOffline = useConnection() === 'offline';
  if (!ticket && (isComplete || isOffline)) {
    return (
      <EmptyState
        action={
          <PortalLink href={portalPath(slug)} variant="secondary">
            Show your tickets
          </PortalLink>
        }
      >
        {!isNumber && !isId
          ? 'There is no such page.'
          : isComplete
            ? 'Ticket not found.'
            : 'You are offline, and this ticket is not on this device. It loads when you are back online.'}
      </EmptyState>
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      {ticket ? (
        <>
          <TicketBar ticket={ticket} />
          {ticket.mergedInto && <MergedNotice into={ticket.mergedInto} />}
          {modules.map(
            ({ name, portal }) =>
              portal?.Ticket && <portal.Ticket key={name} ticketId={ticket.id} />,
          )}
          {ticket.mergedIntoId === null && (
            <FeedbackPanel key={`feedback:${ticket.id}`} ticket={ticket} />
          )}
          <Conversation key={ticket.id} ticket={ticket} isComplete={isComplete} audience="client">
            <TicketFacts ticket={ticket} />
          </Conversation>
        </>
      ) : (
        <TicketBarPlaceholder />
      )}
    </div>
  );
}

const frame = 'border-line flex min-h-14 shrink-0 items-center gap-2 border-b px-2 py-1';

/** What stays in sight while the thread scrolls: which ticket, how it stands, what can be done. */
function TicketBar({ ticket }: { ticket: ThreadTicket }) {
  const { organization } = useTenant();
  return (
    <header className={frame}>
      <PortalLink
        href={listAsLeft(portalPath(organization.slug))}
        variant="ghost"
        aria-label="Back to tickets"
        icon={<ArrowLeftIcon aria-hidden className="text-16" />}
      />
      <div className="min-w-0 flex-1">
        <h1 dir="auto" className="truncate text-14 font-semibold">
          {ticket.title}
        </h1>
        <p className="flex items-center gap-2 text-12 text-ink-muted">
          <StatusLabel status={ticket.status} audience="client" />
          <span className="text-ink-faint tabular-nums">
            {ticket.number > 0 ? `#${ticket.number}` : 'Being sent'}
          </span>
        </p>
      </div>
      <TicketAction ticket={ticket} />
    </header>
  );
}

/** Holds the place of the bar and the thread until the ticket is there. */
function TicketBarPlaceholder() {
  return (
    <div className={frame} aria-busy>
      <Skeleton className="ml-2 size-5" />
      <div className="ml-2 flex flex-1 flex-col gap-2">
        <Skeleton className="h-3.5 w-2/5" />
        <Skeleton className="h-3 w-1/5" />
      </div>
    </div>
  );
}

/** The one thing a client does with a whole ticket: close it, or open it again while that is possible. */
function TicketAction({ ticket }: { ticket: ThreadTicket }) {
  const { actor } = useTenant();
  const write = useWrite();
  const blocked = useBlockReason();
  const [openedAt] = useState(Date.now);
  const change = () => ({
    organizationId: ticket.organizationId,
    ticketId: ticket.id,
    at: Date.now(),
  });

  if (!isDone(ticket.status)) {
    if (!can(actor, 'ticket.close')) return null;
    return (
      <Button
        size="sm"
        disabled={blocked !== undefined}
        title={blocked}
        onClick={() => void write(mutators.ticket.close(change()), 'Closing')}
      >
        Close ticket
      </Button>
    );
  }
  if (!can(actor, 'ticket.reopen') || !isReopenable(ticket, actor, openedAt)) return null;
  return (
    <Button
      size="sm"
      disabled={blocked !== undefined}
      title={blocked}
      onClick={() => void write(mutators.ticket.reopen(change()), 'Reopening')}
    >
      Reopen ticket
    </Button>
  );
}

/** Where the conversation of a merged ticket goes on. */
function MergedNotice({ into }: { into: Ticket }) {
  const { organization } = useTenant();
  return (
    <Banner icon={<GitMergeIcon />}>
      <span>This ticket was merged into another:</span>
      <PortalLink href={ticketPath(organization.slug, into)}>
        #{into.number} <bdi>{into.title}</bdi>
      </PortalLink>
    </Banner>
  );
}

/** Who asked, what kind it is, who is helping and when; names only, never an address. */
function TicketFacts({ ticket }: { ticket: ThreadTicket }) {
  const { organization } = useTenant();
  const [openedAt] = useState(Date.now);
  const isOurs = !isDone(ticket.status) && ticket.status !== 'waiting_on_client';
  const hours = isOurs ? openingWords(organization, openedAt) : undefined;
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-4 gap-y-3 border-b border-line pb-4 sm:grid-cols-3">
      <Fact name={isDone(ticket.status) ? 'Helped by' : 'Helping you'}>
        <bdi>{ticket.assignee?.name ?? 'Our team'}</bdi>
      </Fact>
      <Fact name="Opened by">
        <bdi>{ticket.requester?.name ?? 'A former colleague'}</bdi>
      </Fact>
      <Fact name="Opened">
        <RelativeTime at={ticket.createdAt} />
      </Fact>
      <Fact name="Type">
        <bdi>{ticket.type?.name ?? 'Not sure'}</bdi>
      </Fact>
      <Fact name="Priority">{priorityWord(ticket.priority)}</Fact>
      {hours && <Fact name="We answer">{hours}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt dir="auto" className="text-12 text-ink-faint">
        {name}
      </dt>
      <dd className="truncate text-13">{children}</dd>
    </div>
  );
}
