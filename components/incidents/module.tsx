import { BellRingingIcon } from '@phosphor-icons/react/dist/ssr/BellRinging';
import { ChartLineIcon } from '@phosphor-icons/react/dist/ssr/ChartLine';
import { LinkIcon } from '@phosphor-icons/react/dist/ssr/Link';
import { PhoneCallIcon } from '@phosphor-icons/react/dist/ssr/PhoneCall';
import { PulseIcon } from '@phosphor-icons/react/dist/ssr/Pulse';
import { SirenIcon } from '@phosphor-icons/react/dist/ssr/Siren';
import { StackIcon } from '@phosphor-icons/react/dist/ssr/Stack';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { defineScreens } from '@/components/platform/module/define-screens';
import { auditWords } from './audit-words';
import { DeclareLayer } from './incident/declaring';

/** The heading of the module's pages in the sidebar. */
const section = 'Incidents';

export const incidentsScreens = defineScreens({
  name: 'incidents',
  label: 'Incidents',
  about:
    'Incidents with their timelines, alerts of your monitoring, the services that you run, who is on call, and your status page.',
  areas: ['incidents', 'incident-metrics', 'alerts', 'services', 'on-call', 'status-page'],
  navigation: [
    {
      path: 'incidents',
      label: 'Incidents',
      Icon: SirenIcon,
      keys: 'G X',
      section,
      capability: 'incident.read',
    },
    {
      path: 'incident-metrics',
      label: 'Incident metrics',
      Icon: ChartLineIcon,
      section,
      capability: 'incident.read',
    },
    { path: 'alerts', label: 'Alerts', Icon: BellRingingIcon, section, capability: 'alert.read' },
    { path: 'services', label: 'Services', Icon: StackIcon, section, capability: 'service.read' },
    {
      path: 'on-call',
      label: 'On-call',
      Icon: PhoneCallIcon,
      section,
      capability: 'schedule.read',
    },
    {
      path: 'status-page',
      label: 'Status page',
      Icon: PulseIcon,
      section,
      capability: 'statusPage.read',
    },
  ],
  creates: [
    {
      label: 'Declare incident',
      keys: 'D',
      Icon: SirenIcon,
      capability: 'incident.declare',
      Dialog: preloadWhenIdle(DeclareLayer),
    },
  ],
  links: [
    {
      label: 'Declare incident',
      Icon: SirenIcon,
      type: 'incident',
      isNew: true,
      capability: 'incident.declare',
      Dialog: preloadWhenIdle(
        lazyScreen(async () => (await import('./incident/declare-dialog')).DeclareFor),
      ),
    },
    {
      label: 'Link with an incident',
      Icon: LinkIcon,
      type: 'incident',
      capability: 'incident.respond',
      Dialog: preloadWhenIdle(
        lazyScreen(async () => (await import('./incident/link-incident')).LinkIncident),
      ),
    },
    {
      label: 'Link with a service',
      Icon: StackIcon,
      type: 'service',
      from: ['ticket'],
      capability: 'service.read',
      Dialog: preloadWhenIdle(
        lazyScreen(async () => (await import('./service/link-service')).LinkService),
      ),
    },
  ],
  portal: {
    Home: preloadWhenIdle(
      lazyScreen(async () => (await import('./client-status/service-status')).ServiceStatus),
    ),
    Ticket: preloadWhenIdle(
      lazyScreen(async () => (await import('./client-status/known-incident')).KnownIncident),
    ),
  },
  dashboardTiles: [
    {
      capability: 'incident.read',
      Tile: lazyScreen(
        async () => (await import('./overview/incident-tile')).IncidentTile,
        <div aria-busy className="h-60" />,
      ),
    },
  ],
  palette: {
    Commands: preloadWhenIdle(
      lazyScreen(async () => (await import('./incident/incident-commands')).IncidentCommands),
    ),
  },
  auditWords,
  viewSurfaces: {
    incidents: { staysWord: 'Its incidents are not deleted.' },
    services: { staysWord: 'Its services are not deleted.' },
  },
});
