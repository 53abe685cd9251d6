import { randomUUID } from 'node:crypto';
import { logins } from '@/drizzle/seed/logins';
import { deskToMeasure } from './desk-to-measure';
import { quantiles } from './quantiles';

// Checks that response times do not reveal which addresses exist: `npm run bench -- sign-in
// [ROUNDS]`. e2e/platform/links.spec.ts checks that the bytes are equal.
const ROUNDS = Number(process.argv[3] ?? 250);
const known = logins.filter(({ role }) => !/disabled|pending/.test(role)).map(({ email }) => email);

const stop = await deskToMeasure('500');
const { sql, url } = await import('@/e2e/fixtures/desk');

const requests = {
  'sign-in': (email: string) => ask('sign-in/email', { email, password: 'not-the-password' }),
  link: (email: string) => ask('link', { email }),
};

async function ask(path: string, body: unknown): Promise<number> {
  // Rate limits would respond instead.
  await sql`delete from auth.throttle`;
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  });
  await response.text();
  if (response.status !== 401 && response.status !== 202) {
    throw new Error(`${path} answered ${response.status}`);
  }
  return performance.now() - startedAt;
}

async function compare(send: (email: string) => Promise<number>) {
  const samples = { known: [] as number[], unknown: [] as number[] };
  for (let round = -10; round < ROUNDS; round += 1) {
    const email = known[Math.abs(round) % known.length] ?? '';
    const kinds = [
      { kind: 'known', email },
      { kind: 'unknown', email: `${randomUUID().slice(0, email.length - 14)}@nowhere.test` },
    ] as const;
    for (const one of Math.random() < 0.5 ? kinds : kinds.toReversed()) {
      const duration = await send(one.email);
      if (round >= 0) samples[one.kind].push(duration);
    }
  }
  return samples;
}

try {
  const table: Record<string, ReturnType<typeof quantiles>> = {};
  for (const [name, send] of Object.entries(requests)) {
    const samples = await compare(send);
    table[`${name}, known, ms`] = quantiles(samples.known);
    table[`${name}, unknown, ms`] = quantiles(samples.unknown);
    const delta = quantiles(samples.known).median - quantiles(samples.unknown).median;
    console.log(`${name}: medians differ by ${Math.abs(delta).toFixed(2)} ms`);
  }
  console.table(table);
} finally {
  await sql.end();
  await stop();
}
