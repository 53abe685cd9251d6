import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PortalLink } from '../portal-link';
import type { Owner, State } from './views';

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
export function NoTickets({ owner, state, newPath, onState, onOwner }: NoTicketsProps) {
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
        None of your colleagues has an open ticket. What they ask us will be here.
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
      Nothing is open. What you ask us will be here, with every answer.
    </EmptyState>
  );
}
