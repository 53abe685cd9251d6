import { BellRingingIcon } from '@phosphor-icons/react/dist/ssr/BellRinging';
import { PulseIcon } from '@phosphor-icons/react/dist/ssr/Pulse';
import { StackIcon } from '@phosphor-icons/react/dist/ssr/Stack';
import { defineScreens } from '@/components/platform/module/define-screens';

/** The heading of the module's pages in the sidebar. */
const section = 'Incidents';

export const incidentsScreens = defineScreens({
  name: 'incidents',
  label: 'Incidents',
  about: 'The services that you run, what they depend on, their alerts, and your status page.',
  areas: ['alerts', 'services', 'status-page'],
  navigation: [
    { path: 'alerts', label: 'Alerts', Icon: BellRingingIcon, section, capability: 'alert.read' },
    { path: 'services', label: 'Services', Icon: StackIcon, section, capability: 'service.read' },
    {
      path: 'status-page',
      label: 'Status page',
      Icon: PulseIcon,
      section,
      capability: 'statusPage.read',
    },
  ],
});
