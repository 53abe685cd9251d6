'use client';

import type { Zero } from '@rocicorp/zero';
import { type ReactNode, useCallback } from 'react';
import { isModuleEnabled } from '@/zero/core/optional-modules';
import { preload } from './platform/shell/preload';
import { SyncProvider } from './platform/sync/sync-provider';
import { modulePreloads } from './preloads';

type ReplicaProps = {
  userId: string;
  organizationId: string;
  /** The member row of staff, as the server has read it with the page; nothing is preloaded for others. */
  staffId: string | undefined;
  disabledModules: readonly string[];
  /** Shown until the local replica is open; holds the place of what follows. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Opens the person's replica and asks for what the page shows, before the code of the page has run. */
export function Replica({
  userId,
  organizationId,
  staffId,
  disabledModules,
  fallback,
  children,
}: ReplicaProps) {
  const disabled = disabledModules.join();
  const onOpen = useCallback(
    (zero: Zero) => {
      if (staffId === undefined) return () => {};
      const organization = { disabledModules: disabled.split(',') };
      const modules = modulePreloads.filter(({ name }) => isModuleEnabled(organization, name));
      return preload(zero, { organizationId, memberId: staffId }, modules);
    },
    [organizationId, staffId, disabled],
  );
  return (
    <SyncProvider
      userId={userId}
      organizationId={organizationId}
      onOpen={onOpen}
      fallback={fallback}
    >
      {children}
    </SyncProvider>
  );
}
