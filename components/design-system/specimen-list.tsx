import { ClockIcon } from '@phosphor-icons/react/dist/ssr/Clock';
import { clsx } from 'clsx';
import { Avatar } from '@/components/ui/avatar';
import { PriorityIcon } from '@/components/desk/ticket/priority';

import { StatusIcon } from '@/components/desk/ticket/status';
import type { TicketPriority, TicketStatus } from '@/zero/desk/ticket/values';

type Row = {
  number: number;
  title: string;
  client: string;
  status: TicketStatus;
  priority: TicketPriority;
  assignee?: string;
  age: string;
  unread?: boolean;
  due?: { text: string; breached: boolean };
  chosen?: boolean;
};

const rows: Row[] = [
  {
    number: 40218,
    title: 'Export stops early',
    client: 'Halden Freight',
    status: 'new',
    priority: 'urgent',
    age: '4 min',
    unread: true,
    due: { text: '12 m', breached: false },
  },
  {
    number: 40211,
    title: 'New phone is refused',
    client: 'Orrin & Vale',
    status: 'open',
    priority: 'high',
    assignee: 'Mira Castellan',
    age: '38 min',
    unread: true,
    chosen: true,
  },
  {
    number: 40197,
    title: 'Old address on invoice',
    client: 'Northlight Dental',
    status: 'waiting_on_client',
    priority: 'medium',
    assignee: 'Jonas Weir',
    age: '3 h',
  },
  {
    number: 40180,
    title: 'Webhooks out of order',
    client: 'Sable Robotics',
    status: 'blocked',
    priority: 'high',
    assignee: 'Priya Raman',
    age: '1 d',
    due: { text: '2 h late', breached: true },
  },
  {
    number: 40166,
    title: 'Add a second billing contact',
    client: 'Halden Freight',
    status: 'resolved',
    priority: 'low',
    assignee: 'Tomas Lindqvist',
    age: '2 d',
  },
  {
    number: 40102,
    title: 'Retention of attachments',
    client: 'Bexley Legal',
    status: 'closed',
    priority: 'low',
    assignee: 'Mira Castellan',
    age: '2 w',
  },
];

/** A ticket list as the product draws it, still. */
export function SpecimenList({ mode }: { mode: 'light' | 'dark' }) {
  return (
    <>
      <p className="flex h-10 items-center gap-2 border-b border-line px-4 text-13">
        <span className="font-medium">Tickets</span>
        <span className="text-ink-faint">{mode === 'light' ? 'Light' : 'Dark'}</span>
        <span className="ml-auto text-12 text-ink-faint tabular-nums">40.2k</span>
      </p>
      <ul aria-label={`Ticket list in the ${mode} theme`}>
        {rows.map((row) => (
          <li
            key={row.number}
            className={clsx(
              'flex h-9 items-center gap-2.5 px-4 text-13',
              row.chosen && 'bg-selected shadow-[inset_2px_0_var(--accent)]',
            )}
          >
            <PriorityIcon priority={row.priority} />
            <StatusIcon status={row.status} />
            <span className="hidden w-11 shrink-0 text-12 text-ink-faint tabular-nums sm:block">
              {row.number}
            </span>
            <span className={clsx('min-w-0 flex-1 truncate', row.unread && 'font-medium')}>
              {row.title}
            </span>
            {row.due && <Due {...row.due} />}
            <span className="hidden w-28 shrink-0 truncate text-12 text-ink-muted sm:block">
              {row.client}
            </span>
            {row.assignee ? (
              <Avatar name={row.assignee} size="sm" />
            ) : (
              <span
                role="img"
                aria-label="Nobody assigned"
                className="size-5 shrink-0 rounded-full border border-dashed border-control"
              />
            )}
            <span className="w-11 shrink-0 text-right text-12 text-ink-faint tabular-nums">
              {row.age}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Due({ text, breached }: { text: string; breached: boolean }) {
  return (
    <span
      className={clsx(
        'flex shrink-0 items-center gap-1 text-12 font-medium tabular-nums',
        breached ? 'text-danger-ink' : 'text-warning-ink',
      )}
    >
      <ClockIcon aria-hidden weight="bold" />
      {text}
    </span>
  );
}
