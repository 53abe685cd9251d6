import { FootprintsIcon } from '@phosphor-icons/react/dist/ssr/Footprints';
import { GearSixIcon } from '@phosphor-icons/react/dist/ssr/GearSix';
import { lazyScreen } from '@/components/core/screen/lazy-screen';
import { defineScreens } from './module/define-screens';
import { settingsPages } from './module/settings-tabs';
import { platformTabs } from './settings-tabs';

const tab = <div aria-busy className="h-72" />;

export const platformScreens = defineScreens({
  name: 'platform',
  label: 'Opsdesk',
  about: 'Members, teams, settings, notifications, search and the audit log.',
  areas: ['admin'],
  navigation: [
    { path: 'portal/settings', label: 'Settings', Icon: GearSixIcon, keys: 'G S', for: 'client' },
    { path: 'audit', label: 'Audit log', Icon: FootprintsIcon, capability: 'audit.read' },
  ],
  settings: settingsPages(platformTabs, {
    members: lazyScreen(async () => (await import('./member/members-tab')).MembersTab, tab),
    requests: lazyScreen(async () => (await import('./admin/requests-tab')).RequestsTab, tab),
    teams: lazyScreen(async () => (await import('./admin/teams-tab')).TeamsTab, tab),
    organization: lazyScreen(
      async () => (await import('./organization/organization-tab')).OrganizationTab,
      tab,
    ),
    tags: lazyScreen(async () => (await import('./tag/tags-tab')).TagsTab, tab),
    'api-keys': lazyScreen(async () => (await import('./api-key/api-keys-tab')).ApiKeysTab, tab),
    webhooks: lazyScreen(async () => (await import('./webhook/webhooks-tab')).WebhooksTab, tab),
    channels: lazyScreen(async () => (await import('./channel/channels-tab')).ChannelsTab, tab),
    jobs: lazyScreen(async () => (await import('./job/jobs-tab')).JobsTab, tab),
    mail: lazyScreen(async () => (await import('./admin/mail-tab')).MailTab, tab),
  }),
});
