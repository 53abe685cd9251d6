'use client';

import { SirenIcon } from '@phosphor-icons/react/dist/ssr/Siren';
import { StackIcon } from '@phosphor-icons/react/dist/ssr/Stack';
import { useQuery } from '@rocicorp/zero/react';
import type { PaletteProps } from '@/components/platform/module/define-screens';
import { narrow } from '@/components/platform/shell/command';
import { CommandItems } from '@/components/platform/shell/command-items';
import { useGo } from '@/components/platform/shell/use-go';
import { useTenant } from '@/components/platform/sync/tenant';
import { openIncidents } from '@/zero/incidents/incident/filter';
import { incidentPath } from '@/zero/incidents/incident/reference';
import { severityWord, statusWords } from '@/zero/incidents/incident/words';
import { queries } from '@/zero/queries';
import { can } from '@/zero/roles';
import { incidentName } from './incident-badges';

/** The way to each open incident and to each service, for the organization's own people. */
export function IncidentCommands({ text, onChoose }: PaletteProps) {
  const { organization, actor } = useTenant();
  const place = { organizationId: organization.id };
  const mayRead = can(actor, 'incident.read');
  const [incidents = []] = useQuery(
    mayRead && queries.incident.list({ ...place, filter: openIncidents, limit: 20, start: null }),
  );
  const [services = []] = useQuery(mayRead && queries.service.all(place));
  const go = useGo();
  if (!mayRead) return null;
  const home = `/t/${organization.slug}`;
  const groups = [
    {
      heading: 'Open incidents',
      mostFound: 5,
      commands: incidents.map(({ id, number, title, severity, status }) => ({
        id: `incident:${id}`,
        label: `${incidentName(number)} ${title}`,
        icon: <SirenIcon aria-hidden />,
        hint: `${severityWord(severity)}, ${statusWords[status].toLowerCase()}`,
        run: () => go(`${home}/${incidentPath(number || id)}`),
      })),
    },
    {
      heading: 'Services',
      mostFound: 5,
      commands: services
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ id, name }) => ({
          id: `service:${id}`,
          label: name,
          icon: <StackIcon aria-hidden />,
          hint: 'Service',
          run: () => go(`${home}/services/${id}`),
        })),
    },
  ];
  return narrow(groups, text).map((group) => (
    <CommandItems key={group.heading} group={group} onChoose={onChoose} />
  ));
}
