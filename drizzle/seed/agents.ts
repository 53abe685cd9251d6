import { day } from './calendar';
import type { NameGenerator } from './name-generator';
import { internalTitles } from './names';
import type { NamedAgent, OrganizationPlan } from './plans';
import type { Random } from './random';
import type { MemberRow, ProfileRow, TeamRow } from './rows';

/** An internal member who works on tickets between two times (ms since 1970). */
export type SeedAgent = {
  id: string;
  email: string;
  firstName: string;
  team: number;
  teamId: string;
  workload: number;
  from: number;
  until: number;
};

export function makeAgents(
  plan: OrganizationPlan,
  teams: readonly TeamRow[],
  naming: NameGenerator,
  random: Random,
  span: { start: number; end: number },
): { agents: SeedAgent[]; members: MemberRow[]; profiles: ProfileRow[] } {
  const agents: SeedAgent[] = [];
  const members: MemberRow[] = [];
  const profiles: ProfileRow[] = [];

  for (let index = 0; index < plan.agents; index++) {
    const person = plan.namedAgents[index] ?? drawAgent(plan, index, naming, random);
    const team = teams[person.team % teams.length];
    if (!team) throw new RangeError(`${plan.slug} has no team.`);
    const isFounder = index < plan.namedAgents.length + plan.teams.length * 2;
    const from = isFounder
      ? span.start - random.int(2, 25) * day
      : span.start + random.unit() ** 2 * (span.end - span.start - 30 * day);
    const createdAt = person.status === 'pending' ? span.end - 2 * day : Math.floor(from);
    const left = person.status === 'disabled' ? span.end - random.int(20, 150) * day : undefined;
    const id = random.uuid(createdAt);

    members.push({
      id,
      organizationId: plan.id,
      email: person.email,
      userId: null,
      userType: 'internal',
      role: person.role,
      status: person.status,
      clientId: null,
      teamId: team.id,
      department: person.team === 3 ? 'finance' : 'support',
      isDisabledWithClient: false,
      invitedBy: members[0]?.id ?? null,
      lastSignedInAt: null,
      createdAt: new Date(createdAt),
      updatedAt: new Date(left ?? createdAt),
    });
    profiles.push({
      id,
      organizationId: plan.id,
      userType: 'internal',
      clientId: null,
      name: person.name,
      title: person.title,
      hue: random.int(0, 359),
      leftAt: left === undefined ? null : new Date(left),
    });
    if (person.status === 'pending') continue;
    agents.push({
      id,
      email: person.email,
      firstName: firstNameOf(person.name),
      team: person.team % teams.length,
      teamId: team.id,
      workload: person.workload,
      from: createdAt,
      until: left ?? Infinity,
    });
  }
  return { agents, members, profiles };
}

function drawAgent(
  plan: OrganizationPlan,
  index: number,
  naming: NameGenerator,
  random: Random,
): NamedAgent {
  const name = naming.person();
  return {
    email: naming.email(name, plan.host),
    name,
    title: random.pick(internalTitles),
    role: index % 13 === 12 ? 'manager' : 'support_agent',
    status: index % 17 === 16 ? 'disabled' : 'active',
    team: index % plan.teams.length,
    workload: Math.min(random.logNormal(1, 0.4), 2.5),
  };
}

export const firstNameOf = (name: string) => name.split(' ')[0] ?? name;
