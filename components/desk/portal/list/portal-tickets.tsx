'use client';

import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useQuery } from '@rocicorp/zero/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changeAddress, useAddress } from '@/components/core/address/address';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useModules } from '@/components/platform/module/use-modules';
import { useTenant } from '@/components/platform/sync/tenant';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Tabs } from '@/components/ui/tabs';
import { TextField } from '@/components/ui/text-field';
import { queries } from '@/zero/queries';
import { PortalLink } from '../portal-link';
import { portalPath } from '../portal-path';
import { useScreen } from '../use-screen';
import { FoundTickets } from './found-tickets';
import { noteSearch } from './list-memory';
import { TicketRows } from './ticket-rows';
import {
  asOwner,
  asState,
  type Owner,
  ownerLabels,
  owners,
  type State,
  stateLabels,
  states,
} from './views';

const tabs = owners.map((value) => ({ value, label: ownerLabels[value] }));

/** The tickets of the reader's company: their own, their colleagues' or all, open or solved. */
export function PortalTickets() {
  const { organization } = useTenant();
  const { owner, setOwner, state, setState, text, typed, setTyped, longestText } = useListAddress();
  const field = useRef<HTMLInputElement>(null);
  const newPath = `${portalPath(organization.slug)}/new`;
  useScreen('Tickets');
  const modules = useModules();
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
      {modules.map(({ name, portal }) => portal?.Home && <portal.Home key={name} />)}
    </div>
  );
}

type StateSwitchProps = { state: State; onChange: (state: State) => void };

/** Open or solved: one of the two. */
function StateSwitch({ state, onChange }: StateSwitchProps) {
  return (
    <div
      role="group"
      aria-label="State"
      className="flex shrink-0 rounded-control border border-line bg-canvas p-0.5"
    >
      {states.map((value) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === state}
          onClick={() => onChange(value)}
          className="h-7 rounded-mark px-2.5 text-13 font-medium text-ink-muted hover:text-ink aria-pressed:bg-selected aria-pressed:text-ink pointer-coarse:h-11"
        >
          {stateLabels[value]}
        </button>
      ))}
    </div>
  );
}

type NoTicketsProps = {
  owner: Owner;
  state: State;
  newPath: string;
  onState: (state: State) => void;
  onOwner: (owner: Owner) => void;
};

const solvedWords: Record<Owner, string> = {
  all: 'Tickets will be here once they are solved.',
  mine: 'Tickets that you opened will be here once they are solved.',
  colleagues: 'Tickets of your colleagues will be here once they are solved.',
};

/** What a list says when it holds nothing, and the one thing to do then. */
function NoTickets({ owner, state, newPath, onState, onOwner }: NoTicketsProps) {
  if (state === 'solved') {
    return (
      <EmptyState
        icon={<CheckCircleIcon />}
        action={<Button onClick={() => onState('open')}>Show open tickets</Button>}
      >
        {solvedWords[owner]}
      </EmptyState>
    );
  }
  if (owner === 'colleagues') {
    return (
      <EmptyState
        icon={<CheckCircleIcon />}
        action={<Button onClick={() => onOwner('all')}>Show all tickets</Button>}
      >
        None of your colleagues has an open ticket. Their tickets appear here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CheckCircleIcon />}
      action={
        <PortalLink href={newPath} variant="secondary">
          Open a new ticket
        </PortalLink>
      }
    >
      No open tickets. Your tickets and our answers appear here.
    </EmptyState>
  );
}

/** Time without a key after which the address follows what is typed, in milliseconds. */
const pauseMs = 120;
const longestText = 200;

/** Whose tickets, in which state, and the text searched for: kept in the address. */
function useListAddress() {
  const search = useAddress('search');
  const params = new URLSearchParams(search);
  const owner = asOwner(params.get('whose'));
  const state = asState(params.get('view'));
  const text = (params.get('q') ?? '').trim().slice(0, longestText);
  const [typed, setTyped] = useState(text);

  useEffect(() => {
    const next = typed.trim();
    if (next === text) return undefined;
    const timer = setTimeout(() => keepInAddress('q', next), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, text]);

  const { slug } = useTenant().organization;
  useEffect(() => noteSearch(portalPath(slug), search), [slug, search]);

  const setOwner = useCallback(
    (next: Owner) => keepInAddress('whose', next === 'all' ? '' : next),
    [],
  );
  const setState = useCallback(
    (next: State) => keepInAddress('view', next === 'open' ? '' : next),
    [],
  );
  return { owner, setOwner, state, setState, text, typed, setTyped, longestText };
}

function keepInAddress(name: string, value: string) {
  const address = new URL(window.location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  changeAddress(`${address.pathname}${address.search}`);
}
