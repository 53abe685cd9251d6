import { access } from './access';
import { billing } from './billing';
import { bug } from './bug';
import { change } from './change';
import { integration } from './integration';
import { performance } from './performance';
import type { Problem } from './problem';
import { question } from './question';
import { reports } from './reports';

export type Topic = {
  name: string;
  share: number;
  /** The responsible team, as an index in the organization's list of teams. */
  team: number;
  /** Whether something does not work or is requested. */
  about: 'trouble' | 'request';
  problems: readonly Problem[];
};

/** The ticket types of the demo, in display order. */
export const topics: readonly Topic[] = [
  { name: 'Bug', about: 'trouble', share: 22, team: 1, problems: bug },
  { name: 'Question', about: 'request', share: 19, team: 0, problems: question },
  { name: 'Access', about: 'trouble', share: 17, team: 0, problems: access },
  { name: 'Billing', about: 'request', share: 12, team: 3, problems: billing },
  { name: 'Integration', about: 'trouble', share: 10, team: 2, problems: integration },
  { name: 'Reports', about: 'trouble', share: 8, team: 4, problems: reports },
  { name: 'Performance', about: 'trouble', share: 7, team: 1, problems: performance },
  { name: 'Change request', about: 'request', share: 5, team: 0, problems: change },
];
