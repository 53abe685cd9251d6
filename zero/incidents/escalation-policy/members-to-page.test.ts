import { describe, expect, it } from 'vitest';
import { membersToPage, type TargetReaders } from './members-to-page';

const readers: TargetReaders = {
  isActive: (id) => id !== 'left',
  onCall: (id) => ({ primary: 'ana', gap: null, old: 'left' })[id] ?? null,
  teamMembers: (id) => (id === 'platform' ? ['ben', 'left', 'ana'] : []),
};
const paged = (...targets: [type: 'member' | 'schedule' | 'team', id: string][]) =>
  membersToPage(
    targets.map(([type, targetId]) => ({ type, targetId })),
    readers,
  );

describe('a step pages', () => {
  it('members, who is on call and everyone in a team, in the order of its targets', () => {
    expect(paged(['member', 'cem'], ['schedule', 'primary'], ['team', 'platform'])).toEqual([
      'cem',
      'ana',
      'ben',
    ]);
  });

  it('everybody once', () => {
    expect(paged(['schedule', 'primary'], ['member', 'ana'])).toEqual(['ana']);
  });

  it('nobody in a gap of a schedule or in an empty team, and nobody who has left', () => {
    expect(paged(['schedule', 'gap'], ['schedule', 'old'], ['team', 'none'])).toEqual([]);
    expect(paged(['member', 'left'])).toEqual([]);
  });
});
