'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { PlusIcon } from '@phosphor-icons/react/dist/ssr/Plus';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { useShortcut } from '@/components/core/keyboard/use-shortcut';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { useUndoable } from '@/components/platform/undo/use-undoable';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import { newId } from '@/zero/core/ids';
import type {
  EscalationStep,
  FullEscalationPolicy,
} from '@/zero/incidents/escalation-policy/schema';
import { targetOf } from '@/zero/incidents/escalation-policy/values';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import { PagedNow } from './paged-now';
import { StepDialog } from './step-dialog';
import {
  channelNames,
  delayWord,
  pagingSeverityWord,
  repeatWord,
  targetName,
} from './target-words';
import type { Policies } from './use-policies';

type StepsPanelProps = { policy: FullEscalationPolicy; sources: Policies };

/** The steps of a policy in their order, with whom each would page now. */
export function StepsPanel({ policy, sources }: StepsPanelProps) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const undoable = useUndoable();
  const [opened, setOpened] = useState<EscalationStep | 'new'>();
  const mayManage = can(actor, 'escalationPolicy.manage');
  const { addStep, changeStep, removeStep } = mutators.escalationPolicy;
  const { steps, repeatCount } = policy;
  const place = () => ({ organizationId: organization.id, at: Date.now(), policyId: policy.id });
  const move = (stepId: string, position: number) =>
    void write(changeStep({ ...place(), stepId, position }), 'Order of the steps');
  const remove = ({ id: stepId, delayMinutes, targets }: EscalationStep, position: number) =>
    void undoable({
      words: 'Step removed',
      subject: policy.name,
      run: () => write(removeStep({ ...place(), stepId }), 'Removal of the step'),
      back: () => {
        const step = { id: newId(), delayMinutes, targets: targets.map(targetOf), position };
        return write(addStep({ ...place(), ...step }), 'Undo');
      },
    });
  useShortcut('N', 'Add step', () => setOpened('new'), {
    group: 'Escalation policy',
    enabled: mayManage,
  });
  return (
    <Panel
      title="Steps"
      description="Paging stops when somebody acknowledges or resolves the alert."
      flush
      actions={
        mayManage && (
          <Button
            size="sm"
            icon={<PlusIcon aria-hidden />}
            keys="N"
            onClick={() => setOpened('new')}
          >
            Add step
          </Button>
        )
      }
    >
      {steps.length === 0 ? (
        <p className="p-4 text-13 text-ink-muted">No steps yet, so nobody is paged.</p>
      ) : (
        <ol className="divide-y divide-line">
          {steps.map((step, index) => (
            <li key={step.id} className="flex items-start gap-3 px-4 py-2.5 text-13">
              <span className="w-4 shrink-0 text-ink-muted tabular-nums">{index + 1}</span>
              <div className="flex min-w-0 flex-1 flex-col gap-0.5">
                <p dir="auto" className="font-medium">
                  {step.targets.map((each) => targetName(targetOf(each), sources)).join(', ') ||
                    'No targets'}
                </p>
                <p className="text-ink-muted">
                  {'Would page now: '}
                  <PagedNow
                    memberIds={sources.pagedNow(step)}
                    channelNames={channelNames(step, sources)}
                    staff={sources.staff}
                  />
                </p>
                <p className="text-ink-muted">
                  Then {delayWord(step.delayMinutes)} for an acknowledgement.
                </p>
              </div>
              {mayManage && (
                <span className="flex shrink-0">
                  <IconButton
                    size="sm"
                    label={`Move step ${index + 1} up`}
                    icon={<ArrowUpIcon aria-hidden />}
                    disabled={index === 0}
                    onClick={() => move(step.id, index - 1)}
                  />
                  <IconButton
                    size="sm"
                    label={`Move step ${index + 1} down`}
                    icon={<ArrowDownIcon aria-hidden />}
                    disabled={index === steps.length - 1}
                    onClick={() => move(step.id, index + 1)}
                  />
                  <IconButton
                    size="sm"
                    label={`Change step ${index + 1}`}
                    icon={<PencilSimpleIcon aria-hidden />}
                    onClick={() => setOpened(step)}
                  />
                  <IconButton
                    size="sm"
                    label={`Remove step ${index + 1}`}
                    icon={<TrashIcon aria-hidden />}
                    onClick={() => remove(step, index)}
                  />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {steps.length > 0 && (
        <p className="border-t border-line px-4 py-2.5 text-13 text-ink-muted">
          {repeatWord(repeatCount)} after the last step. Pages for severity:{' '}
          {pagingSeverityWord(policy.lowestSeverity)}. A change does not affect paging that runs.
        </p>
      )}
      {opened && (
        <StepDialog
          policyId={policy.id}
          step={opened === 'new' ? undefined : opened}
          sources={sources}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Panel>
  );
}
