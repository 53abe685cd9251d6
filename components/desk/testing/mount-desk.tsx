import { ZeroProvider } from '@rocicorp/zero/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { KeyboardListener } from '@/components/core/keyboard/keyboard-listener';
import { TicketsArea } from '@/components/desk/ticket-list/tickets-area';
import { Modules } from '@/components/modules';
import { OutboxSender } from '@/components/platform/outbox/outbox-sender';
import { SyncContext } from '@/components/platform/sync/sync-provider';
import { TenantProvider } from '@/components/platform/sync/tenant';
import { sharedCookie } from '@/lib/shared-computer';
import { deskReplica } from './desk-replica';

/** Stands for Next.js' router, which the tickets do not use between themselves. */
const router = {
  back() {},
  forward() {},
  refresh() {},
  push() {},
  replace() {},
  prefetch() {},
};

/** The tickets of an agent over a replica of their own, without a server. */
export async function mountDesk() {
  // Nothing is kept on disk, which is not there.
  document.cookie = `${sharedCookie}=1`;
  Object.assign(globalThis, {
    fetch: async () => new Response(null, { status: 204 }),
    EventSource: class extends EventTarget {
      close() {}
    },
  });
  const { zero, userId, slug, arrive } = await deskReplica();
  const sync = { userId, isUpdateNeeded: false, isLost: false, delayMs: undefined };
  const screen = (
    <AppRouterContext value={router as never}>
      <Modules>
        <SyncContext value={sync}>
          <ZeroProvider zero={zero}>
            <OutboxSender />
            <TenantProvider slug={slug} known={[]} fallback={null}>
              <KeyboardListener />
              <TicketsArea />
            </TenantProvider>
          </ZeroProvider>
        </SyncContext>
      </Modules>
    </AppRouterContext>
  );
  return { screen, arrive };
}
