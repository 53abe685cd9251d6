'use client';

import { useQuery } from '@rocicorp/zero/react';
import { useState } from 'react';
import { EntityLink } from '@/components/platform/list/entity-link';
import { BackButton, DetailLayout } from '@/components/platform/detail/detail-layout';
import { Missing } from '@/components/platform/detail/missing';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { useWrite } from '@/components/platform/sync/use-write';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { toast } from '@/components/ui/toast';
import type { Service } from '@/zero/incidents/service/schema';
import { mutators } from '@/zero/mutators';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { ServiceAlerts } from '../alert/service-alerts';
import { ServiceChanges } from '../change-event/service-changes';
import { IntegrationsPanel } from '../integration/integrations-panel';
import { ServiceIncidents } from './service-incidents';
import { ServiceUptime } from './service-uptime';
import { ServiceMaintenance } from '../maintenance-window/service-maintenance';
import { groupingWords } from './grouping-words';
import { ServiceDialog } from './service-dialog';
import { thresholdWord, tierWord } from './tier-words';
import { useServices } from './use-services';

/** One service, what it needs and what needs it. */
export function ServiceDetail({ id: serviceId }: { id: string }) {
  const { organization, actor } = useTenant();
  const { services, isComplete, dependenciesOf, dependentsOf } = useServices();
  const [teams] = useQuery(queries.team.all({ organizationId: organization.id }));
  const [policies] = useQuery(queries.escalationPolicy.names({ organizationId: organization.id }));
  const write = useWrite();
  const go = useGo();
  const [isChanging, setChanging] = useState(false);
  const list = `/t/${organization.slug}/services`;
  const service = services.find(({ id }) => id === serviceId);
  if (!service) {
    return isComplete ? <Missing noun="service" list="the services" href={list} /> : null;
  }
  const policy = policies.find(({ id }) => id === service.escalationPolicyId);
  const place = () => ({ organizationId: organization.id, at: Date.now(), serviceId });
  const restore = () => void write(mutators.service.restore(place()), 'Restoring the service');

  async function remove({ name }: Service) {
    if ((await write(mutators.service.remove(place()), 'Removal of the service')) !== 'saved') {
      return;
    }
    toast(`Removed ${name}`, { action: { label: 'Undo', onSelect: restore } });
    go(list);
  }

  return (
    <div className="mx-auto flex w-full max-w-320 flex-col gap-4 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <BackButton to="the services" href={list} group="Service" />
        <h1 dir="auto" className="min-w-0 flex-1 truncate text-20 font-semibold">
          {service.name}
        </h1>
        {service.archivedAt !== null && <Badge>Removed</Badge>}
        {can(actor, 'service.manage') && (
          <>
            <Button size="sm" onClick={() => setChanging(true)}>
              Change
            </Button>
            {service.archivedAt === null ? (
              <Button size="sm" variant="danger" onClick={() => void remove(service)}>
                Remove
              </Button>
            ) : (
              <Button size="sm" onClick={restore}>
                Restore
              </Button>
            )}
          </>
        )}
      </div>
      <DetailLayout
        aside={
          <Panel title="Details">
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-13">
              <dt className="text-ink-muted">Tier</dt>
              <dd>{tierWord(service.tier)}</dd>
              <dt className="text-ink-muted">Owner team</dt>
              <dd dir="auto">{teams.find(({ id }) => id === service.teamId)?.name ?? 'None'}</dd>
              <dt className="text-ink-muted">Escalation policy</dt>
              <dd>
                {policy ? (
                  <EntityLink area="on-call/policies" entity={policy} />
                ) : (
                  'None: nobody is paged'
                )}
              </dd>
              <dt className="text-ink-muted">Suggest an incident</dt>
              <dd>{thresholdWord(service.ticketThreshold)}</dd>
              <dt className="text-ink-muted">Incidents</dt>
              <dd>{groupingWords(service)}</dd>
              <dt className="text-ink-muted">Slug</dt>
              <dd className="font-mono break-all">{service.slug}</dd>
              <dt className="text-ink-muted">Added</dt>
              <dd>
                <RelativeTime at={service.createdAt} />
              </dd>
            </dl>
          </Panel>
        }
      >
        <p dir="auto" className="text-14 whitespace-pre-wrap">
          {service.description || <span className="text-ink-muted">No description.</span>}
        </p>
        <ServiceUptime service={service} />
        <ServiceIncidents serviceId={serviceId} />
        <ServiceAlerts serviceId={serviceId} />
        <ServiceMaintenance serviceId={serviceId} />
        <IntegrationsPanel serviceId={serviceId} />
        <ServiceChanges serviceId={serviceId} />
        <RelatedServices
          title="Depends on"
          services={dependenciesOf(serviceId)}
          empty="It needs no other service."
        />
        <RelatedServices
          title="Used by"
          services={dependentsOf(serviceId)}
          empty="No other service needs it."
        />
      </DetailLayout>
      {isChanging && <ServiceDialog service={service} onClose={() => setChanging(false)} />}
    </div>
  );
}

type RelatedServicesProps = { title: string; services: readonly Service[]; empty: string };

const RelatedServices = ({ title, services, empty }: RelatedServicesProps) => (
  <Panel title={title}>
    {services.length === 0 ? (
      <p className="text-13 text-ink-muted">{empty}</p>
    ) : (
      <ul className="flex flex-col gap-2 text-13">
        {services.map((service) => (
          <li key={service.id} className="flex items-center gap-3">
            <span className="min-w-0 flex-1 truncate">
              <EntityLink area="services" entity={service} />
            </span>
            <span className="text-ink-muted">
              {service.archivedAt === null ? tierWord(service.tier) : 'Removed'}
            </span>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);
