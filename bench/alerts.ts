import { loadavg } from 'node:os';
import { argv } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { insertIntegration } from '@/lib/server/incidents/alert/testing';
import { deskToMeasure } from './desk-to-measure';
import { quantiles } from './quantiles';

// Times PagerDuty events until their 202 and until the worker has counted them; see README.md:
// `npm run bench -- alerts [--tickets 500] [--events 2000] [--senders 1,8,64]`.
const { values: options } = parseArgs({
  args: argv.slice(3),
  options: {
    tickets: { type: 'string', default: '500' },
    events: { type: 'string', default: '2000' },
    senders: { type: 'string', default: '1,8,64' },
  },
});
const warmUps = 50;

const stop = await deskToMeasure(options.tickets);
const { sql, url, memberRowOf } = await import('@/e2e/fixtures/desk');
const { organizationId } = await memberRowOf('agent@opsdesk.test');

try {
  const before = loadavg()[0];
  const rows: Record<string, object> = {};
  for (const senders of options.senders.split(',').map(Number)) {
    rows[`${senders} at once`] = await measure(senders, Number(options.events));
  }
  console.table(rows);
  console.log(
    `Milliseconds; load ${before?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after.`,
  );
} finally {
  await sql.end();
  await stop();
}

/** Sends events of 50 keys by so many senders, each without a pause. */
async function measure(senders: number, events: number) {
  const { token, serviceId } = await insertIntegration({ owner: sql }, organizationId);
  const durations: number[] = [];
  let sent = 0;
  const send = async () => {
    while (sent < events + warmUps) {
      const number = (sent += 1);
      const began = performance.now();
      const answer = await fetch(`${url}/v2/enqueue`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          routing_key: token,
          event_action: 'trigger',
          dedup_key: `bench ${number % 50}`,
          payload: { summary: 'A bench', source: 'bench', severity: 'info' },
        }),
      });
      await answer.text();
      if (answer.status !== 202) throw new Error(`Answered ${answer.status}`);
      if (number > warmUps) durations.push(performance.now() - began);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: senders }, send));
  const seconds = (performance.now() - start) / 1_000;
  const answeredAt = performance.now();
  while ((await counted(serviceId)) < sent) await sleep(20);
  const { median, p95, max } = quantiles(durations);
  return {
    'events a second': Math.round(sent / seconds),
    median,
    p95,
    max,
    'all counted after': Math.round(performance.now() - answeredAt),
    'counted of accepted': `${await counted(serviceId)} of ${sent}`,
  };
}

async function counted(serviceId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select coalesce(sum(count), 0)::int count from alert where service_id = ${serviceId}`;
  return row?.count ?? 0;
}
