'use client';

import type { ReactNode } from 'react';
import { SlaTargetState } from '@/components/desk/ticket/sla-target-state';
import { useSla } from '@/components/desk/ticket/use-sla';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { Fact } from './fact';

/** When the ticket was answered and solved, what was promised of it, and how each promise stands. */
export function TicketSlaTargets({ ticket }: { ticket: Ticket }) {
  const { policy, standing } = useSla(ticket);
  const first = standing('first_response');
  const next = standing('next_response');
  const resolution = standing('resolution');
  return (
    <>
      <Fact name="First response">
        {(ticket.firstRespondedAt !== null || first.kind !== 'none') && (
          <Kept at={ticket.firstRespondedAt}>
            <SlaTargetState standing={first} />
          </Kept>
        )}
      </Fact>
      {next.kind !== 'none' && (
        <Fact name="Next response">
          <SlaTargetState standing={next} />
        </Fact>
      )}
      {(ticket.resolvedAt !== null || resolution.kind !== 'none') && (
        <Fact name={ticket.resolvedAt === null ? 'Resolution' : 'Resolved'}>
          <Kept at={ticket.resolvedAt}>
            <SlaTargetState standing={resolution} />
          </Kept>
        </Fact>
      )}
      <Fact name="Policy">
        <bdi>{policy?.name}</bdi>
      </Fact>
    </>
  );
}

function Kept({ at, children }: { at: number | null; children: ReactNode }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      {at !== null && <RelativeTime at={at} className="tabular-nums" />}
      {children}
    </span>
  );
}
