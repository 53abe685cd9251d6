import { describe, expect, it } from 'vitest';
import type { PresenceState } from '@/lib/presence/protocol';
import { receivePresence, peopleIn, presenceNow } from './presence-store';
import { presenceWords } from './presence-words';

const about = (subjectId: string) => ({ subjectType: 'ticket', subjectId });
const here = (memberId: string, ticketId?: string, state: PresenceState = 'viewing') => ({
  memberId,
  places: ticketId === undefined ? [] : [{ ...about(ticketId), state }],
});

describe('what is known of who is where', () => {
  it('follows the changes and begins anew with the whole', () => {
    receivePresence({ whole: true, here: [here('ana', 't1'), here('ben', 't1', 'replying')] });
    expect(peopleIn(about('t1'))).toEqual([
      { memberId: 'ana', state: 'viewing' },
      { memberId: 'ben', state: 'replying' },
    ]);
    receivePresence({ whole: false, here: [here('ana', 't2')] });
    expect(peopleIn(about('t1'))).toEqual([{ memberId: 'ben', state: 'replying' }]);
    expect(presenceNow().here).toHaveLength(2);
    receivePresence({ whole: false, here: [here('ben')] });
    expect(peopleIn(about('t1'))).toEqual([]);
    receivePresence({ whole: true, here: [] });
    expect(presenceNow()).toEqual({ whole: true, here: [] });
  });

  it('leaves alone what did not change', () => {
    receivePresence({ whole: true, here: [here('ana', 't1')] });
    const before = peopleIn(about('t1'));
    receivePresence({ whole: false, here: [here('ben', 't2')] });
    expect(peopleIn(about('t1'))).toBe(before);
    expect(peopleIn(about('elsewhere'))).toBe(peopleIn(about('nowhere')));
  });
});

describe('who does what, in words', () => {
  const named = (name: string, state: PresenceState = 'viewing') => ({ name, state });
  it.each([
    [[named('Ana')], 'Ana is viewing'],
    [[named('Ana'), named('Ben')], 'Ana and Ben are viewing'],
    [[named('Ana', 'replying'), named('Ben')], 'Ana is writing a reply, Ben is viewing'],
    [
      [named('Ana', 'noting'), named('Ben'), named('Cy'), named('Di')],
      'Ana is writing a note, Ben and 2 others are viewing',
    ],
    [[], ''],
  ])('%j', (people, words) => expect(presenceWords(people)).toBe(words));
});
