'use client';

import { Button } from '@/components/ui/button';
import { useWaiting } from './use-waiting';

/** How much waits or came back, in words, leading to the list; nothing where there is none. */
export function OutboxButton({ onOpen }: { onOpen: () => void }) {
  const { waiting, returned } = useWaiting();
  if (waiting + returned === 0) return null;
  const words = [
    waiting > 0 && `${waiting} waiting`,
    returned > 0 && `${returned} could not be sent`,
  ];
  return (
    <Button size="sm" onClick={onOpen}>
      {words.filter(Boolean).join(', ')}
    </Button>
  );
}
