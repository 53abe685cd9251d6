'use client';

import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useRef } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import { queries } from '@/zero/queries';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { FoundTickets } from './found-tickets';
import { NoTickets } from './no-tickets';
import { StateSwitch } from './state-switch';
import { TicketRows } from './ticket-rows';
import { useListAddress } from './use-list-address';
import { ownerLabels, owners } from './views';

const tabs = owners.map((value) => ({ value, label: ownerLabels[value] }));

/** The tickets of the reader's company: her own, her colleagues' or all, open or solved. */
export function PortalTickets() {
  const { organization } = useTenant();
  const { owner, setOwner, state, setState, text, typed, setTyped, longestText } = useListAddress();
  const field = useRef<HTMLInputElement>(null);
  const newPath = `${portalPath(organization.slug)}/new`;
  useScreen('Tickets');
  const [clients] = useQuery(queries.client.all({ organizationId: organization.id }));

  function clear() {
    setTyped('');
    field.current?.focus();
  }
  useShortcut('/', 'Search tickets', () => field.current?.select(), { group: 'Tickets' });

  return (
    <div className="mx-auto flex h-full max-w-240 flex-col">
      <header className="flex flex-col gap-3 px-4 pt-4 md:pt-6">
        <div className="flex items-center gap-3">
          <div className="min-w-0 flex-1">
            <h1 className="text-20 font-semibold">Tickets</h1>
            <p dir="auto" className="h-5 truncate text-13 text-ink-muted">
              {clients[0]?.name}
            </p>
          </div>
          <PortalLink
            href={newPath}
            variant="primary"
            className="max-md:hidden"
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
          placeholder="Search tickets and messages"
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
        <div className="flex h-11 items-end gap-3 border-b border-line pointer-coarse:h-15">
          {text === '' ? (
            <>
              <div className="-mb-px min-w-0 flex-1">
                <Tabs label="Whose tickets" tabs={tabs} value={owner} onValueChange={setOwner} />
              </div>
              <div className="self-center">
                <StateSwitch state={state} onChange={setState} />
              </div>
            </>
          ) : (
            <p className="flex h-full min-w-0 flex-1 items-center gap-3 text-13 text-ink-muted">
              <span className="min-w-0 flex-1 truncate">All tickets, open and solved</span>
              <Button size="sm" variant="ghost" onClick={clear}>
                Clear search
              </Button>
            </p>
          )}
        </div>
      </header>
      {text === '' ? (
        <TicketRows
          owner={owner}
          state={state}
          empty={
            <NoTickets
              owner={owner}
              state={state}
              newPath={newPath}
              onState={setState}
              onOwner={setOwner}
            />
          }
        />
      ) : (
        <FoundTickets text={text} onClear={clear} />
      )}
    </div>
  );
}
