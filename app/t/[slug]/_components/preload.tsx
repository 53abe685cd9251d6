'use client';

import { useZero } from '@rocicorp/zero/react';
import { useEffect } from 'react';
import { queries } from '@/zero/queries';
import { notePreloaded } from './preloaded';

/** Newest tickets kept on the device, so that filters on recent work answer from the replica. */
const recentTickets = 500;

/** Keeps on the device what every page of the staff needs: people, clients, types, tags, macros, policies, recent tickets. */
export function Preload({ organizationId }: { organizationId: string }) {
  const zero = useZero();
  useEffect(() => {
    const place = { organizationId };
    const preloads = [
      zero.preload(queries.member.staff(place)),
      zero.preload(queries.member.assignable(place)),
      zero.preload(queries.client.all(place)),
      zero.preload(queries.ticket.types(place)),
      zero.preload(queries.team.all(place)),
      zero.preload(queries.tag.all(place)),
      zero.preload(queries.preference.mine(place)),
      zero.preload(queries.view.all(place)),
      zero.preload(queries.macro.all(place)),
      zero.preload(queries.slaPolicy.all(place)),
    ];
    let isLeft = false;
    const preloadTickets = async () => {
      // Whatever the page itself asks for comes first: the server answers in turn.
      await Promise.all(preloads.map(({ complete }) => complete));
      if (isLeft) return;
      const filter = { asleep: false, merged: false };
      const range = { filter, limit: recentTickets, start: null, direction: 'forward' as const };
      const recent = zero.preload(queries.ticket.queue({ ...place, ...range }));
      preloads.push(recent);
      await recent.complete;
      if (!isLeft) notePreloaded(true);
    };
    void preloadTickets();
    return () => {
      isLeft = true;
      notePreloaded(false);
      for (const { cleanup } of preloads) cleanup();
    };
  }, [zero, organizationId]);
  return null;
}
