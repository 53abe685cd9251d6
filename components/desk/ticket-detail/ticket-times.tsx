'use client';

import { CheckCircleIcon } from '@phosphor-icons/react/dist/ssr/CheckCircle';
import { WarningIcon } from '@phosphor-icons/react/dist/ssr/Warning';
import { useQuery } from '@rocicorp/zero/react';
import type { ReactNode } from 'react';
import type { ThreadTicket } from '@/components/desk/thread/types';
import { channelWord } from '@/components/desk/ticket/channel-word';
import { SlaClock } from '@/components/desk/ticket/sla-clock';
import { type SlaTargetStatus, slaTargetStatus } from '@/components/desk/ticket/sla-target';
import { useTenant } from '@/components/platform/sync/tenant';
import { RelativeTime } from '@/components/ui/relative-time';
import { hasSlaTargets, policyFor } from '@/zero/desk/sla/rules';
import type { SlaTarget } from '@/zero/desk/sla/values';
import type { Ticket } from '@/zero/desk/ticket/schema';
import { queries } from '@/zero/queries';
import { Field } from './field';

/** What a ticket's course has made of it; nobody changes these. */
export function TicketTimes({ ticket }: { ticket: ThreadTicket }) {
  return (
    <>
      <Field name="Channel">{channelWord(ticket.channel)}</Field>
      <Field name="Created">
        <Ago at={ticket.createdAt} />
      </Field>
      <TicketSlaTargets ticket={ticket} />
      <Field name="Last activity">
        <Ago at={ticket.lastActivityAt} />
      </Field>
      {ticket.reopenedCount > 0 && (
        <Field name="Reopened">
          {ticket.reopenedCount === 1 ? 'Once' : `${ticket.reopenedCount} times`}
        </Field>
      )}
    </>
  );
}

function Ago({ at }: { at: number }) {
  return <RelativeTime at={at} className="tabular-nums" />;
}

/** When the ticket was answered and solved, what was promised of it, and how each promise stands. */
function TicketSlaTargets({ ticket }: { ticket: Ticket }) {
  const { policy, standing } = useSla(ticket);
  const first = standing('first_response');
  const next = standing('next_response');
  const resolution = standing('resolution');
  return (
    <>
      <Field name="First response">
        {(ticket.firstRespondedAt !== null || first.kind !== 'none') && (
          <Kept at={ticket.firstRespondedAt}>
            <SlaTargetState standing={first} />
          </Kept>
        )}
      </Field>
      {next.kind !== 'none' && (
        <Field name="Next response">
          <SlaTargetState standing={next} />
        </Field>
      )}
      {(ticket.resolvedAt !== null || resolution.kind !== 'none') && (
        <Field name={ticket.resolvedAt === null ? 'Resolution' : 'Resolved'}>
          <Kept at={ticket.resolvedAt}>
            <SlaTargetState standing={resolution} />
          </Kept>
        </Field>
      )}
      <Field name="Policy">
        <bdi>{policy?.name}</bdi>
      </Field>
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

/** One promise on a ticket: its clock while it counts, whether it was kept once it ended. */
function SlaTargetState({ standing }: { standing: SlaTargetStatus }) {
  switch (standing.kind) {
    case 'none':
      return null;
    case 'running':
      return <SlaClock dueAt={standing.dueAt} warnMs={standing.warnMs} />;
    case 'paused':
      return <SlaClock dueAt={null} isPaused />;
    case 'met':
      return (
        <span className="inline-flex items-center gap-1 text-success-ink">
          <CheckCircleIcon aria-hidden className="shrink-0" />
          Met
        </span>
      );
    case 'missed':
      return (
        <span className="inline-flex items-center gap-1 text-danger-ink">
          <WarningIcon aria-hidden weight="fill" className="shrink-0" />
          Missed
        </span>
      );
  }
}

/** What is promised on a ticket: the policy that counts, and how each of its promises stands; for staff. */
function useSla(ticket: Ticket) {
  const { organization } = useTenant();
  const [policies] = useQuery(queries.slaPolicy.all({ organizationId: organization.id }));
  const policy = hasSlaTargets(ticket) ? policyFor(policies, ticket) : undefined;
  return { policy, standing: (target: SlaTarget) => slaTargetStatus(ticket, target, policy) };
}
