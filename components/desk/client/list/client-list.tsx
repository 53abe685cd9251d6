'use client';

import { MetricsPage } from '@/components/desk/metrics/metrics-page';
import { ClientRows } from './client-rows';

const parts = {
  by: ['client'],
  spreadBy: ['client'],
  loadBy: ['client'],
  withLastContact: true,
} as const;

/** Every client company: who needs us, how we serve them, what they owe. */
export function ClientList() {
  return (
    <MetricsPage title="Clients" parts={parts} surface="clients" withDetails>
      <ClientRows />
    </MetricsPage>
  );
}
