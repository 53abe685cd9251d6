import { access } from './access';
import { billing } from './billing';
import { bug } from './bug';
import { change } from './change';
import { integration } from './integration';
import { performance } from './performance';
import type { Problem } from './problem';
import { question } from './question';
import { reports } from './reports';

/** A type of ticket: how common it is, and what it is about. */
export type Topic = {
  name: string;
  /** Share of all tickets, in percent. */
  share: number;
  /** The team that looks after it, as a position in the organization's list of teams. */
  team: number;
  /** Whether something does not work, or somebody wants something. */
  about: 'trouble' | 'request';
  problems: readonly Problem[];
};

/** The ticket types of the demo, in the order of the pickers. */
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
