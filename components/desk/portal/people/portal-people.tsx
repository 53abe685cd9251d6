'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import { formatExact } from '@/lib/format/number';
import { isDone } from '@/zero/desk/ticket/rules';
import { ticketStatuses } from '@/zero/desk/ticket/values';
import type { Profile } from '@/zero/platform/member/schema';
import { queries } from '@/zero/queries';
import { ofOwnClient } from '../own-client';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { openByPerson } from './open-by-person';

/** The people of the reader's company, themselves first: names and titles, never an address. */
export function PortalPeople() {
  useScreen('People');
  const { organization, actor } = useTenant();
  const organizationId = organization.id;
  const { clientId } = actor;
  const [clients] = useQuery(queries.client.all({ organizationId }));
  const [contacts, { type }] = useQuery(
    clientId !== null && queries.member.contacts({ organizationId, clientId }),
  );
  const people = useMemo(
    () => contacts?.toSorted((a, b) => Number(b.id === actor.id) - Number(a.id === actor.id)) ?? [],
    [contacts, actor.id],
  );
  const tickets = useOpenTickets();
  const open = useMemo(() => openByPerson(tickets), [tickets]);
  const isOffline = useConnection() === 'offline';
  // Their own profile is always here; it says nothing of whether the others are.
  const isPending = people.length <= 1 && type !== 'complete';

  return (
    <div className="mx-auto flex max-w-180 flex-col gap-4 px-4 pt-4 pb-12 md:pt-6">
      <header>
        <h1 className="text-20 font-semibold">People</h1>
        <p dir="auto" className="h-5 truncate text-13 text-ink-muted">
          {clients[0]?.name}
        </p>
        <p className="mt-3 text-13 text-pretty text-ink-muted">
          <bdi>{organization.name}</bdi> manages who has access and does not show email addresses.
          To add or remove someone,{' '}
          <PortalLink href={`${portalPath(organization.slug)}/new`}>write a ticket</PortalLink>.
        </p>
      </header>
      <ul aria-label="People" aria-busy={isPending && !isOffline} className="border-t border-line">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isReader={person.id === actor.id}
            open={open.get(person.id) ?? 0}
          />
        ))}
        {isPending &&
          !isOffline &&
          Array.from({ length: 4 }, (_, index) => <PersonRowPlaceholder key={index} />)}
      </ul>
      {isPending && isOffline && (
        <p role="status" className="text-13 text-ink-muted">
          You are offline. Your colleagues load when you are back online.
        </p>
      )}
    </div>
  );
}

const frame = 'flex min-h-15 items-center gap-3 border-b border-line py-2';

type PersonRowProps = {
  person: Profile;
  isReader: boolean;
  /** How many open tickets are theirs. */
  open: number;
};

/** One person of the company. */
function PersonRow({ person, isReader, open }: PersonRowProps) {
  const { id, name, title, hue } = person;
  return (
    <li className={frame}>
      <Avatar name={name} seed={id} hue={hue} size="lg" decorative />
      <span className="min-w-0 flex-1">
        <span className="flex items-center gap-2">
          <span dir="auto" className="truncate text-14 font-medium">
            {name}
          </span>
          {isReader && <Badge>You</Badge>}
        </span>
        {title && (
          <span dir="auto" className="block truncate text-12 text-ink-muted">
            {title}
          </span>
        )}
      </span>
      <span className="shrink-0 text-12 text-ink-muted tabular-nums">
        {open === 0 ? 'Nothing open' : `${formatExact(open)} open`}
      </span>
    </li>
  );
}

/** Holds the place of a person who is on the way. */
function PersonRowPlaceholder() {
  return (
    <li className={frame}>
      <Skeleton className="size-9 rounded-full" />
      <Skeleton className="h-3.5 w-2/5" />
    </li>
  );
}

/** A company with more open tickets than this has them counted as far as this. */
const limit = 1_000;
const status = ticketStatuses.filter((each) => !isDone(each));

/** The company's open tickets. */
function useOpenTickets() {
  const { organization, actor } = useTenant();
  const filter = { ...ofOwnClient(actor), status };
  const [tickets] = useQuery(
    queries.ticket.bounded({ organizationId: organization.id, filter, limit }),
  );
  return tickets;
}
