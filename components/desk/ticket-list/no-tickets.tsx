'use client';

import { FunnelSimpleIcon } from '@phosphor-icons/react/dist/ssr/FunnelSimple';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Kbd } from '@/components/ui/kbd';

type NoTicketsProps = {
  /** The server has said that there are none. */
  isComplete: boolean;
  /** Absent when nothing narrows the list. */
  onClear: (() => void) | undefined;
};

/** An empty list says why it is empty. Nothing, as long as that is not known. */
export function NoTickets({ isComplete, onClear }: NoTicketsProps) {
  const connection = useConnection();
  if (!isComplete && connection === 'live') return null;
  return (
    <div className="absolute inset-x-0 top-1/4">
      <EmptyState
        icon={onClear ? <FunnelSimpleIcon /> : <TrayIcon />}
        action={
          onClear && (
            <Button size="sm" onClick={onClear}>
              Clear filters
              <Kbd keys="Shift+F" className="-mr-0.5" />
            </Button>
          )
        }
      >
        {sentence(isComplete, onClear !== undefined)}
      </EmptyState>
    </div>
  );
}

function sentence(isComplete: boolean, isFiltered: boolean): string {
  if (!isComplete) return 'No ticket on this device matches. There may be more once you are back.';
  if (isFiltered) return 'No tickets match.';
  return 'Tickets are listed here, the newest first, as soon as a client writes.';
}
