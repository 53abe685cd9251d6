import { describe, expect, it } from 'vitest';
import { afterChange, changeBetween, isUntouched, type TicketFacts, undoing } from './facts';

const facts: TicketFacts = {
  status: 'open',
  priority: 'low',
  assigneeId: null,
  typeId: 'bug',
  teamId: null,
  title: 'It beeps',
  snooze: { until: null, untilReply: false },
  mergedIntoId: null,
  tagIds: ['a'],
};

describe('undoing a change', () => {
  it('brings back what differed, and only that', () => {
    const after = afterChange(facts, { kind: 'assign', assigneeId: 'bo' });
    const change = changeBetween(facts, after);
    expect(change).toEqual({ before: { assigneeId: null }, after: { assigneeId: 'bo' } });
    expect(change && undoing(change)).toEqual([{ kind: 'assign', assigneeId: null }]);
  });

  it('has nothing to do where the ticket stood so already', () => {
    expect(changeBetween(facts, afterChange(facts, { kind: 'type', typeId: 'bug' }))).toBe(
      undefined,
    );
  });

  it('does not overwrite what somebody else changed since, whatever else they changed', () => {
    const after = afterChange(facts, { kind: 'status', status: 'resolved' });
    const change = changeBetween(facts, after);
    if (!change) throw new Error('A change was expected');
    expect(isUntouched(after, change)).toBe(true);
    expect(isUntouched({ ...after, priority: 'urgent' }, change)).toBe(true);
    expect(isUntouched({ ...after, status: 'closed' }, change)).toBe(false);
  });
});
