import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { parseArgs } from 'node:util';
import { deskToMeasure } from './desk-to-measure';
import type { Adapter } from './desk/adapter';
import { overBudget, readBudgets } from './desk/budget';
import { opsdesk } from './desk/opsdesk';
import { openBrowser } from './desk/page';
import type { Profile } from './desk/profile';
import { record } from './desk/record';
import { currentLoad, machine, ownRatios, profileText, type Run, table } from './desk/report';
import { requestTracker } from './desk/request-tracker';
import { rest } from './desk/rest';
import { type Setup, enter, runRound, type Samples } from './desk/rounds';
import { describeFirstVisit } from './desk/transfer';
import { zbugs } from './desk/zbugs';
import { openSlowNetwork } from './slow-network';
import { startRestServer } from './rest/server';

// Measures input to paint in a real browser on the production build, beside another application if
// one is named; see README.md.
const { values: options } = parseArgs({
  args: argv.slice(3),
  options: {
    tickets: { type: 'string', default: '40000' },
    rounds: { type: 'string', default: '30' },
    warmups: { type: 'string', default: '1' },
    beside: { type: 'string' },
    adapter: { type: 'string', default: 'zbugs' },
    only: { type: 'string' },
    'round-trip': { type: 'string' },
    profile: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const { beside } = options;
const [rounds, warmUps] = [Number(options.rounds), Number(options.warmups)];
const defaultTrips = beside === 'rest' ? '0,40,150' : '0';
const roundTrips = (options['round-trip'] ?? defaultTrips).split(',').map(Number);
const only = options.only === undefined ? undefined : new Set(options.only.split(','));
const budgets = readBudgets(env);
const peers: Record<string, (address: URL) => Adapter> = {
  zbugs,
  'request-tracker': requestTracker,
};

// A build of its own, since it costs the others time.
if (options.profile) env['NEXT_PUBLIC_SOURCE_MAPS'] = '1';
const stop = await deskToMeasure(options.tickets);
const fixtures = await import('@/e2e/fixtures/desk');
const counterpart = beside === 'rest' ? await startRestServer() : undefined;
const slow = roundTrips.some((ms) => ms > 0) ? await openSlowNetwork() : undefined;
const browser = await openBrowser();
const problems: string[] = [];

async function adapters(): Promise<Adapter[]> {
  const own = await opsdesk(fixtures);
  if (counterpart) return [own, await rest(fixtures, counterpart.url)];
  if (!beside) return [own];
  const peer = peers[options.adapter];
  if (!peer) throw new Error(`There is no adapter ${options.adapter}`);
  return [own, peer(new URL(beside))];
}

async function measure(roundTrip: number): Promise<Run> {
  slow?.setRoundTrip(roundTrip);
  const setup: Setup = { browser, network: slow && { proxy: slow.proxy }, only };
  const contestants = await Promise.all((await adapters()).map((one) => enter(setup, one)));
  const before = currentLoad();
  const result = (): Run => ({
    roundTrip,
    rounds,
    load: { before, after: currentLoad() },
    contestants: contestants.map(({ adapter, samples }) => ({ name: adapter.name, samples })),
  });
  for (let round = 0; round < rounds + warmUps; round += 1) {
    await runRound(setup, contestants, round);
    console.log(`  round ${round + 1} of ${rounds + warmUps}`);
    if (round >= warmUps) keep(`samples-${roundTrip}`, 'json', JSON.stringify(result(), null, 1));
    else for (const { samples } of contestants) forget(samples);
  }
  const run = result();
  if (options.profile) {
    const profiles = new Map<string, Profile>();
    await runRound({ ...setup, profiles }, contestants, rounds + warmUps);
    console.log(`Profile: ${keep(`profile-${roundTrip}`, 'md', profileText(profiles))}`);
  }
  for (const { reader, observer } of contestants) {
    await Promise.all([reader.close(), observer.close()]);
  }
  return run;
}

function forget(samples: Samples) {
  for (const list of Object.values(samples)) list.splice(0);
}

const started = new Date().toISOString().replaceAll(':', '-');

function keep(name: string, kind: 'json' | 'md', text: string) {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `desk-${started}-${name}.${kind}`);
  writeFileSync(file, text);
  return file;
}

try {
  console.log('First visit to the list:');
  for (const adapter of await adapters()) {
    console.log(`  ${await describeFirstVisit(browser, adapter)}`);
  }
  for (const roundTrip of roundTrips) {
    const run = await measure(roundTrip);
    console.log(
      `\nRound trip of ${roundTrip} ms\n\n${table(run)}\n\n${ownRatios(run)}${machine(run)}\n`,
    );
    console.log(
      `Every sample: ${keep(`samples-${roundTrip}`, 'json', JSON.stringify(run, null, 1))}`,
    );
    if (options.write) await record(run);
    for (const { name, samples } of run.contestants) {
      for (const [scenario, all] of Object.entries(samples)) {
        for (const sample of all) {
          if (!('failed' in sample)) continue;
          problems.push(`${name}, ${scenario}: ${sample.failed}; saw ${sample.saw}`);
        }
      }
    }
    if (roundTrip === 0) problems.push(...overBudget(run, budgets));
  }
  for (const problem of problems) console.error(`✗ ${problem}`);
} finally {
  await browser.close();
  slow?.stop();
  counterpart?.stop();
  await fixtures.sql.end();
  await stop();
}
exit(problems.length > 0 ? 1 : 0);
