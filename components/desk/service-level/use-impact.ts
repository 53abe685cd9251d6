'use client';

import { useEffect, useState } from 'react';
import { useDebounced } from '@/components/platform/search/use-debounced';
import { useTenant } from '@/components/platform/sync/tenant';
import { post } from '@/lib/post';
import { type ImpactRequest, impactSchema } from '@/zero/desk/sla/impact';

/**
 * What a change would reach, in a sentence, asked of the server as the draft settles; undefined while
 * the answer is on its way.
 */
export function useImpact(request: ImpactRequest): string | undefined {
  const { organization } = useTenant();
  const asked = useDebounced(JSON.stringify(request), 200);
  const [answer, setAnswer] = useState<{ asked: string; words: string }>();

  useEffect(() => {
    let isWanted = true;
    void post(`/api/t/${organization.slug}/sla/impact`, JSON.parse(asked)).then(({ data }) => {
      if (isWanted) setAnswer({ asked, words: wordsOf(data) });
    });
    return () => {
      isWanted = false;
    };
  }, [asked, organization.slug]);

  return answer?.asked === JSON.stringify(request) ? answer.words : undefined;
}

function wordsOf(data: unknown): string {
  const impact = impactSchema.safeParse(data).data;
  const stays = 'Targets already met or missed do not change.';
  if (!impact) return `Couldn’t count the affected tickets. ${stays}`;
  if (impact.tickets === 0)
    return `No open tickets are affected. New tickets use it from now on. ${stays}`;
  const count = impact.tickets.toLocaleString('en');
  const tickets = impact.tickets === 1 ? '1 open ticket' : `${count} open tickets`;
  return `Applies to ${tickets} from now. ${stays}`;
}
