import { type SeedAgent, makeAgents } from './agents';
import { historyStart } from './arrivals';
import { day } from './calendar';
import { type SeedClient, makeClients } from './clients';
import { nameGenerator } from './name-generator';
import type { OrganizationPlan } from './plans';
import { random } from './random';
import type { OrganizationRows } from './rows';
import { makeHolidays, makePolicies } from './sla';
import { topics } from './texts/topics';

export type OrganizationPeople = {
  rows: OrganizationRows;
  agents: SeedAgent[];
  companies: SeedClient[];
};

/** Creates the people of a plan. `now` is in ms since 1970. */
export function makePeople(seed: string, plan: OrganizationPlan, now: number): OrganizationPeople {
  const source = random(seed, plan.slug, 'people');
  const names = nameGenerator(source);
  const start = historyStart(now);
  const createdMs = start - 30 * day;
  const createdAt = new Date(createdMs);
  const span = { start, end: now };

  const teams = plan.teams.map((name) => ({
    id: source.uuid(createdMs),
    organizationId: plan.id,
    name,
    createdAt,
    archivedAt: null,
  }));
  const types = topics.map(({ name }, position) => ({
    id: source.uuid(createdMs),
    organizationId: plan.id,
    name,
    position,
    createdAt,
    archivedAt: null,
  }));
  const inside = makeAgents(plan, teams, names, source, span);
  const outside = makeClients(plan, names, source, span);
  const { id, slug, name, timeZone, businessHours } = plan;
  return {
    rows: {
      organization: {
        id,
        slug,
        name,
        timeZone,
        locale: 'en-GB',
        businessHours,
        requiresTwoFactor: false,
        disabledModules: [],
        createdAt,
      },
      teams,
      types,
      clients: outside.clients,
      members: [...inside.members, ...outside.members],
      profiles: [...inside.profiles, ...outside.profiles],
      policies: makePolicies(seed, plan, createdMs),
      holidays: makeHolidays(seed, plan, span),
    },
    agents: inside.agents,
    companies: outside.companies,
  };
}
