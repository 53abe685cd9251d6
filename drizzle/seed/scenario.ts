import type { Random } from './random';
import type { Problem } from './texts/problem';
import { type Talk, talks } from './texts/talk';
import type { Topic } from './texts/topics';

/** The texts of one ticket that belong together: its title, its opening, a question and the solution. */
export type Scenario = {
  title: string;
  opening: string;
  ask: readonly [question: string, answer: string];
  fix: string;
  notes: readonly string[];
  talk: Talk;
};

/** Draws a plot. Texts of a problem stand in matching order, so the same place is taken from each list. */
export function drawScenario(random: Random, topic: Topic): Scenario {
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
    talk: talks[topic.about],
  };
}
