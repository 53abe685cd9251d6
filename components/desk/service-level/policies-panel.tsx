'use client';

import { useQuery } from '@rocicorp/zero/react';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { useState } from 'react';
import { EntityList } from '@/components/platform/list/entity-list';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import { useList } from '@/components/ui/use-list';
import { useOrder } from '@/components/ui/use-order';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import { shadowOf } from '@/zero/desk/sla/rules';
import { ImpactDialog } from './impact-dialog';
import { policyColumns } from './policy-columns';
import { PolicyDialog } from './policy-dialog';

type Asked = { policy: SlaPolicy; to: number | 'away' };

/** What is promised, in the order in which it counts. */
export function PoliciesPanel() {
  const { organization } = useTenant();
  const write = useWrite();
  const place = { organizationId: organization.id };
  const [policies, { type }] = useQuery(queries.slaPolicy.all(place));
  const [types] = useQuery(queries.ticket.types(place));
  const [clients] = useQuery(queries.client.all(place));
  const [open, setOpen] = useState<SlaPolicy | 'new'>();
  const [asked, setAsked] = useState<Asked>();
  const names = new Map([...types, ...clients].map(({ id, name }) => [id, name]));
  const order = useOrder(policies, (policy, to) => setAsked({ policy, to }));
  const columns = policyColumns({
    names,
    shadowOf: (policy) => shadowOf<(typeof policies)[number]>(policies, policy)?.name,
    handleProps: order.handleProps,
    onOpen: setOpen,
    onRemove: (policy) => setAsked({ policy, to: 'away' }),
  });

  const list = useList({ columns, rows: policies, rowKey: ({ id }) => id });

  async function confirm({ policy, to }: Asked) {
    const about = { ...place, at: Date.now(), slaPolicyId: policy.id };
    const outcome = await write(
      to === 'away'
        ? mutators.slaPolicy.remove(about)
        : mutators.slaPolicy.change({ ...about, position: to }),
      'Policy',
    );
    if (outcome === 'saved') toast(to === 'away' ? 'Policy removed' : 'Policy moved');
  }

  return (
    <Panel
      flush
      title="Policies"
      description="The first policy that matches a ticket applies."
      actions={
        <Button
          size="sm"
          variant="primary"
          icon={<PlusIcon aria-hidden />}
          onClick={() => setOpen('new')}
        >
          Add policy
        </Button>
      }
    >
      <EntityList
        caption="Policies"
        noun="policy"
        list={list}
        isComplete={type === 'complete'}
        empty="There are no SLA policies yet. Add one, and tickets show when a response is due."
        rowClass={order.lineClass}
      />
      <p role="status" className="px-4 text-12 text-ink-muted not-empty:py-2">
        {order.status}
      </p>
      {open && (
        <PolicyDialog
          policy={open === 'new' ? undefined : open}
          taken={policies}
          types={types}
          clients={clients}
          onClose={() => setOpen(undefined)}
        />
      )}
      {asked && (
        <ImpactDialog
          {...wordsFor(asked)}
          request={{
            kind: 'policy',
            slaPolicyId: asked.policy.id,
            after:
              asked.to === 'away'
                ? null
                : {
                    conditions: asked.policy.conditions as SlaPolicy['conditions'],
                    isActive: asked.policy.isActive,
                    position: asked.to,
                  },
          }}
          onConfirm={() => void confirm(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}

function wordsFor({ policy, to }: Asked) {
  if (to === 'away') {
    return { title: `Remove ${policy.name}?`, confirmLabel: 'Remove policy', danger: true };
  }
  return { title: `Move ${policy.name} to place ${to + 1}?`, confirmLabel: 'Move policy' };
}
