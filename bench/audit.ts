import { performance } from 'node:perf_hooks';
import postgres from 'postgres';
import { seed } from '@/drizzle/seed';
import { enterAsMember } from '@/lib/server/core/identity';
import { postgresQuery } from '@/lib/server/core/query';
import { withAudit } from '@/lib/server/platform/audit/with-audit';
import { startTemporaryStack } from '@/scripts/stack/temporary';
import { quantiles } from './quantiles';

// Measures what the audit log adds to a mutation (two snapshots of the ticket and one entry): `npm
// run bench -- audit`.
const ROUNDS = 2_000;

const stack = await startTemporaryStack({ databaseOnly: true });
const sql = postgres(stack.appUrl, { max: 1, onnotice: () => {} });
try {
  await seed({ ownerUrl: stack.ownerUrl, tickets: 2_000 });
  const owner = postgres(stack.ownerUrl, { max: 1, onnotice: () => {} });
  const [agent] = await owner<{ userId: string; organizationId: string; memberId: string }[]>`
    select user_id "userId", organization_id "organizationId", id "memberId" from member
    where email = 'agent@opsdesk.test'`;
  await owner.end();
  if (!agent) throw new Error('The demo has no agent');
  const { userId, organizationId, memberId } = agent;

  const whole: number[] = [];
  const log: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await sql.begin(async (tx) => {
      const actor = await enterAsMember(tx, userId, organizationId);
      if (!actor) throw new Error('The agent is not active');
      const [ticket] = await tx<
        { id: string }[]
      >`select id from ticket offset ${round % 500} limit 1`;
      const args = { ticketId: ticket?.id };
      let runMs = 0;
      const auditedAt = performance.now();
      const mutation = { action: 'ticket.assign', organizationId, actor, args } as const;
      await withAudit(postgresQuery(tx), mutation, async () => {
        const runAt = performance.now();
        await tx`update ticket set assignee_id = ${memberId}, updated_at = now() where id = ${ticket?.id ?? ''}`;
        runMs = performance.now() - runAt;
      });
      log.push(performance.now() - auditedAt - runMs);
    });
    whole.push(performance.now() - startedAt);
  }
  console.table({
    'the audit log of a mutation, ms': quantiles(log.slice(100)),
    'a transaction with it, ms': quantiles(whole.slice(100)),
  });
} finally {
  await sql.end();
  await stack.stop();
}
