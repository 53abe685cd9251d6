import { ArrowsDownUpIcon } from '@phosphor-icons/react/dist/ssr/ArrowsDownUp';
import { BuildingsIcon } from '@phosphor-icons/react/dist/ssr/Buildings';
import { ChartLineUpIcon } from '@phosphor-icons/react/dist/ssr/ChartLineUp';
import { ChatCircleTextIcon } from '@phosphor-icons/react/dist/ssr/ChatCircleText';
import { LightningIcon } from '@phosphor-icons/react/dist/ssr/Lightning';
import { LinkIcon } from '@phosphor-icons/react/dist/ssr/Link';
import { NotePencilIcon } from '@phosphor-icons/react/dist/ssr/NotePencil';
import { ReceiptIcon } from '@phosphor-icons/react/dist/ssr/Receipt';
import { TimerIcon } from '@phosphor-icons/react/dist/ssr/Timer';
import { TrayIcon } from '@phosphor-icons/react/dist/ssr/Tray';
import { UsersThreeIcon } from '@phosphor-icons/react/dist/ssr/UsersThree';
import { lazyLayer, lazyScreen } from '@/components/core/screen/lazy-screen';
import { preloadWhenIdle } from '@/components/core/screen/preload-when-idle';
import { defineScreens } from '@/components/platform/module/define-screens';
import { settingsPages } from '@/components/platform/module/settings-tabs';
import { auditWords } from './audit-words';
import { readNarrowing } from './search/narrowing';
import { deskTabs } from './settings-tabs';
import { prepareReply } from './thread/reply-turn';
import { builtInSearches, builtInViews } from './ticket-list/views/built-in';

const tab = <div aria-busy className="h-72" />;
/** As high as the views that every desk has. */
const views = <div aria-hidden className="mb-1" style={{ height: builtInViews.length * 29 - 1 }} />;

export const deskScreens = defineScreens({
  name: 'desk',
  label: 'Support desk',
  about: 'Tickets, clients, payments, service levels, macros, metrics and the client portal.',
  areas: [
    'tickets',
    'portal',
    'dashboard/tickets',
    'dashboard',
    'response-time',
    'clients',
    'teams',
  ],
  navigation: [
    {
      path: 'tickets',
      label: 'Tickets',
      Icon: TrayIcon,
      keys: 'G I',
      Below: lazyScreen(
        async () => (await import('./ticket-list/views/view-list')).ViewList,
        views,
      ),
    },
    {
      path: 'dashboard',
      label: 'Dashboard',
      Icon: ChartLineUpIcon,
      keys: 'G D',
      capability: 'analytics.read',
    },
    {
      path: 'response-time',
      label: 'Response time',
      Icon: TimerIcon,
      capability: 'analytics.read',
    },
    {
      path: 'teams',
      label: 'Teams',
      Icon: UsersThreeIcon,
      keys: 'G T',
      capability: 'analytics.read',
    },
    {
      path: 'clients',
      label: 'Clients',
      Icon: BuildingsIcon,
      keys: 'G C',
      capability: 'client.read',
    },
    {
      path: 'payments',
      label: 'Payments',
      Icon: ReceiptIcon,
      keys: 'G P',
      capability: 'payment.read',
    },
    { path: 'macros', label: 'Macros', Icon: LightningIcon, capability: 'macro.keep' },
    {
      path: 'data',
      label: 'Import and export',
      Icon: ArrowsDownUpIcon,
      capability: 'data.import',
    },
    { path: 'portal', label: 'Tickets', Icon: ChatCircleTextIcon, keys: 'G I', for: 'client' },
    {
      path: 'portal/new',
      label: 'New ticket',
      Icon: NotePencilIcon,
      keys: 'C',
      for: 'client',
      capability: 'ticket.create',
    },
    { path: 'portal/payments', label: 'Payments', Icon: ReceiptIcon, keys: 'G P', for: 'client' },
    { path: 'portal/people', label: 'People', Icon: UsersThreeIcon, keys: 'G U', for: 'client' },
  ],
  shortcuts: [
    { keys: 'G M', label: 'My tickets', path: `tickets${builtInSearches.mine}` },
    { keys: 'G U', label: 'Unassigned tickets', path: `tickets${builtInSearches.unassigned}` },
  ],
  creates: [
    {
      label: 'New ticket',
      keys: 'C',
      Icon: NotePencilIcon,
      capability: 'ticket.createForAnyClient',
      Dialog: preloadWhenIdle(
        lazyLayer(async () => (await import('./new-ticket/new-ticket-dialog')).NewTicketDialog),
      ),
    },
  ],
  links: [
    {
      label: 'Create ticket',
      Icon: NotePencilIcon,
      type: 'ticket',
      isNew: true,
      capability: 'ticket.createForAnyClient',
      Dialog: preloadWhenIdle(
        lazyScreen(async () => (await import('./new-ticket/new-ticket-dialog')).NewTicketFor),
      ),
    },
    {
      label: 'Link with a ticket',
      Icon: LinkIcon,
      type: 'ticket',
      capability: 'ticket.triage',
      Dialog: preloadWhenIdle(
        lazyScreen(async () => (await import('./ticket-detail/link-ticket')).LinkTicket),
      ),
    },
  ],
  replies: [
    {
      type: 'ticket',
      capability: 'ticket.triage',
      Offer: lazyScreen(async () => (await import('./bulk-reply/reply-offer')).ReplyOffer),
    },
  ],
  palette: {
    Commands: preloadWhenIdle(
      lazyScreen(async () => (await import('./palette/commands')).DeskCommands),
    ),
    Found: preloadWhenIdle(
      lazyScreen(async () => (await import('./palette/found-tickets')).FoundTickets),
    ),
  },
  settings: settingsPages(deskTabs, {
    clients: lazyScreen(async () => (await import('./admin/clients-tab')).ClientsTab, tab),
    'ticket-types': lazyScreen(async () => (await import('./admin/types-tab')).TypesTab, tab),
    'service-levels': lazyScreen(
      async () => (await import('./service-level/service-levels-tab')).ServiceLevelsTab,
      tab,
    ),
  }),
  prepareForOutbox: prepareReply,
  background: [lazyScreen(async () => (await import('./analytics/lost-segments')).LostSegments)],
  search: {
    readNarrowing,
    Filters: lazyScreen(async () => (await import('./search/screens')).SearchFilters),
    hits: { ticket: lazyScreen(async () => (await import('./search/screens')).FoundTicket) },
    OnDevice: lazyScreen(async () => (await import('./search/screens')).DeviceResults),
  },
  notes: {
    businessHours: lazyScreen(
      async () => (await import('./service-level/impact-note')).HoursImpactNote,
    ),
  },
  auditWords,
  viewSurfaces: {
    tickets: { staysWord: 'Its tickets are not deleted.' },
    dashboard: { staysWord: 'The data is not deleted.' },
    'response-time': { staysWord: 'The data is not deleted.' },
    teams: { staysWord: 'The data is not deleted.' },
    clients: { staysWord: 'The data is not deleted.' },
    payments: { staysWord: 'Its invoices are not deleted.' },
  },
});
