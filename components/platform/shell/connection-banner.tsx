'use client';

import { TrayArrowDownIcon } from '@phosphor-icons/react/dist/ssr/TrayArrowDown';
import { OutboxButton } from '@/components/platform/outbox/outbox-button';
import { useWaiting } from '@/components/platform/outbox/use-waiting';
import { useConnection } from '@/components/platform/sync/use-connection';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConnectionIcon } from './connection-icon';
import { useShellActions } from './shell-actions';

/** What can be done or must be known about the connection; stands where nothing moves when it comes and goes. */
export function ConnectionBanner({ shape }: { shape: 'line' | 'card' }) {
  const connection = useConnection();
  const { openOutbox } = useShellActions();
  const { waiting, returned } = useWaiting();
  const outbox = <OutboxButton onOpen={openOutbox} />;
  const icon = <ConnectionIcon connection={connection} />;

  switch (connection) {
    case 'offline':
      return (
        <Banner shape={shape} icon={icon} action={outbox}>
          You are offline. You can read what is on this device. Changes are kept and sent when you
          are back online.
        </Banner>
      );
    case 'outdated':
      return (
        <Banner
          shape={shape}
          icon={icon}
          action={
            <Button size="sm" onClick={() => window.location.reload()}>
              Reload
            </Button>
          }
        >
          There is a new version of Opsdesk. Drafts are kept.
        </Banner>
      );
    default:
      if (returned > 0) {
        return (
          <Banner shape={shape} tone="warning" icon={<TrayArrowDownIcon />} action={outbox}>
            Something you wrote could not be sent. It is kept here.
          </Banner>
        );
      }
      return waiting > 0 ? (
        <Banner shape={shape} icon={icon} action={outbox}>
          Your changes are still being sent.
        </Banner>
      ) : null;
  }
}
