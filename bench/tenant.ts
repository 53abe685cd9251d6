import { performance } from 'node:perf_hooks';
import postgres from 'postgres';
import { seed } from '@/drizzle/seed';
import { enterAsMember } from '@/lib/server/core/identity';
import { startTemporaryStack } from '@/scripts/stack/temporary';
import { quantiles } from './quantiles';

// Measures the overhead of a transaction held to one tenant: `npm run bench -- tenant`. It was 188
// ms once; the limit is 1 ms p95 on loopback.
const ROUNDS = 2_000;

const stack = await startTemporaryStack({ databaseOnly: true });
const sql = postgres(stack.appUrl, { max: 1, onnotice: () => {} });
try {
  await seed({ ownerUrl: stack.ownerUrl, tickets: 2_000 });
  const owner = postgres(stack.ownerUrl, { max: 1, onnotice: () => {} });
  const [agent] = await owner<{ userId: string; organizationId: string }[]>`
    select user_id "userId", organization_id "organizationId" from member
    where email = 'agent@opsdesk.test'`;
  await owner.end();
  if (!agent) throw new Error('The demo has no agent');

  const enter: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await sql.begin(async (tx) => {
      const startedAt = performance.now();
      await enterAsMember(tx, agent.userId, agent.organizationId);
      enter.push(performance.now() - startedAt);
      const readAt = performance.now();
      await tx`select id from ticket order by created_at desc limit 50`;
      read.push(performance.now() - readAt);
    });
  }
  console.table({
    'entering a tenant, ms': quantiles(enter.slice(100)),
    '50 newest tickets under row-level security, ms': quantiles(read.slice(100)),
  });
} finally {
  await sql.end();
  await stack.stop();
}
