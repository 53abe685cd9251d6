import type postgres from 'postgres';
import { historyStart } from './arrivals';
import { demoUsers, insertUsers, linkMembers } from './auth';
import { minute } from './calendar';
import { loadClientNotes } from './client-notes';
import { noDelayConnection } from './connection';
import { loadAlerts } from './incidents/alerts';
import { loadClientStatus } from './incidents/client-status';
import { loadIncidents } from './incidents/incidents';
import { loadEscalationPolicies } from './incidents/escalation-policies';
import { loadEscalations } from './incidents/escalations';
import { loadMaintenanceWindows } from './incidents/maintenance-windows';
import { loadSchedules } from './incidents/schedules';
import { loadServices } from './incidents/services';
import { loadStatusPage } from './incidents/status-pages';
import { checkedAfterwards, loadOrganization, loadTickets } from './load';
import { loadNotifications } from './notifications';
import { type OrganizationPeople, makePeople } from './people';
import { acme, acmeTickets, northwind, type OrganizationPlan } from './plans';
import { slaSetupOf } from './sla';
import { loadViews } from './views';
import { loadWords } from './words';

type SeedOptions = {
  ownerUrl: string;
  tickets: number;
  /** The same seed and `now` give the same rows, except for the password's salt. */
  seed?: number;
  /** End of the history, in whole minutes; by default now. */
  now?: Date;
  /** Reports the number of tickets so far. */
  onProgress?: (done: number, total: number, what: string) => void;
};

/**
 * Fills an empty database with the demo: `northwind`, `acme` and the logins of `logins.ts`, in one
 * transaction.
 * @throws postgres.PostgresError unique_violation (23505) when the demo exists; see `isSeeded`
 */
export async function seed({
  ownerUrl,
  tickets,
  seed: seedNumber = 1,
  now = new Date(),
  onProgress = () => {},
}: SeedOptions): Promise<void> {
  const end = Math.floor(now.getTime() / minute) * minute;
  const total = tickets + acmeTickets;
  let done = 0;
  const sql = noDelayConnection(ownerUrl);
  try {
    await sql.begin(async (transaction) => {
      const parts = [
        { plan: northwind, count: tickets },
        { plan: acme, count: acmeTickets },
      ].map((part) => ({ ...part, staffed: makePeople(String(seedNumber), part.plan, end) }));
      const users = demoUsers(String(seedNumber), historyStart(end));
      for (const { staffed } of parts) linkMembers(staffed.rows.members, users);
      onProgress(0, total, 'people');
      await insertUsers(transaction, users, everyone(parts.map(({ staffed }) => staffed)));

      await checkedAfterwards(transaction, async () => {
        for (const { plan, count, staffed } of parts) {
          await enter(transaction, plan);
          await loadOrganization(transaction, String(seedNumber), plan, staffed, end);
          const tenant = {
            seed: `${seedNumber}-${plan.slug}`,
            plan,
            types: staffed.rows.types,
            agents: staffed.agents,
            companies: staffed.companies,
            slaSetup: slaSetupOf(String(seedNumber), plan, staffed.rows),
            count,
            now: end,
          };
          await loadTickets(transaction, tenant, (loaded) => {
            onProgress(done + loaded, total, `tickets of ${plan.name}`);
          });
          await loadClientNotes(transaction, String(seedNumber), plan, staffed.rows, end);
          await loadWords(transaction, String(seedNumber), plan, staffed.rows);
          await loadViews(transaction, String(seedNumber), plan, staffed.rows);
          const { organization } = staffed.rows;
          const services = await loadServices(transaction, String(seedNumber), plan, staffed.rows);
          await loadSchedules(transaction, String(seedNumber), plan, staffed.rows, end);
          await loadEscalationPolicies(transaction, String(seedNumber), plan, {
            rows: staffed.rows,
            services,
          });
          const statusSeed = { seed: String(seedNumber), plan, organization, services, now: end };
          await loadStatusPage(transaction, statusSeed);
          const { rows } = staffed;
          const incidents = await loadIncidents(
            transaction,
            String(seedNumber),
            plan,
            rows,
            services,
            end,
          );
          await loadClientStatus(transaction, plan, rows, services, end);
          await loadAlerts(transaction, String(seedNumber), plan, {
            end,
            count: alertsBeside(count),
            services,
            incidents,
          });
          await loadMaintenanceWindows(transaction, plan, { services, end });
          await loadEscalations(transaction, plan);
          await loadNotifications(transaction, String(seedNumber), plan);
          done += count;
        }
        onProgress(total, total, 'references');
        await enterAll(transaction);
      });
    });
    onProgress(total, total, 'statistics for the planner');
    await sql`analyze`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** As many alerts as go with so many tickets: 5,000 in the whole demo. */
const alertsBeside = (tickets: number) => Math.min(5_000, Math.max(40, Math.round(tickets / 8)));

/** Whether the database contains the demo. */
export async function isSeeded(ownerUrl: string): Promise<boolean> {
  const sql = noDelayConnection(ownerUrl);
  try {
    return await sql.begin(async (transaction) => {
      await enter(transaction, northwind);
      const found = await transaction`select 1 from organization where id = ${northwind.id}`;
      return found.length > 0;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Row-level security applies to the owner too. */
async function enter(sql: postgres.TransactionSql, plan: OrganizationPlan) {
  await sql`
    select set_config('app.organization_id', ${plan.id}, true),
      set_config('app.audience', 'internal', true)`;
}

/** Where the owner does not bypass row-level security, foreign keys are checked in the rows that it sees. */
async function enterAll(sql: postgres.TransactionSql) {
  await sql`
    select set_config('app.organization_id', '', true), set_config('app.audience', 'worker', true)`;
}

const everyone = (staffed: readonly OrganizationPeople[]) => ({
  members: staffed.flatMap(({ rows }) => rows.members),
  profiles: staffed.flatMap(({ rows }) => rows.profiles),
});
