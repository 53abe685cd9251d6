import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentMachine, isOpenStatus, isReopening, mayFollow } from './machine';
import { misplacedTime, type Times, timesAfter } from './times';
import { type IncidentStatus, incidentStatuses } from './values';

/** The same table once more, as a matrix: a row for each status, in their order, with what may follow. */
const matrix = `
             tri inv ide mon res clo dec mer can
triage        .   x   .   .   .   .   x   x   x
investigating .   .   x   x   x   .   .   x   x
identified    .   x   .   x   x   .   .   x   x
monitoring    .   x   x   .   x   .   .   .   .
resolved      .   x   .   .   .   x   .   .   .
closed        .   x   .   .   .   .   .   .   .
declined      x   .   .   .   .   .   .   .   .
merged        x   .   .   .   .   .   .   .   .
canceled      x   .   .   .   .   .   .   .   .`;

const pairs = matrix
  .trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [from = '', ...marks] = line.trim().split(/\s+/);
    return marks.map((mark, at) => [from, incidentStatuses[at] ?? '', mark === 'x'] as const);
  });

const none: Times = {
  impactStartedAt: null,
  detectedAt: null,
  declaredAt: null,
  acknowledgedAt: null,
  mitigatedAt: null,
  resolvedAt: null,
  closedAt: null,
};

describe('the lifecycle', () => {
  it('is tried with every pair', () => {
    expect(pairs).toHaveLength(incidentStatuses.length ** 2);
  });

  it.each(pairs)('%s → %s: %s', (from, to, expected) => {
    expect(mayFollow(from as IncidentStatus, to as IncidentStatus)).toBe(expected);
  });

  it('can leave every status and reach every one from triage', () => {
    const reached = new Set<IncidentStatus>(['triage']);
    for (const status of reached)
      for (const next of incidentMachine[status].next) reached.add(next);
    expect([...reached].sort()).toEqual([...incidentStatuses].sort());
  });

  it('reopens what is over, and nothing else', () => {
    expect(isReopening('resolved', 'investigating')).toBe(true);
    expect(isReopening('merged', 'triage')).toBe(true);
    expect(isReopening('resolved', 'closed')).toBe(false);
    expect(isReopening('identified', 'investigating')).toBe(false);
  });
});

describe('the times', () => {
  const times = { ...none, declaredAt: 100, acknowledgedAt: 120 };

  it('follow the status', () => {
    const monitored = timesAfter(times, 'identified', 'monitoring', 200);
    expect(monitored).toMatchObject({ mitigatedAt: 200, resolvedAt: null });
    const resolved = timesAfter(monitored, 'monitoring', 'resolved', 300);
    expect(resolved).toMatchObject({ mitigatedAt: 200, resolvedAt: 300, closedAt: null });
    const closed = timesAfter(resolved, 'resolved', 'closed', 400);
    expect(closed).toMatchObject({ resolvedAt: 300, closedAt: 400 });
    const reopened = timesAfter(closed, 'closed', 'investigating', 500);
    expect(reopened).toEqual(times);
  });

  it('say when it was declared and taken up', () => {
    const declared = timesAfter(none, 'triage', 'investigating', 50);
    expect(declared).toEqual({ ...none, declaredAt: 50 });
    expect(timesAfter(declared, 'investigating', 'identified', 60)).toMatchObject({
      acknowledgedAt: 60,
    });
    expect(timesAfter(none, 'triage', 'declined', 70)).toEqual(none);
  });

  it('never run backwards, nor into the future', () => {
    expect(misplacedTime(times, 120)).toBeUndefined();
    expect(misplacedTime(times, 119)).toBe('acknowledgedAt');
    expect(misplacedTime({ ...times, impactStartedAt: 101 }, 999)).toBe('declaredAt');
    expect(misplacedTime({ ...times, resolvedAt: 110 }, 999)).toBe('resolvedAt');
  });

  it('stay in order along every way through the lifecycle', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (choices) => {
        let status: IncidentStatus = 'triage';
        let now = 1_000;
        let current: Times = none;
        for (const choice of choices) {
          const next: readonly IncidentStatus[] = incidentMachine[status].next;
          const to: IncidentStatus = next[choice % next.length] ?? 'triage';
          now += choice % 5;
          current = timesAfter(current, status, to, now);
          status = to;
          expect(misplacedTime(current, now)).toBeUndefined();
          expect(current.resolvedAt === null || !isOpenStatus(status) || status === 'triage').toBe(
            true,
          );
        }
      }),
    );
  });
});
