import { defineSettingsTabs } from '@/components/platform/module/settings-tabs';

export const deskTabs = defineSettingsTabs({
  clients: { label: 'Clients', capability: 'member.manage', order: 30 },
  'ticket-types': { label: 'Ticket types', capability: 'ticketType.manage', order: 60 },
  'service-levels': {
    label: 'Service levels',
    capability: 'sla.manage',
    order: 70,
    isEntry: true,
  },
});
