import { admins, defineCapabilities, everyone, managers, staff } from '../core/capabilities';

export const deskCapabilities = defineCapabilities({
  'ticket.create': everyone,
  'ticket.createForAnyClient': staff,
  'ticket.triage': staff,
  'ticket.close': everyone,
  'ticket.reopen': everyone,
  'ticket.export': staff,
  'ticketType.manage': managers,
  'message.post': everyone,
  'note.write': staff,
  'feedback.leave': ['client'],
  'macro.keep': staff,
  'macro.share': managers,
  'sla.manage': managers,
  'client.read': staff,
  'client.manage': admins,
  'clientNote.write': staff,
  'payment.read': staff,
  'payment.export': staff,
  'payment.manage': managers,
  'analytics.read': staff,
});
