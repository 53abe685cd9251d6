import { expect, it } from 'vitest';
import { withSection } from './record';
import type { Sample } from './page';
import type { Run } from './report';
import type { Samples } from './rounds';

const runOf = (ms: number, peer?: string): Run => {
  const sample: Sample = { ms, longTasks: [], mainMs: ms, processMs: ms };
  const samples = { reload: [sample] } as Samples;
  const contestants = [{ name: 'Opsdesk', samples }];
  if (peer) contestants.push({ name: peer, samples });
  return { roundTrip: 0, rounds: 1, load: { before: [1], after: [1] }, contestants };
};
const on = { commit: 'abc1234', day: new Date('2026-11-29T12:00:00Z') };

it('replaces its own section and leaves the others', () => {
  const first = withSection('# Performance\n', runOf(1_111), on);
  const both = withSection(first, runOf(2_222, 'zbugs'), on);
  const again = withSection(both, runOf(3_333), on);
  expect(again).toContain('3,333');
  expect(again).not.toContain('1,111');
  expect(again).toContain('2,222');
  expect(again.match(/^## .*$/gm)).toEqual([
    '## Opsdesk, round trip of 0 ms',
    '## Opsdesk beside zbugs, round trip of 0 ms',
  ]);
  expect(withSection(again, runOf(3_333), on)).toBe(again);
});
