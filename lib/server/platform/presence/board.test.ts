import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presenceTimeoutMs } from '@/lib/presence/protocol';
import { makeBoard, type MemberHeartbeat } from './board';

let turn = 0;
const about = (subjectId: string) => ({ subjectType: 'ticket', subjectId });
const beat = (more: Partial<MemberHeartbeat> = {}): MemberHeartbeat => ({
  organizationId: 'northwind',
  memberId: 'ana',
  tabId: 'tab',
  turn: ++turn,
  subject: about('t1'),
  state: 'viewing',
  ...more,
});
const at = (subjectId: string, state = 'viewing') => ({ ...about(subjectId), state });

describe('the board', () => {
  it('tells of a change once, and of nothing that stays the same', () => {
    const board = makeBoard();
    expect(board.hear(beat(), 0)?.places).toEqual([at('t1')]);
    expect(board.hear(beat(), 5_000)).toBeUndefined();
    expect(board.hear(beat({ state: 'replying' }), 6_000)?.places).toEqual([at('t1', 'replying')]);
    expect(board.hear(beat({ subject: null }), 7_000)?.places).toEqual([]);
    expect(board.inside('northwind')).toEqual([]);
  });

  it('forgets who is not heard of any more, to the millisecond', () => {
    const board = makeBoard();
    board.hear(beat(), 0);
    expect(board.expire(presenceTimeoutMs - 1)).toEqual([]);
    expect(board.expire(presenceTimeoutMs)).toEqual([
      { organizationId: 'northwind', memberId: 'ana', places: [] },
    ]);
    expect(board.expire(presenceTimeoutMs + 1)).toEqual([]);
    expect(board.isEmpty()).toBe(true);
  });

  it('takes one in two tabs as one, by what they do most', () => {
    const board = makeBoard();
    board.hear(beat({ tabId: 'a', state: 'replying' }), 0);
    expect(board.hear(beat({ tabId: 'b' }), 0)).toBeUndefined();
    expect(board.hear(beat({ tabId: 'a', subject: null }), 1)?.places).toEqual([at('t1')]);
  });

  it('is not misled by a heartbeat that was overtaken on its way', () => {
    const board = makeBoard();
    board.hear(beat({ turn: 101, subject: null }), 0);
    expect(board.hear(beat({ turn: 100 }), 1)).toBeUndefined();
    expect(board.inside('northwind')).toEqual([]);
  });

  it('keeps organizations apart, and a flood of tabs small', () => {
    const board = makeBoard();
    for (let tab = 0; tab < 50; tab += 1) {
      board.hear(beat({ tabId: `${tab}`, subject: about(`t${tab}`) }), 0);
    }
    expect(board.inside('acme')).toEqual([]);
    expect(board.inside('northwind')[0]?.places).toHaveLength(8);
  });

  it('tells enough: whoever follows the changes knows what the board knows', () => {
    const step = record({
      memberId: constantFrom('ana', 'ben'),
      tabId: constantFrom('a', 'b'),
      subject: constantFrom(about('t1'), about('t2'), null),
      state: constantFrom('viewing', 'noting', 'replying'),
      wait: integer({ min: 0, max: 9_000 }),
    });
    const follows = property(array(step, { maxLength: 30 }), (steps) => {
      const board = makeBoard();
      const known = new Map<string, unknown>();
      const last = new Map<string, { subject: MemberHeartbeat['subject']; until: number }>();
      let now = 0;
      for (const { wait, ...rest } of steps) {
        now += wait;
        const changes = [...board.expire(now), board.hear(beat(rest), now)];
        last.set(rest.memberId + rest.tabId, {
          subject: rest.subject,
          until: now + presenceTimeoutMs,
        });
        for (const change of changes) {
          if (!change) continue;
          if (change.places.length === 0) known.delete(change.memberId);
          else known.set(change.memberId, change.places);
        }
        const inside = board.inside('northwind');
        expect(Object.fromEntries(known)).toEqual(
          Object.fromEntries(inside.map(({ memberId, places }) => [memberId, places])),
        );
        const expected = new Set(
          [...last]
            .filter(([, { until, subject }]) => until > now && subject !== null)
            .map(([key]) => key.slice(0, 3)),
        );
        expect(new Set(inside.map(({ memberId }) => memberId))).toEqual(expected);
      }
    });
    assert(follows);
  });
});
