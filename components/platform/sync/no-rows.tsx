'use client';

import type { ComponentProps } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { useConnection } from './use-connection';

type NoRowsProps = ComponentProps<typeof EmptyState> & {
  /** Whether the query is complete: until then nobody knows that there are none. */
  isKnown: boolean;
};

/** In the place of rows that are not there: what will be here, or, while that is unknown, nothing yet. */
export function NoRows({ isKnown, ...empty }: NoRowsProps) {
  const isLive = useConnection() === 'live';
  if (isKnown) return <EmptyState {...empty} />;
  if (isLive) return <div aria-busy className="h-32" />;
  return (
    <EmptyState>This is not on this device yet. It loads when you are back online.</EmptyState>
  );
}
