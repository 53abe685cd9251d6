import { StackIcon } from '@phosphor-icons/react/dist/ssr/Stack';
import { defineScreens } from '@/components/platform/module/define-screens';

/** The heading of the module's pages in the sidebar. */
const section = 'Incidents';

export const incidentsScreens = defineScreens({
  name: 'incidents',
  label: 'Incidents',
  about: 'The services that you run and what they depend on.',
  areas: ['services'],
  navigation: [
    { path: 'services', label: 'Services', Icon: StackIcon, section, capability: 'service.read' },
  ],
});
