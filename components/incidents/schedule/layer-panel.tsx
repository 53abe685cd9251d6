'use client';

import { ArrowDownIcon } from '@phosphor-icons/react/dist/ssr/ArrowDown';
import { ArrowUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowUp';
import { PencilSimpleIcon } from '@phosphor-icons/react/dist/ssr/PencilSimple';
import { TrashIcon } from '@phosphor-icons/react/dist/ssr/Trash';
import { useState } from 'react';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Panel } from '@/components/ui/panel';
import type { FullSchedule, ScheduleLayer } from '@/zero/incidents/schedule/schema';
import { mutators } from '@/zero/mutators';
import { can } from '@/zero/roles';
import { LayerDialog } from './layer-dialog';
import { nameIn } from './on-call-person';
import { restrictionWord, rotationWord } from './rotation-words';
import { formatShiftTime } from './shift-time';
import type { Staff } from './use-schedules';

/** The layers of a schedule, from the highest to the lowest. */
export function LayerPanel({ schedule, staff }: { schedule: FullSchedule; staff: Staff }) {
  const { organization, actor } = useTenant();
  const write = useWrite();
  const [changing, setChanging] = useState<ScheduleLayer | 'new'>();
  const [removing, setRemoving] = useState<ScheduleLayer>();
  const mayManage = can(actor, 'schedule.manage');
  const place = () => ({
    organizationId: organization.id,
    at: Date.now(),
    scheduleId: schedule.id,
  });
  const move = (layerId: string, position: number) =>
    void write(mutators.schedule.changeLayer({ ...place(), layerId, position }), 'Layer');
  const remove = ({ id }: ScheduleLayer) =>
    void write(mutators.schedule.removeLayer({ ...place(), layerId: id }), 'Removal of the layer');
  const { layers } = schedule;
  return (
    <Panel
      title="Layers"
      description="Where two apply, the upper one counts."
      flush
      actions={
        mayManage && (
          <Button size="sm" onClick={() => setChanging('new')}>
            Add layer
          </Button>
        )
      }
    >
      {layers.length === 0 ? (
        <p className="p-4 text-13 text-ink-muted">No layers yet, so nobody is on call.</p>
      ) : (
        <ol className="divide-y divide-line">
          {layers
            .map((layer, position) => ({ layer, position }))
            .toReversed()
            .map(({ layer, position }) => (
              <li key={layer.id} className="flex items-start gap-2 px-4 py-2.5 text-13">
                <div className="min-w-0 flex-1">
                  <p dir="auto" className="font-medium">
                    {layer.name}
                  </p>
                  <p className="text-ink-muted">{wordsOf(layer, schedule.timeZone)}</p>
                  <p dir="auto">
                    {layer.participants.map(({ memberId }) => nameIn(staff, memberId)).join(', ') ||
                      'No people'}
                  </p>
                </div>
                {mayManage && (
                  <span className="flex shrink-0">
                    <IconButton
                      size="sm"
                      label={`Move ${layer.name} up`}
                      icon={<ArrowUpIcon aria-hidden />}
                      disabled={position === layers.length - 1}
                      onClick={() => move(layer.id, position + 1)}
                    />
                    <IconButton
                      size="sm"
                      label={`Move ${layer.name} down`}
                      icon={<ArrowDownIcon aria-hidden />}
                      disabled={position === 0}
                      onClick={() => move(layer.id, position - 1)}
                    />
                    <IconButton
                      size="sm"
                      label={`Change ${layer.name}`}
                      icon={<PencilSimpleIcon aria-hidden />}
                      onClick={() => setChanging(layer)}
                    />
                    <IconButton
                      size="sm"
                      label={`Remove ${layer.name}`}
                      icon={<TrashIcon aria-hidden />}
                      onClick={() => setRemoving(layer)}
                    />
                  </span>
                )}
              </li>
            ))}
        </ol>
      )}
      {changing && (
        <LayerDialog
          schedule={schedule}
          layer={changing === 'new' ? undefined : changing}
          staff={staff}
          onClose={() => setChanging(undefined)}
        />
      )}
      <ConfirmDialog
        open={removing !== undefined}
        onOpenChange={() => setRemoving(undefined)}
        title={`Remove ${removing?.name}?`}
        description="Its people are no longer on call by it. Overrides stay."
        confirmLabel="Remove layer"
        danger
        onConfirm={() => removing && remove(removing)}
      />
    </Panel>
  );
}

function wordsOf(layer: ScheduleLayer, timeZone: string): string {
  const { startsAt, endsAt, restrictions } = layer;
  return [
    rotationWord(layer),
    ...restrictions.map(restrictionWord),
    `since ${formatShiftTime(startsAt, timeZone)}`,
    ...(endsAt === null ? [] : [`until ${formatShiftTime(endsAt, timeZone)}`]),
  ].join(' · ');
}
