'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useConnection } from '@/components/platform/sync/use-connection';
import { queries } from '@/zero/queries';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { openByPerson } from './open-by-person';
import { PersonRow, PersonRowPlaceholder } from './person-row';
import { useOpenTickets } from './use-open-tickets';

/** The people of the reader's company, herself first: names and titles, never an address. */
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
  // Her own profile is always here; it says nothing of whether the others are.
  const isPending = people.length <= 1 && type !== 'complete';

  return (
    <div className="mx-auto flex max-w-180 flex-col gap-4 px-4 pt-4 pb-12 md:pt-6">
      <header>
        <h1 className="text-20 font-semibold">People</h1>
        <p dir="auto" className="h-5 truncate text-13 text-ink-muted">
          {clients[0]?.name}
        </p>
        <p className="mt-3 text-13 text-pretty text-ink-muted">
          <bdi>{organization.name}</bdi> lets people in and keeps their addresses to itself. To add
          or remove somebody,{' '}
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
          You are offline. Your colleagues come with the connection.
        </p>
      )}
    </div>
  );
}
