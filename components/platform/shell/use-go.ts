'use client';

import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { goWithin, isWithin } from '@/components/core/address/address';

/**
 * Returns a function that goes to a page. Within the staff's tickets and within the portal nothing
 * is asked of the server, so it takes no time and works offline.
 */
export function useGo(): (href: string) => void {
  const router = useRouter();
  return useCallback((href) => (isWithin(href) ? goWithin(href) : router.push(href)), [router]);
}
