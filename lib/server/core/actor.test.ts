import { describe, expect, it } from 'vitest';
import { type Actor, can, referenceOf } from './actor';

const organizationId = '0190a1c2-0000-7000-8000-000000000001';
const member = (more: Partial<Extract<Actor, { type: 'member' }>> = {}): Actor => ({
  type: 'member',
  id: 'm1',
  organizationId,
  userType: 'internal',
  role: 'support_agent',
  status: 'active',
  clientId: null,
  ...more,
});
const key: Actor = { type: 'apiKey', id: 'k1', organizationId, scopes: ['ticket.create'] };
const job: Actor = {
  type: 'job',
  name: 'ticket.wake',
  organizationId,
  capabilities: ['ticket.triage'],
};

describe('can', () => {
  it('asks a member’s role, and nothing of who is not active', () => {
    expect(can(member(), 'ticket.triage')).toBe(true);
    expect(can(member(), 'member.manage')).toBe(false);
    expect(can(member({ status: 'disabled' }), 'ticket.triage')).toBe(false);
  });

  it('gives an API key its scopes and a job what it declares, and no more', () => {
    expect(can(key, 'ticket.create')).toBe(true);
    expect(can(key, 'ticket.triage')).toBe(false);
    expect(can(job, 'ticket.triage')).toBe(true);
    expect(can(job, 'ticket.create')).toBe(false);
  });
});

it('names every actor as the audit log does', () => {
  expect([member(), key, job].map(referenceOf)).toEqual([
    { type: 'member', id: 'm1' },
    { type: 'key', id: 'k1' },
    { type: 'job', id: 'ticket.wake' },
  ]);
});
