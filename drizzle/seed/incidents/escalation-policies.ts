import type postgres from 'postgres';
import { deterministicId } from '@/zero/core/deterministic-id';
import type { OrganizationPlan } from '../plans';
import { random } from '../random';
import type { OrganizationRows } from '../rows';
import type { SeedService } from './services';

type StepPlan = {
  delayMinutes: number;
  /** Names of schedules. */
  schedules?: readonly string[];
  /** Indexes in the list of teams. */
  teams?: readonly number[];
};

type PolicyPlan = {
  name: string;
  description: string;
  repeatCount: number;
  steps: readonly StepPlan[];
  /** The services that use it, by slug. */
  services: readonly string[];
};

const plans: readonly PolicyPlan[] = [
  {
    name: 'Platform',
    description: 'For what all clients depend on.',
    repeatCount: 2,
    steps: [
      { delayMinutes: 5, schedules: ['Platform primary'] },
      { delayMinutes: 10, schedules: ['Platform secondary'] },
      { delayMinutes: 15, teams: [1] },
    ],
    services: ['database', 'sign-in', 'public-api', 'file-storage', 'job-queue'],
  },
  {
    name: 'Business hours',
    description: 'For what can wait until the morning.',
    repeatCount: 1,
    steps: [
      { delayMinutes: 15, schedules: ['Support escalations'] },
      { delayMinutes: 30, schedules: ['Platform primary'] },
    ],
    services: ['web-app', 'search', 'webhooks'],
  },
];

type Place = {
  rows: Pick<OrganizationRows, 'organization' | 'teams'>;
  services: readonly SeedService[];
};

/** Adds escalation policies to schedules and services that exist. The transaction must have entered the tenant. */
export async function loadEscalationPolicies(
  sql: postgres.TransactionSql,
  seed: string,
  plan: OrganizationPlan,
  { rows: { organization, teams }, services }: Place,
): Promise<void> {
  const source = random(seed, plan.slug, 'escalation policies');
  const { createdAt } = organization;
  const schedules = await sql<{ id: string; name: string }[]>`
    select id, name from schedule where organization_id = ${plan.id}`;
  const common = { organization_id: plan.id, created_at: createdAt };
  for (const { name, description, repeatCount, steps, services: slugs } of plans) {
    const policyId = source.uuid(createdAt.getTime());
    await sql`insert into escalation_policy ${sql({
      ...common,
      id: policyId,
      name,
      description,
      repeat_count: repeatCount,
      updated_at: createdAt,
    })}`;
    for (const [position, step] of steps.entries()) {
      const stepId = source.uuid(createdAt.getTime());
      await sql`insert into escalation_step ${sql({
        ...common,
        id: stepId,
        policy_id: policyId,
        position,
        delay_minutes: step.delayMinutes,
      })}`;
      const wanted = step.schedules ?? [];
      const scheduleIds = schedules.filter((each) => wanted.includes(each.name));
      const teamIds = (step.teams ?? []).map((index) => teams[index] ?? teams[0]);
      const targets = [
        ...scheduleIds.map(({ id }) => ({ scheduleId: id, teamId: null })),
        ...teamIds.flatMap((team) => (team ? [{ scheduleId: null, teamId: team.id }] : [])),
      ];
      await sql`insert into escalation_target ${sql(
        targets.map(({ scheduleId, teamId }, index) => ({
          ...common,
          id: deterministicId(stepId, scheduleId ?? teamId ?? ''),
          step_id: stepId,
          position: index,
          schedule_id: scheduleId,
          team_id: teamId,
        })),
      )}`;
    }
    const ids = services.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
    await sql`
      update service set escalation_policy_id = ${policyId} where id = any(${ids}::uuid[])`;
  }
}
