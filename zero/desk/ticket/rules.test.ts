import { describe, expect, it } from 'vitest';
import type { Actor } from '@/zero/roles';
import type { Ticket } from './schema';
import { isReopenable, statusAfterMessage, statusChange } from './rules';
import { noTime } from './values';

const DAY = 86_400_000;

const ticket: Ticket = {
  id: 't',
  organizationId: 'o',
  number: 1,
  title: 'Printer on fire',
  clientId: 'c',
  requesterId: null,
  assigneeId: null,
  teamId: null,
  typeId: null,
  priority: 'high',
  status: 'open',
  channel: 'portal',
  origin: 'live',
  createdAt: 0,
  updatedAt: 0,
  lastActivityAt: 0,
  firstRespondedAt: null,
  resolvedAt: null,
  closedAt: null,
  reopenedCount: 0,
  lastClientMessageAt: null,
  lastAgentMessageAt: null,
  waitingSince: noTime,
  mergedIntoId: null,
  snoozedUntil: null,
  snoozedUntilReply: false,
  firstResponseDueAt: null,
  nextResponseDueAt: null,
  resolutionDueAt: null,
  nextDueAt: noTime,
  overdueSince: null,
  surveyedAt: null,
  titleFolded: null,
  externalKey: null,
};

const client: Actor = {
  id: 'm',
  organizationId: 'o',
  userType: 'client',
  role: null,
  status: 'active',
  clientId: 'c',
};
const agent: Actor = { ...client, userType: 'internal', role: 'support_agent', clientId: null };

describe('statusChange', () => {
  it('notes when a ticket was resolved, and keeps it when it is closed later', () => {
    const resolved = { ...ticket, ...statusChange(ticket, 'resolved', 5) };
    expect(resolved).toMatchObject({ status: 'resolved', resolvedAt: 5, closedAt: null });
    expect(statusChange(resolved, 'closed', 9)).toMatchObject({ resolvedAt: 5, closedAt: 9 });
  });

  it('counts a reopening and forgets the solution', () => {
    const done: Ticket = { ...ticket, status: 'closed', resolvedAt: 5, closedAt: 9 };
    expect(statusChange(done, 'open', 10)).toEqual({
      status: 'open',
      resolvedAt: null,
      closedAt: null,
      reopenedCount: 1,
    });
  });

  it('leaves a client who waits as their last message did', () => {
    expect(statusChange(ticket, 'open', 10)).not.toHaveProperty('waitingSince');
    expect(statusChange(ticket, 'resolved', 10).waitingSince).toBe(noTime);
  });

  it('does not count moving between open states', () => {
    expect(statusChange(ticket, 'waiting_on_client', 1).reopenedCount).toBe(0);
  });
});

describe('isReopenable', () => {
  const resolved: Ticket = { ...ticket, status: 'resolved', resolvedAt: 0 };

  it('gives a client fourteen days', () => {
    expect(isReopenable(resolved, client, 14 * DAY)).toBe(true);
    expect(isReopenable(resolved, client, 14 * DAY + 1)).toBe(false);
  });

  it('gives staff as long as they like', () => {
    expect(isReopenable(resolved, agent, 1_000 * DAY)).toBe(true);
  });

  it('has nothing to reopen on an open ticket', () => {
    expect(isReopenable(ticket, agent, 0)).toBe(false);
  });
});

describe('statusAfterMessage', () => {
  it('opens a new ticket with the first answer', () => {
    expect(statusAfterMessage('new', 'agent')).toBe('open');
    expect(statusAfterMessage('waiting_on_client', 'agent')).toBe('waiting_on_client');
  });

  it('brings a ticket back when the client writes', () => {
    expect(statusAfterMessage('waiting_on_client', 'client')).toBe('open');
    expect(statusAfterMessage('resolved', 'client')).toBe('open');
    expect(statusAfterMessage('blocked', 'client')).toBe('blocked');
  });
});
