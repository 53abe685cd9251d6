'use client';

import { Checkbox } from '@/components/ui/checkbox';

type SharedComputerProps = { checked: boolean; onCheckedChange: (checked: boolean) => void };

/** Asks whether the device may keep anything. */
export function SharedComputer(props: SharedComputerProps) {
  return (
    <div>
      <Checkbox label="This is a shared computer" {...props} />
      <p className="pl-6 text-12 text-ink-muted">
        Nothing is stored on it, and you are signed out when the browser closes.
      </p>
    </div>
  );
}
