import { performance } from 'node:perf_hooks';
import postgres from 'postgres';
import { seed } from '@/drizzle/seed';
import { enterAsMember } from '@/lib/server/core/identity';
import { buildSearch } from '@/lib/server/desk/search/build';
import { searchTickets, similarTickets } from '@/lib/server/desk/search/search';
import { startTemporaryStack } from '@/scripts/stack/temporary';
import { quantiles } from './quantiles';
import { switchedOff } from '@/lib/server/core/jobs/switched-off';

const off = switchedOff('desk');

// Measures a search from a fresh page to the highlighted results: `npm run bench -- search`. The
// limit is 300 ms at 100,000 tickets.
const TICKETS = Number(process.argv[3] ?? 100_000);
const ROUNDS = 30;

const kinds: Record<string, string[]> = {
  'common words': ['invoice', 'the', 'hello', 'thank you', 'report'],
  'rare words': ['R-34592', 'handheld', 'certificate expired', 'sso', 'webhook'],
  beginnings: ['inv', 'pas', 'de', 'exp', 'cust'],
  misspelt: ['invocie', 'pasword', 'adress', 'recieve', 'delivrey'],
  phrases: ['"does not work"', '"last month"', '"no tracking number"'],
  numbers: ['#12345', '777', '99001'],
  nothing: ['zzxqqv', 'qwrtzp', 'xyzzyx'],
};

const stack = await startTemporaryStack({ databaseOnly: true });
const sql = postgres(stack.appUrl, { max: 1, onnotice: () => {} });
try {
  const seededAt = performance.now();
  await seed({ ownerUrl: stack.ownerUrl, tickets: TICKETS });
  const builtAt = performance.now();
  const built = await buildSearch(sql, off);
  const buildMs = performance.now() - builtAt;
  const owner = postgres(stack.ownerUrl, { max: 1, onnotice: () => {} });
  await owner`vacuum analyze search.document`;
  const people = await owner<{ email: string; userId: string; organizationId: string }[]>`
    select email, user_id "userId", organization_id "organizationId" from member
    where email in ('agent@opsdesk.test', 'client@opsdesk.test')`;
  const [size] = await owner<{ size: string }[]>`
    select pg_size_pretty(pg_total_relation_size('search.document')) size`;
  await owner.end();
  console.log(
    `${TICKETS} tickets seeded in ${seconds(builtAt - seededAt)}; ${built} documents built in ${seconds(buildMs)}, ${size?.size}`,
  );

  const table: Record<string, ReturnType<typeof quantiles>> = {};
  for (const { email, userId, organizationId } of people) {
    const who = email.startsWith('agent') ? 'agent' : 'client';
    const timed = async (run: (tx: postgres.TransactionSql) => Promise<unknown>) => {
      const startedAt = performance.now();
      await sql.begin(async (tx) => {
        await enterAsMember(tx, userId, organizationId);
        await run(tx);
      });
      return performance.now() - startedAt;
    };
    for (const [kind, texts] of Object.entries(kinds)) {
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const text of texts) {
          const time = await timed((tx) => searchTickets(tx, { text, limit: 20 }));
          if (round > 0) times.push(time);
        }
      }
      table[`${who}: ${kind}, ms`] = quantiles(times);
    }
    const similar: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const title = 'Cannot print the monthly invoice report';
      similar.push(await timed((tx) => similarTickets(tx, title)));
    }
    table[`${who}: similar tickets, ms`] = quantiles(similar.slice(1));
  }
  console.table(table);
} finally {
  await sql.end();
  await stack.stop();
}

function seconds(ms: number) {
  return `${(ms / 1000).toFixed(1)} s`;
}
