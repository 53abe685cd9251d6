import { describe, expect, it } from 'vitest';
import { includes, positionOfNew, shadowOf } from './rules';
import type { SlaConditions } from './values';

const policy = (id: string, conditions: SlaConditions, isActive = true) => ({
  id,
  conditions,
  isActive,
});

const everything = policy('everything', {});
const urgent = policy('urgent', { priorities: ['urgent'] });
const urgentBugs = policy('urgentBugs', { priorities: ['urgent'], typeIds: ['bug'] });

describe('conditions that include others', () => {
  it.each<[SlaConditions, SlaConditions, boolean]>([
    [{}, {}, true],
    [{}, { clientIds: ['a'] }, true],
    [{ clientIds: ['a'] }, {}, false],
    [{ clientIds: ['a', 'b'] }, { clientIds: ['b'] }, true],
    [{ clientIds: ['b'] }, { clientIds: ['a', 'b'] }, false],
    [{ priorities: ['urgent'] }, { priorities: ['urgent'], typeIds: ['bug'] }, true],
    [{ priorities: ['urgent'], typeIds: ['bug'] }, { priorities: ['urgent'] }, false],
    [{ priorities: ['low', 'medium', 'high', 'urgent'] }, {}, true],
  ])('%j of %j: %j', (outer, inner, expected) => {
    expect(includes(outer, inner)).toBe(expected);
  });
});

describe('a policy that never applies', () => {
  it('stands behind an active one that takes all of its tickets', () => {
    expect(shadowOf([everything, urgent], urgent)).toBe(everything);
    expect(shadowOf([urgent, urgentBugs], urgentBugs)).toBe(urgent);
  });

  it('applies before it, behind one that is off, and behind one that leaves tickets', () => {
    expect(shadowOf([urgent, everything], urgent)).toBeUndefined();
    expect(shadowOf([policy('off', {}, false), urgent], urgent)).toBeUndefined();
    expect(shadowOf([urgentBugs, urgent], urgent)).toBeUndefined();
  });
});

describe('the place of a new policy', () => {
  it('is before the one for all tickets', () => {
    expect(positionOfNew([urgent, everything], { typeIds: ['bug'] })).toBe(1);
  });

  it('is before the first that would take all of its tickets', () => {
    expect(positionOfNew([urgent, everything], urgentBugs.conditions)).toBe(0);
  });

  it('is last where nothing takes its tickets, and for a second one for the same', () => {
    expect(positionOfNew([urgent], { typeIds: ['bug'] })).toBe(1);
    expect(positionOfNew([urgent, everything], {})).toBe(2);
  });
});
