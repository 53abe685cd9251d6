import { expect, it } from 'vitest';
import { subjectHref } from '@/zero/references';
import { subjectOfChange } from './entry';

const from = { subjectType: 'incident', subjectId: 'i' };

it.each([
  ['ticket.create', { id: 't', organizationId: 'o', clientId: 'c' }, 'tickets/t'],
  ['ticket.follow', { memberId: 'm', ticketId: 't' }, 'tickets/t'],
  ['ticket.merge', { ticketId: 't', intoId: 'u' }, 'tickets/t'],
  ['message.post', { id: 'p', organizationId: 'o', ticketId: 't' }, 'tickets/t'],
  ['incident.declare', { id: 'i', alertIds: ['a'] }, 'incidents/i'],
  ['incident.assignRole', { memberId: 'm', incidentId: 'i' }, 'incidents/i'],
  ['link.add', { id: 'l', from, to: { subjectType: 'ticket', subjectId: 't' } }, 'incidents/i'],
])('knows the page of what %s changes', (name, args, path) => {
  const subject = subjectOfChange(name, args);
  expect(subjectHref(subject, 'northwind', { isClient: false })).toBe(`/t/northwind/${path}`);
});

it('knows the portal’s page, and none where the change names nothing that has one', () => {
  const posted = subjectOfChange('message.post', { id: 'p', ticketId: 't' });
  expect(subjectHref(posted, 'northwind', { isClient: true })).toBe('/t/northwind/portal/t');
  const removed = subjectOfChange('link.remove', { linkId: 'l' });
  expect(subjectHref(removed, 'northwind', { isClient: false })).toBe('/t/northwind');
});
