import { describe, expect, it } from 'vitest';
import { type Actor, can, type Capability } from './roles';

const base = { id: 'm', organizationId: 'o', status: 'active', clientId: null } as const;
const people: Record<string, Actor | undefined> = {
  nobody: undefined,
  client: { ...base, userType: 'client', role: null, clientId: 'c' },
  agent: { ...base, userType: 'internal', role: 'support_agent' },
  manager: { ...base, userType: 'internal', role: 'manager' },
  admin: { ...base, userType: 'internal', role: 'admin' },
  pending: { ...base, userType: 'internal', role: 'admin', status: 'pending' },
  disabled: { ...base, userType: 'internal', role: 'admin', status: 'disabled' },
  roleless: { ...base, userType: 'internal', role: null },
};

const allowed: Record<Capability, readonly string[]> = {
  'ticket.create': ['client', 'agent', 'manager', 'admin'],
  'ticket.createForAnyClient': ['agent', 'manager', 'admin'],
  'ticket.triage': ['agent', 'manager', 'admin'],
  'ticket.close': ['client', 'agent', 'manager', 'admin'],
  'ticket.reopen': ['client', 'agent', 'manager', 'admin'],
  'message.post': ['client', 'agent', 'manager', 'admin'],
  'note.write': ['agent', 'manager', 'admin'],
  'search.run': ['client', 'agent', 'manager', 'admin'],
  'draft.keep': ['client', 'agent', 'manager', 'admin'],
  'attachment.add': ['client', 'agent', 'manager', 'admin'],
  'notification.read': ['client', 'agent', 'manager', 'admin'],
  'preference.change': ['client', 'agent', 'manager', 'admin'],
  'feedback.leave': ['client'],
  'ticket.export': ['agent', 'manager', 'admin'],
  'presence.show': ['agent', 'manager', 'admin'],
  'view.keep': ['agent', 'manager', 'admin'],
  'macro.keep': ['agent', 'manager', 'admin'],
  'clientNote.write': ['agent', 'manager', 'admin'],
  'analytics.read': ['agent', 'manager', 'admin'],
  'client.read': ['agent', 'manager', 'admin'],
  'payment.read': ['agent', 'manager', 'admin'],
  'payment.export': ['agent', 'manager', 'admin'],
  'view.share': ['manager', 'admin'],
  'macro.share': ['manager', 'admin'],
  'tag.manage': ['manager', 'admin'],
  'ticketType.manage': ['manager', 'admin'],
  'sla.manage': ['manager', 'admin'],
  'payment.manage': ['manager', 'admin'],
  'data.import': ['manager', 'admin'],
  'organization.export': ['manager', 'admin'],
  'audit.read': ['manager', 'admin'],
  'member.manage': ['admin'],
  'client.manage': ['admin'],
  'team.manage': ['admin'],
  'organization.change': ['admin'],
  'mail.retry': ['admin'],
  'apiKey.manage': ['admin'],
};

describe('can', () => {
  it.each(Object.entries(allowed))('%s', (capability, who) => {
    const may = Object.keys(people).filter((name) => can(people[name], capability as Capability));
    expect(may).toEqual(who);
  });
});
