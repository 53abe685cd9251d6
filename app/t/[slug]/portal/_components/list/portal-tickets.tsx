'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useMemo, useRef } from 'react';
import { useShortcut } from '@/components/keyboard/use-shortcut';
import { useTenant } from '@/components/sync/tenant';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import { queries } from '@/zero/queries';
import { NoTickets } from './no-tickets';
import { goWithin } from '../../../tickets/_components/address';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { TicketRows } from './ticket-rows';
import { usePortalSearch } from './use-portal-search';
import { viewLabels, views, viewStatuses } from './views';

/** More than this many are shown as "99+". */
const countLimit = 100;
const widestCount = '99+'.length;

/** A client's own tickets, newest first. */
export function PortalTickets() {
  const { organization } = useTenant();
  const organizationId = organization.id;
  const { view, setView, text, typed, setTyped, filter, longestText } = usePortalSearch();
  const field = useRef<HTMLInputElement>(null);
  const newPath = `${portalPath(organization.slug)}/new`;

  useScreen('Tickets');

  const [clients] = useQuery(queries.client.all({ organizationId }));
  const [waiting] = useQuery(
    queries.ticket.list({
      organizationId,
      filter: { status: viewStatuses.waiting },
      limit: countLimit,
      start: null,
      direction: 'forward',
    }),
  );
  const tabs = useMemo(() => {
    const count = waiting.length < countLimit ? String(waiting.length) : `${countLimit - 1}+`;
    // As wide as it can get, so that the next tab does not move when it comes.
    const shown = (waiting.length > 0 ? count : '').padEnd(widestCount, '\u2007');
    return views.map((value) => ({
      value,
      label: viewLabels[value],
      ...(value === 'waiting' && { count: shown }),
    }));
  }, [waiting.length]);

  useShortcut('C', 'Open a new ticket', () => goWithin(newPath), { group: 'Tickets' });
  useShortcut('/', 'Search tickets', () => field.current?.select(), { group: 'Tickets' });

  return (
    <div className="mx-auto flex h-full max-w-240 flex-col">
      <header className="flex flex-col gap-3 px-4 pt-4 md:pt-6">
        <div className="flex items-center gap-3">
          <div className="min-w-0 flex-1">
            <h1 className="text-20 font-semibold">Tickets</h1>
            <p className="h-5 truncate text-13 text-ink-muted">{clients[0]?.name}</p>
          </div>
          <PortalLink
            href={newPath}
            variant="primary"
            icon={<PlusIcon aria-hidden weight="bold" />}
          >
            New ticket
          </PortalLink>
        </div>
        <TextField
          ref={field}
          label="Search tickets"
          hideLabel
          type="search"
          placeholder="Search by title or number"
          icon={<MagnifyingGlassIcon />}
          maxLength={longestText}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setTyped('');
            event.currentTarget.blur();
          }}
        />
        <Tabs label="Which tickets" tabs={tabs} value={view} onValueChange={setView} />
      </header>
      <TicketRows
        filter={filter}
        empty={
          <NoTickets
            view={view}
            text={text}
            newPath={newPath}
            onShow={setView}
            onClear={() => setTyped('')}
          />
        }
      />
    </div>
  );
}
