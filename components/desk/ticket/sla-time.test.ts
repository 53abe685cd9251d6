import { describe, expect, it } from 'vitest';
import { noTime } from '@/zero/desk/ticket/values';
import { slaState, slaWords } from './sla-time';

const minute = 60_000;
const now = Date.UTC(2026, 0, 5, 12);

describe('an SLA target', () => {
  it.each([
    [{ dueAt: null }, 'none', ''],
    [{ dueAt: noTime }, 'none', ''],
    [{ dueAt: null, isPaused: true }, 'paused', 'Paused'],
    [{ dueAt: now + 130 * minute + 59_000 }, 'running', '2 h 10 m'],
    [{ dueAt: now + 20 * minute }, 'soon', '20 m'],
    [{ dueAt: now + 20 * minute, warnMs: 5 * minute }, 'running', '20 m'],
    [{ dueAt: now + 999 }, 'soon', '1 s'],
    [{ dueAt: now }, 'over', '0 s over'],
    [{ dueAt: now - 12 * minute, overdueSince: null }, 'over', '12 m over'],
    [{ dueAt: now - 90 * minute, overdueSince: now - 12 * minute }, 'over', '12 m over'],
  ])('%j is %s: %j', (moment, standing, text) => {
    expect(slaState(moment, now)).toBe(standing);
    expect(slaWords(moment, now).text).toBe(text);
  });

  it('is read aloud in full', () => {
    expect(slaWords({ dueAt: now + 61 * minute }, now).label).toBe('Due in 1 hour 1 minute');
    expect(slaWords({ dueAt: now - minute }, now).label).toBe('Overdue by 1 minute');
  });
});
