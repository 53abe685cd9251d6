import { describe, expect, it } from 'vitest';
import {
  afterChange,
  changeBetween,
  isUntouched,
  type TicketFields,
  undoing,
} from './ticket-fields';

const facts: TicketFields = {
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

  it('puts tags and sleep back as they were', () => {
    const tagged = afterChange(facts, { kind: 'tag', tagId: 'b' });
    const asleep = afterChange(tagged, { kind: 'snooze', until: 5, untilReply: true });
    const change = changeBetween(facts, afterChange(asleep, { kind: 'untag', tagId: 'a' }));
    expect(change && undoing(change)).toEqual([
      { kind: 'tag', tagId: 'a' },
      { kind: 'untag', tagId: 'b' },
      { kind: 'wake' },
    ]);
    const woken = changeBetween(asleep, afterChange(asleep, { kind: 'wake' }));
    expect(woken && undoing(woken)).toEqual([{ kind: 'snooze', until: 5, untilReply: true }]);
  });

  it('has nothing to do where the ticket already had this value', () => {
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
