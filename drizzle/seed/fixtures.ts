import type { SeedAgent } from './agents';
import type { SeedClient, SeedContact } from './clients';
import type { Ending } from './thread-events';
import type { SeedTenant } from './tenant';

/** Properties of a ticket that are not random. */
type TicketFixture = {
  company?: SeedClient;
  requester?: SeedContact;
  assignee?: SeedAgent;
  ending?: Ending;
  messages?: number;
  paceFactor?: number;
  /** Stays resolved instead of being closed. */
  staysResolved?: boolean;
};

/** Positions of the longest threads, as shares of the history. */
const longThreads = [0.17, 0.31, 0.46, 0.6, 0.74];

/** Number of messages in those threads. */
export const longestThread = 200;

const stories: readonly { ending: Ending; forClient: boolean; forAgent: boolean }[] = [
  { ending: 'waiting', forClient: true, forAgent: true },
  { ending: 'open', forClient: false, forAgent: true },
  { ending: 'resolved', forClient: true, forAgent: false },
  { ending: 'open', forClient: true, forAgent: true },
  { ending: 'blocked', forClient: false, forAgent: true },
  { ending: 'resolved', forClient: true, forAgent: true },
];

/**
 * Fixed tickets for the demo logins: a few very long threads, and recent tickets of the first named
 * client person and the first support agent.
 */
export function fixtureFor(tenant: SeedTenant, number: number): TicketFixture | undefined {
  if (longThreads.some((share) => Math.floor(tenant.count * share) === number)) {
    return { ending: 'resolved', messages: longestThread, paceFactor: 0.2 };
  }
  const fromEnd = tenant.count - number;
  const story = stories[(fromEnd - 12) % 12];
  if (!story || fromEnd < 12 || fromEnd > 60) return undefined;

  const [named] = tenant.plan.namedContacts;
  const company = story.forClient && named ? tenant.companies[named.clientRank] : undefined;
  const requester = company?.contacts[0];
  const shown = tenant.plan.namedAgents.find(({ role }) => role === 'support_agent');
  const assignee = story.forAgent
    ? tenant.agents.find(({ email }) => email === shown?.email)
    : undefined;
  return {
    ending: story.ending,
    staysResolved: story.ending === 'resolved',
    ...(company && requester ? { company, requester } : {}),
    ...(assignee ? { assignee } : {}),
  };
}
