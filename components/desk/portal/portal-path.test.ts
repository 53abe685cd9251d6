import { expect, it } from 'vitest';
import { staffPath, ticketPath } from './portal-path';

it('names a ticket by its number once it has one', () => {
  const id = '0192f0c1-0000-7000-8000-000000000001';
  expect(ticketPath('northwind', { id, number: 0 })).toBe(`/t/northwind/portal/${id}`);
  expect(ticketPath('northwind', { id, number: 17 })).toBe('/t/northwind/portal/17');
});

it.each([
  ['/t/northwind/portal', '/t/northwind/tickets'],
  ['/t/northwind/portal/17', '/t/northwind/tickets/17'],
  ['/t/northwind/portal/new', '/t/northwind/tickets'],
  ['/t/northwind/portal/payments/p', '/t/northwind/payments'],
  ['/t/northwind/portal/people', '/t/northwind/tickets'],
  ['/t/northwind/portal/settings', '/t/northwind/notifications'],
  ['/elsewhere', '/'],
])('leads staff from %s to %s', (portal, staff) => {
  expect(staffPath(portal)).toBe(staff);
});
