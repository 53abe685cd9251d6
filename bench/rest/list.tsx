import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { memo, type ReactNode, type UIEvent, useRef, useState } from 'react';
import { useAddress, navigate } from './address';
import { clientsQuery, listQuery, type Row, ticketQuery } from './api';
import type { ListFilter } from './queries';

const statuses = ['new', 'open', 'waiting_on_client', 'blocked', 'resolved', 'closed'];
const priorities = ['low', 'medium', 'high', 'urgent'];

export function filterOf(search: string): ListFilter {
  const values = new URLSearchParams(search);
  const read = (name: string) => values.get(name) ?? undefined;
  return { status: read('status'), priority: read('priority'), client: read('client') };
}

export function TicketList() {
  const { search } = useAddress();
  const queryClient = useQueryClient();
  const { data, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    listQuery(filterOf(search)),
  );
  const { data: clients = [] } = useQuery(clientsQuery);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rows = data?.pages.flat() ?? [];
  const narrow = (name: string, value: string) => {
    const params = new URLSearchParams(search);
    params.set(name, value);
    navigate(`/tickets?${params}`);
  };
  function scrolled({ currentTarget: pane }: UIEvent) {
    const left = pane.scrollHeight - pane.scrollTop - pane.clientHeight;
    if (left < 1_500 && hasNextPage && !isFetching) void fetchNextPage();
  }
  // What the pointer stops on is fetched, so that it opens at once.
  function warm(number: number) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queryClient.prefetchQuery(ticketQuery(number)), 50);
  }
  return (
    <main>
      <nav>
        <Menu label="Status" options={statuses.map((id) => ({ id, name: id }))} onChoose={narrow} />
        <Menu
          label="Priority"
          options={priorities.map((id) => ({ id, name: id }))}
          onChoose={narrow}
        />
        <Menu label="Client" options={clients} onChoose={narrow} />
        <button type="button" onClick={() => navigate('/tickets')}>
          Clear
        </button>
        <button type="button" onClick={() => navigate('/dashboard')}>
          Dashboard
        </button>
      </nav>
      <div role="grid" aria-label="Tickets" className="rows" onScroll={scrolled}>
        <div role="row" className="row">
          {['Status', 'Number', 'Title', 'Client', 'Priority', 'Assignee', 'Created'].map(
            (name) => (
              <span key={name} role="columnheader">
                {name}
              </span>
            ),
          )}
        </div>
        {rows.map((row) => (
          <TicketRow key={row.id} row={row} onPoint={warm} />
        ))}
      </div>
    </main>
  );
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

const TicketRow = memo(function TicketRow({
  row,
  onPoint,
}: {
  row: Row;
  onPoint: (number: number) => void;
}) {
  const href = `/tickets/${row.number}`;
  return (
    <div
      role="row"
      className="row"
      data-ticket-id={row.id}
      onPointerEnter={() => onPoint(row.number)}
    >
      <Cell column="status">{row.status}</Cell>
      <Cell column="number">{row.number}</Cell>
      <Cell column="title">
        <a
          href={href}
          onClick={(event) => {
            event.preventDefault();
            navigate(href);
          }}
        >
          {row.title}
        </a>
        {row.tags.map((tag) => (
          <small key={tag}>{tag}</small>
        ))}
      </Cell>
      <Cell column="client">{row.client}</Cell>
      <Cell column="priority">{row.priority}</Cell>
      <Cell column="assignee">{row.assignee ?? 'Unassigned'}</Cell>
      <Cell column="age">{day.format(new Date(row.createdAt))}</Cell>
    </div>
  );
});

function Cell({ column, children }: { column: string; children: ReactNode }) {
  return (
    <span role="gridcell" data-column={column}>
      {children}
    </span>
  );
}

function Menu({
  label,
  options,
  onChoose,
}: {
  label: string;
  options: readonly { id: string; name: string }[];
  onChoose: (name: string, id: string) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const shown = options.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
  const choose = (id: string) => {
    setOpen(false);
    setText('');
    onChoose(label.toLowerCase(), id);
  };
  return (
    <div className="menu">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      {isOpen && (
        <div className="options">
          <input
            aria-label={`Filter by ${label.toLowerCase()}`}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          {shown.slice(0, 50).map(({ id, name }) => (
            <button key={id} type="button" onClick={() => choose(id)}>
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
