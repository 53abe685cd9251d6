import * as phrases from './phrases';
import type { Topic } from './topics';

export type ThreadTexts = {
  endings: readonly string[];
  asks: readonly (readonly [question: string, answer: string])[];
  updates: readonly string[];
  chasers: readonly string[];
  reopenings: readonly string[];
  secondFixes: readonly string[];
};

export const threadTexts: Record<Topic['about'], ThreadTexts> = {
  trouble: {
    endings: phrases.impacts,
    asks: phrases.commonAsks,
    updates: phrases.updates,
    chasers: phrases.chasers,
    reopenings: phrases.reopenings,
    secondFixes: phrases.secondFixes,
  },
  request: {
    endings: phrases.requestEndings,
    asks: phrases.requestAsks,
    updates: phrases.requestUpdates,
    chasers: phrases.requestChasers,
    reopenings: phrases.requestReopenings,
    secondFixes: phrases.requestSecondFixes,
  },
};
