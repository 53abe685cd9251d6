'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { BackButton, DetailLayout } from '@/components/platform/detail/detail-layout';
import { Missing } from '@/components/platform/detail/missing';
import { EntityLink } from '@/components/platform/list/entity-link';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { FullEscalationPolicy } from '@/zero/incidents/escalation-policy/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { PolicyDialog } from './policy-dialog';
import { StepsPanel } from './steps-panel';
import { type Policies, usePolicies } from './use-policies';

/** One escalation policy: its steps, and the services whose alerts it pages for. */
export function EscalationPolicyDetail({ id: policyId }: { id: string }) {
  const { organization } = useTenant();
  const sources = usePolicies();
  const policy = sources.policies.find(({ id }) => id === policyId);
  if (policy) return <Detail policy={policy} sources={sources} />;
  const list = `/t/${organization.slug}/on-call/policies`;
  return sources.isComplete ? (
    <Missing noun="escalation policy" list="the escalation policies" href={list} />
  ) : null;
}

function Detail({ policy, sources }: { policy: FullEscalationPolicy; sources: Policies }) {
  const { organization, actor } = useTenant();
  const [services] = useQuery(queries.service.all({ organizationId: organization.id }));
  const write = useWrite();
  const go = useGo();
  const [opened, setOpened] = useState<'change' | 'remove'>();
  const list = `/t/${organization.slug}/on-call/policies`;
  const close = () => setOpened(undefined);
  const own = services.filter(
    ({ escalationPolicyId, archivedAt }) => escalationPolicyId === policy.id && archivedAt === null,
  );

  async function remove() {
    const args = { organizationId: organization.id, at: Date.now(), policyId: policy.id };
    const request = mutators.escalationPolicy.remove(args);
    if ((await write(request, 'Removal of the escalation policy')) !== 'saved') return;
    toast(`Removed ${policy.name}`);
    go(list);
  }

  return (
    <div className="mx-auto flex w-full max-w-320 flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <BackButton to="the escalation policies" href={list} group="Escalation policy" />
        <h1 dir="auto" className="min-w-0 flex-1 truncate text-20 font-semibold">
          {policy.name}
        </h1>
        {can(actor, 'escalationPolicy.manage') && (
          <>
            <Button size="sm" onClick={() => setOpened('change')}>
              Change
            </Button>
            <Button size="sm" variant="danger" onClick={() => setOpened('remove')}>
              Remove
            </Button>
          </>
        )}
      </div>
      <DetailLayout
        aside={
          <Panel title="Used by">
            {own.length === 0 ? (
              <p className="text-13 text-ink-muted">
                No service uses it. Choose it where you change a service.
              </p>
            ) : (
              <ul className="flex flex-col gap-2 text-13">
                {own.map((service) => (
                  <li key={service.id}>
                    <EntityLink area="services" entity={service} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        }
      >
        {policy.description && (
          <p dir="auto" className="max-w-160 text-13 whitespace-pre-wrap text-ink-muted">
            {policy.description}
          </p>
        )}
        <StepsPanel policy={policy} sources={sources} />
      </DetailLayout>
      {opened === 'change' && <PolicyDialog policy={policy} onClose={close} />}
      <ConfirmDialog
        open={opened === 'remove'}
        onOpenChange={close}
        title={`Remove ${policy.name}?`}
        description="Its steps are removed, too. This cannot be undone."
        confirmLabel="Remove escalation policy"
        danger
        onConfirm={() => void remove()}
      />
    </div>
  );
}
