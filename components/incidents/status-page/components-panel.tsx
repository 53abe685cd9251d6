'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { RemovedList } from '@/components/platform/list/removed-list';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Button } from '@/components/ui/button';
import { OrderHandle } from '@/components/ui/order-handle';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { useOrder } from '@/components/ui/use-order';
import type { StatusComponent, StatusPage } from '@/zero/incidents/status-page/schema';
import type { ComponentStatus } from '@/zero/incidents/status-page/values';
import { mutators } from '@/zero/mutators';
import { ComponentDialog } from './component-dialog';
import { componentStatusOptions } from './status-words';
import { useStatusPage } from './use-status-page';

type ComponentsPanelProps = { page: StatusPage; mayManage: boolean };

/** The components of a page in their order, with their status. */
export function ComponentsPanel({ page, mayManage }: ComponentsPanelProps) {
  const { organization } = useTenant();
  const { components, removed } = useStatusPage(page.id);
  const write = useWrite();
  const [dialog, setDialog] = useState<StatusComponent | 'new'>();
  const place = () => ({ organizationId: organization.id, at: Date.now() });
  const change = (statusComponentId: string, to: { status?: ComponentStatus; position?: number }) =>
    write(mutators.statusComponent.change({ ...place(), statusComponentId, ...to }), 'Component');
  const order = useOrder(components, (moved, to) => {
    const rest = components.filter(({ id }) => id !== moved.id);
    [...rest.slice(0, to), moved, ...rest.slice(to)].forEach(({ id, position }, index) => {
      if (position !== index + 1) void change(id, { position: index + 1 });
    });
  });

  async function setStatus({ id, name, status: former }: StatusComponent, status: ComponentStatus) {
    if (status === former || (await change(id, { status })) !== 'saved') return;
    toast(`Status of ${name} changed`, {
      action: {
        label: 'Undo',
        onSelect: () => void change(id, { status: former as ComponentStatus }),
      },
    });
  }

  const restore = (statusComponentId: string) =>
    void write(mutators.statusComponent.restore({ ...place(), statusComponentId }), 'Component');

  async function remove({ id, name }: StatusComponent) {
    const request = mutators.statusComponent.remove({ ...place(), statusComponentId: id });
    if ((await write(request, 'Component')) !== 'saved') return;
    toast(`Removed ${name}`, { action: { label: 'Undo', onSelect: () => restore(id) } });
  }

  return (
    <Panel
      title="Components"
      description="A component that an open post affects is shown at least as that post says."
      flush
      actions={
        mayManage && (
          <Button size="sm" onClick={() => setDialog('new')}>
            Add component
          </Button>
        )
      }
    >
      <table className="w-full text-13">
        <thead className="sr-only">
          <tr>
            <th scope="col">Component</th>
            <th scope="col">Status</th>
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {components.map((component) => (
            <tr key={component.id} className={clsx(order.lineClass(component))}>
              <th scope="row" className="px-4 py-2 text-left font-normal">
                <span className="flex items-center gap-2">
                  {mayManage && (
                    <OrderHandle name={component.name} {...order.handleProps(component)} />
                  )}
                  <span className="min-w-0">
                    <span dir="auto" className="block font-medium break-words">
                      {component.name}
                    </span>
                    {component.groupName !== '' && (
                      <span dir="auto" className="block text-12 text-ink-muted">
                        {component.groupName}
                      </span>
                    )}
                  </span>
                </span>
              </th>
              <td className="w-52 px-2 py-2 max-sm:w-40">
                {mayManage ? (
                  <Select
                    label={`Status of ${component.name}`}
                    hideLabel
                    size="sm"
                    options={componentStatusOptions}
                    value={component.status as ComponentStatus}
                    onValueChange={(status) => void setStatus(component, status)}
                  />
                ) : (
                  componentStatusOptions.find(({ value }) => value === component.status)?.label
                )}
              </td>
              {mayManage && (
                <td className="w-px py-2 pr-4 whitespace-nowrap">
                  <span className="flex justify-end gap-1 max-sm:flex-col">
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={`Change ${component.name}`}
                      onClick={() => setDialog(component)}
                    >
                      Change
                    </Button>
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={`Remove ${component.name}`}
                      onClick={() => void remove(component)}
                    >
                      Remove
                    </Button>
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="px-4 text-12 text-ink-muted">
        {order.status}
      </p>
      {components.length === 0 && (
        <p className="p-4 text-13 text-ink-muted">No components yet. Add what the public uses.</p>
      )}
      {mayManage && (
        <RemovedList
          nouns="components"
          rows={removed}
          onRestore={restore}
          className="border-t border-line"
        />
      )}
      {dialog && (
        <ComponentDialog
          statusPageId={page.id}
          component={dialog === 'new' ? undefined : dialog}
          position={Math.min(10_000, (components.at(-1)?.position ?? 0) + 1)}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Panel>
  );
}
