import { describe, expect, it } from 'vitest';
import type { SlaPolicy } from '@/zero/desk/sla/schema';
import { noTime } from '@/zero/desk/ticket/values';
import { slaTargetStatus } from './sla-target';

const ticket = {
  status: 'open',
  origin: 'live',
  mergedIntoId: null,
  waitingSince: noTime,
  firstRespondedAt: null,
  resolvedAt: null,
  firstResponseDueAt: null,
  nextResponseDueAt: null,
  resolutionDueAt: null,
} as const;
const policy = {
  firstResponseMinutes: 60,
  nextResponseMinutes: null,
  resolutionMinutes: 600,
  warnMinutes: 45,
} as SlaPolicy;

describe('an SLA target on a ticket', () => {
  it('runs, is met, is missed', () => {
    const due = { ...ticket, firstResponseDueAt: 100 };
    expect(slaTargetStatus(due, 'first_response', policy)).toEqual({
      kind: 'running',
      dueAt: 100,
      warnMs: 30 * 60_000,
    });
    const standing = (firstRespondedAt: number) =>
      slaTargetStatus({ ...due, firstRespondedAt }, 'first_response', policy).kind;
    expect([standing(99), standing(100)]).toEqual(['met', 'missed']);
  });

  it('is paused where one is promised, and is none elsewhere', () => {
    const resting = { ...ticket, status: 'blocked', waitingSince: 5, firstRespondedAt: 1 } as const;
    expect(slaTargetStatus(resting, 'resolution', policy).kind).toBe('paused');
    expect(slaTargetStatus(resting, 'next_response', policy).kind).toBe('none');
    expect(slaTargetStatus(resting, 'resolution', undefined).kind).toBe('none');
    const broken = { ...resting, resolutionDueAt: 3 };
    expect(slaTargetStatus(broken, 'resolution', policy).kind).toBe('missed');
    expect(slaTargetStatus({ ...resting, origin: 'imported' }, 'resolution', policy).kind).toBe(
      'none',
    );
  });
});
