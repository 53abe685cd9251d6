'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { queries } from '@/zero/queries';
import { preloadAnalytics } from './preload-analytics';
import { preloadFirst } from './preload-first';
import { notePreloaded } from './preloaded';

/** Newest tickets kept on the device, so that filters on recent work answer from the replica. */
const recentTickets = 500;

/** A membership that the server has read with the page, so that nothing waits for its row. */
type PreloadProps = { organizationId: string; memberId: string };

/**
 * Keeps on the device what every page of the staff needs. The server answers each wave in one go: what
 * is on screen comes first, in the first message; then what one may do with it; then recent tickets.
 */
export function Preload({ organizationId, memberId }: PreloadProps) {
  const zero = useZero();
  useEffect(() => {
    const place = { organizationId };
    const kept: { cleanup: () => void }[] = [];
    let isLeft = false;
    const keep = async (wave: readonly { cleanup: () => void; complete: Promise<void> }[]) => {
      kept.push(...wave);
      await Promise.all(wave.map(({ complete }) => complete));
      return !isLeft;
    };
    const names = keep([
      zero.preload(queries.member.staff(place)),
      zero.preload(queries.client.all(place)),
      zero.preload(queries.team.all(place)),
      zero.preload(queries.ticket.types(place)),
      zero.preload(queries.tag.all(place)),
      zero.preload(queries.preference.mine(place)),
      zero.preload(queries.view.all(place)),
    ]);
    const first = preloadFirst(zero, { organizationId, memberId }, window.location);
    if (first) kept.push(first);
    const figures = preloadAnalytics(zero, organizationId, window.location.pathname);
    if (figures) kept.push(figures);
    const preloadRest = async () => {
      if (!(await names)) return;
      const tools = keep([
        zero.preload(queries.member.assignable(place)),
        zero.preload(queries.macro.all(place)),
        zero.preload(queries.slaPolicy.all(place)),
      ]);
      if (!(await tools)) return;
      const filter = { asleep: false, merged: false };
      const range = { filter, limit: recentTickets, start: null, direction: 'forward' as const };
      const recent = keep([zero.preload(queries.ticket.queue({ ...place, ...range }))]);
      if (await recent) notePreloaded(true);
    };
    void preloadRest();
    return () => {
      isLeft = true;
      notePreloaded(false);
      for (const { cleanup } of kept) cleanup();
    };
  }, [zero, organizationId, memberId]);
  return null;
}
