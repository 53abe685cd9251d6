'use client';

import { useConnection } from '@/components/sync/use-connection';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { useAddress } from '../tickets/_components/address';
import { ConnectionIcon } from './connection-icon';

/** A thin line over the whole screen while something can be done or must be known about the connection. */
export function ConnectionBanner() {
  const connection = useConnection();
  const here = `${useAddress('pathname')}${useAddress('search')}`;
  const icon = <ConnectionIcon connection={connection} />;

  switch (connection) {
    case 'offline':
      return (
        <Banner icon={icon}>
          You are offline. What is on this device can be read; what you write is kept until you are
          back and send it.
        </Banner>
      );
    case 'signed-out':
      return (
        <Banner
          tone="danger"
          icon={icon}
          action={
            <Link href={`/?next=${encodeURIComponent(here)}`} prefetch={false}>
              Sign in again
            </Link>
          }
        >
          Your session has ended. Drafts are kept on this device.
        </Banner>
      );
    case 'outdated':
      return (
        <Banner
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
      return null;
  }
}
