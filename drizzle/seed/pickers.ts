import type { SeedAgent } from './agents';
import type { SeedClient, SeedContact } from './clients';
import type { Random } from './random';

export function availableAgent(
  drawAgent: ((random: Random) => SeedAgent) | undefined,
  source: Random,
  at: number,
  everyone: readonly SeedAgent[],
): SeedAgent {
  for (let tries = 0; tries < 12; tries++) {
    const agent = drawAgent?.(source);
    if (agent && agent.from <= at && at < agent.until) return agent;
  }
  const anyone = everyone.find((agent) => agent.from <= at && at < agent.until);
  if (!anyone) throw new RangeError('Nobody works at that time.');
  return anyone;
}

export function existingClient(
  drawCompany: (random: Random) => SeedClient,
  source: Random,
  at: number,
  companies: readonly SeedClient[],
): SeedClient {
  for (let tries = 0; tries < 12; tries++) {
    const company = drawCompany(source);
    if (company.from <= at) return company;
  }
  const [largest] = companies;
  if (!largest) throw new RangeError('There are no clients.');
  return largest;
}

export function requesterOf(company: SeedClient, source: Random): SeedContact {
  const index = Math.floor(source.unit() ** 1.7 * company.contacts.length);
  const contact = company.contacts[index];
  if (!contact) throw new RangeError('The client has no people.');
  return contact;
}
