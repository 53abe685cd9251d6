import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/dist/ssr/MagnifyingGlass';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PortalLink } from '../portal-link';
import type { View } from './views';

type NoTicketsProps = {
  view: View;
  text: string;
  newPath: string;
  onShow: (view: View) => void;
  onClear: () => void;
};

/** What a view says when it holds nothing, and the one thing to do then. */
export function NoTickets({ view, text, newPath, onShow, onClear }: NoTicketsProps) {
  if (text !== '') {
    return (
      <EmptyState
        icon={<MagnifyingGlassIcon />}
        action={
          view === 'solved' ? (
            <Button onClick={onClear}>Clear search</Button>
          ) : (
            <Button onClick={() => onShow('solved')}>Search solved tickets</Button>
          )
        }
      >
        {view === 'solved' ? 'No solved ticket' : 'No open ticket'} matches “{text}”.
      </EmptyState>
    );
  }
  if (view === 'open') {
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
  return (
    <EmptyState
      icon={<CheckCircleIcon />}
      action={<Button onClick={() => onShow('open')}>Show open tickets</Button>}
    >
      {view === 'waiting'
        ? 'Nothing waits for you. Tickets that need your answer will be here.'
        : 'Tickets will be here once they are solved.'}
    </EmptyState>
  );
}
