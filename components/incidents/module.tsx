import { PhoneCallIcon } from '@phosphor-icons/react/dist/ssr/PhoneCall';
import { PulseIcon } from '@phosphor-icons/react/dist/ssr/Pulse';
import { StackIcon } from '@phosphor-icons/react/dist/ssr/Stack';
import { defineScreens } from '@/components/platform/module/define-screens';

/** The heading of the module's pages in the sidebar. */
const section = 'Incidents';

export const incidentsScreens = defineScreens({
  name: 'incidents',
  label: 'Incidents',
  about: 'The services that you run, who is on call, and your status page.',
  areas: ['services', 'on-call', 'status-page'],
  navigation: [
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
});
