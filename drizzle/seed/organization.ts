import { type Agent, makeAgents } from './agents';
import { historyStart } from './arrivals';
import { day } from './calendar';
import { type Company, makeClients } from './clients';
import { naming } from './naming';
import type { OrganizationPlan } from './plans';
import { random } from './random';
import type { OrganizationRows } from './rows';
import { makeHolidays, makePolicies } from './sla';
import { topics } from './texts/topics';

export type Staffed = { rows: OrganizationRows; agents: Agent[]; companies: Company[] };

/** Creates the people of a plan. `now` is in ms since 1970. */
export function staff(seed: string, plan: OrganizationPlan, now: number): Staffed {
  const source = random(seed, plan.slug, 'people');
  const names = naming(source);
  const start = historyStart(now);
  const founded = start - 30 * day;
  const createdAt = new Date(founded);
  const span = { start, end: now };

  const teams = plan.teams.map((name) => ({
    id: source.uuid(founded),
    organizationId: plan.id,
    name,
    createdAt,
    archivedAt: null,
  }));
  const types = topics.map(({ name }, position) => ({
    id: source.uuid(founded),
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
        createdAt,
      },
      teams,
      types,
      clients: outside.clients,
      members: [...inside.members, ...outside.members],
      profiles: [...inside.profiles, ...outside.profiles],
      policies: makePolicies(seed, plan, founded),
      holidays: makeHolidays(seed, plan, span),
    },
    agents: inside.agents,
    companies: outside.companies,
  };
}
