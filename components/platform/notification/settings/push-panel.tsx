'use client';

import { useEffect, useState } from 'react';
import {
  type PushState,
  readPushState,
  turnPushOff,
  turnPushOn,
} from '@/components/platform/notification/push';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';

const words: Record<PushState, string> = {
  unsupported: 'This browser does not support push notifications.',
  denied: 'Notifications are blocked in this browser. Allow them in its settings first.',
  off: 'Push notifications are off in this browser.',
  on: 'Push notifications are on in this browser, even when Opsdesk is closed.',
};

/** Whether this very browser is called. */
export function PushPanel({ slug }: { slug: string }) {
  const [state, setState] = useState<PushState>();
  const [isWorking, setWorking] = useState(false);
  useEffect(() => void readPushState().then(setState), []);

  async function turn(how: (slug: string) => Promise<PushState>) {
    setWorking(true);
    try {
      setState(await how(slug));
    } catch {
      toast('Push not changed', {
        description: 'The browser or its push service did not allow it. Try again later.',
        tone: 'danger',
      });
      setState(await readPushState());
    } finally {
      setWorking(false);
    }
  }

  return (
    <Panel title="Push in this browser">
      <div className="flex min-h-9 flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 text-14 text-pretty text-ink-muted" role="status">
          {state && words[state]}
        </p>
        {state === 'off' && (
          <Button loading={isWorking} onClick={() => void turn(turnPushOn)}>
            Turn push on
          </Button>
        )}
        {state === 'on' && (
          <Button loading={isWorking} onClick={() => void turn(turnPushOff)}>
            Turn push off
          </Button>
        )}
      </div>
    </Panel>
  );
}
