import type { Scenario } from './scenario';
import type { Random } from './random';

/** The final state of a ticket. */
export type Ending = 'new' | 'open' | 'waiting' | 'blocked' | 'resolved';

/**
 * The next event in a thread after its opening. The two texts of an ask are question and answer.
 */
export type ThreadEvent =
  | { kind: 'ask'; text: string }
  | { kind: 'answer'; text: string }
  | { kind: 'acknowledge' | 'update' | 'hold' | 'chase' | 'fix' | 'fixAndWait' }
  | { kind: 'thanks' | 'resolve' | 'reopen' | 'fixAgain' };

/** Events that add no message. */
const silent = new Set<ThreadEvent['kind']>(['resolve']);

/**
 * The events of a thread of about `messages` messages, including the opening, in which every answer
 * has its question; exactly as many when there are more than a dozen.
 */
export function threadEvents(
  random: Random,
  scenario: Scenario,
  ending: Ending,
  messages: number,
): ThreadEvent[] {
  if (ending === 'new') return [];
  const end = closingEvents(random, scenario, ending, messages);
  // An open ticket has at least one response, or it would be new.
  const wanted = ending === 'open' ? Math.max(messages, 4) : messages;
  const room = wanted - 1 - end.filter((event) => !silent.has(event.kind)).length;
  return [...middleEvents(random, scenario, room), ...end];
}

function closingEvents(
  random: Random,
  { talk }: Scenario,
  ending: Exclude<Ending, 'new'>,
  messages: number,
): ThreadEvent[] {
  if (ending === 'blocked') return [{ kind: 'hold' }];
  if (ending === 'waiting') return [{ kind: 'ask', text: random.pick(talk.asks)[0] }];
  if (ending === 'open') return random.chance(0.6) ? [{ kind: 'chase' }] : [{ kind: 'update' }];

  const returns = messages >= 4 && random.chance(0.11);
  const again: ThreadEvent[] = returns ? [{ kind: 'reopen' }, { kind: 'fixAgain' }] : [];
  const isThanked = messages >= 3 && random.chance(0.62);
  return isThanked
    ? [{ kind: 'fixAndWait' }, { kind: 'thanks' }, { kind: 'resolve' }, ...again]
    : [{ kind: 'fix' }, ...again];
}

function middleEvents(random: Random, scenario: Scenario, room: number): ThreadEvent[] {
  const events: ThreadEvent[] = [];
  let left = room;
  if (left % 2 === 1) {
    events.push({ kind: 'acknowledge' });
    left--;
  }
  const asks = [scenario.ask, ...shuffled(random, scenario.talk.asks)];
  let asked = 0;
  while (left >= 2) {
    const talksAbout = random.unit();
    const ask = asks[asked % asks.length];
    if (ask && (asked === 0 || talksAbout < 0.5)) {
      events.push({ kind: 'ask', text: ask[0] }, { kind: 'answer', text: ask[1] });
      asked++;
    } else if (talksAbout < 0.9) {
      events.push({ kind: 'chase' }, { kind: 'update' });
    } else {
      events.push({ kind: 'hold' }, { kind: 'update' });
    }
    left -= 2;
  }
  return events;
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const order = items.map((item) => ({ item, at: random.unit() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}
