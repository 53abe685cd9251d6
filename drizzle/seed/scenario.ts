import type { Random } from './random';
import type { Problem } from './texts/problem';
import { type ThreadTexts, threadTexts } from './texts/thread-texts';
import type { Topic } from './texts/topics';

export type Scenario = {
  title: string;
  opening: string;
  ask: readonly [question: string, answer: string];
  fix: string;
  notes: readonly string[];
  talk: ThreadTexts;
};

/** Texts of a problem are in matching order, so the same index is used in each list. */
export function pickScenario(random: Random, topic: Topic): Scenario {
  const problem: Problem = random.pick(topic.problems);
  const place = random.int(0, 2);
  const at = <T>(items: readonly T[]): T => {
    const item = items[place % items.length];
    if (item === undefined) throw new RangeError('A problem lacks texts.');
    return item;
  };
  return {
    title: at(problem.titles),
    opening: at(problem.openings),
    ask: at(problem.asks),
    fix: at(problem.fixes),
    notes: problem.notes,
    talk: threadTexts[topic.about],
  };
}
