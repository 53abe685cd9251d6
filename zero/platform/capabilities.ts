import { admins, defineCapabilities, everyone, managers, staff } from '../core/capabilities';

export const platformCapabilities = defineCapabilities({
  'search.run': everyone,
  'draft.keep': everyone,
  'attachment.add': everyone,
  'notification.read': everyone,
  'preference.change': everyone,
  'presence.show': staff,
  'view.keep': staff,
  'view.share': managers,
  'data.import': managers,
  'organization.export': managers,
  'audit.read': managers,
  'member.manage': admins,
  'team.manage': admins,
  'organization.change': admins,
  'mail.retry': admins,
  'apiKey.manage': admins,
  'job.manage': admins,
  'webhook.read': admins,
  'webhook.manage': admins,
});
