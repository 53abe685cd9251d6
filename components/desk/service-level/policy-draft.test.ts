import { describe, expect, it } from 'vitest';
import { draftOf, durationError, type PolicyDraft, policySchema } from './policy-draft';

const readDraft = (draft: PolicyDraft) => policySchema([]).safeParse(draft).data;

describe('a policy as it is typed', () => {
  const draft = { ...draftOf(undefined), name: ' Urgent ', first: '1h30', warn: '15' };

  it('is read', () => {
    expect(readDraft(draft)).toEqual({
      name: 'Urgent',
      isActive: true,
      conditions: {},
      hours: 'business',
      firstResponseMinutes: 90,
      nextResponseMinutes: null,
      resolutionMinutes: null,
      warnMinutes: 15,
      pausesWhileHeld: false,
    });
  });

  it('has a name and at least one target', () => {
    expect(readDraft({ ...draft, first: '' })).toBeUndefined();
    expect(readDraft({ ...draft, name: ' ' })).toBeUndefined();
  });

  it('takes days around the clock only', () => {
    expect(durationError({ ...draft, resolution: '2 d' }, 'resolution')).toMatch(/opening hours/);
    expect(durationError({ ...draft, hours: 'calendar', resolution: '2 d' }, 'resolution')).toBe(
      undefined,
    );
    expect(durationError({ ...draft, next: '0 m' }, 'next')).toBe('At least a minute.');
    expect(durationError({ ...draft, next: 'soon' }, 'next')).toBe('Write it as 4 h or 90 m.');
  });
});
