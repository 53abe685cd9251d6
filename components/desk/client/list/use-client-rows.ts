'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useMemo } from 'react';
import { useHasResult } from '@/components/desk/analytics/metrics-provider';
import { totalsOf } from '@/components/desk/payment/totals';
import { useToday } from '@/components/desk/payment/use-today';
import { useTenant } from '@/components/platform/sync/tenant';
import { noPart } from '@/zero/desk/analytics/engine/answer';
import { queries } from '@/zero/queries';
import type { Payment } from '@/zero/desk/payment/schema';
import type { ClientRow } from './clients-view';

/** Every client with its metrics and what it owes. */
export function useClientRows(): { rows: readonly ClientRow[]; isComplete: boolean } {
  const { organization } = useTenant();
  const place = { organizationId: organization.id };
  const [clients, { type }] = useQuery(queries.client.all(place));
  const [unpaid] = useQuery(queries.payment.unpaid(place));
  const parts = useHasResult()?.answer.parts.client;
  const today = useToday();

  const totals = useMemo(() => {
    const byClient = Map.groupBy<string, Payment>(unpaid, ({ clientId }) => clientId);
    return new Map([...byClient].map(([id, payments]) => [id, totalsOf(payments, today)]));
  }, [unpaid, today]);
  const rows = useMemo(() => {
    const partOf = new Map(parts?.map((part) => [part.key, part]));
    return clients.map((client) => ({
      client,
      part: parts && (partOf.get(client.id) ?? noPart(client.id)),
      totals: totals.get(client.id) ?? [],
    }));
  }, [clients, parts, totals]);
  return { rows, isComplete: type === 'complete' };
}
