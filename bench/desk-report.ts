import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { Sample } from './desk-people';
import { quantiles } from './quantiles';

export const scenarios = {
  floor: { title: 'floor: click to paint of one word' },
  cold: { title: 'cold load to rows', aim: '300 / 400', zbugs: '313 / 422' },
  reload: { title: 'reload', aim: '150 / 200', zbugs: '202 / 238' },
  status: { title: 'filter, data there: status', aim: '25 / 33', zbugs: '32 / 36' },
  priority: { title: 'filter, data there: priority', aim: '25 / 33', zbugs: '32 / 36' },
  unseen: { title: 'filter never asked before: a client', aim: '60 / 100', zbugs: '105 / 129' },
  scroll: { title: 'next page, one screen of scrolling', aim: '17 / 33', zbugs: '47 / 54' },
  open: { title: 'open, never pointed at before', aim: '30 / 50', zbugs: '35 / 61' },
  next: { title: 'open the next one with J', aim: '30 / 50', zbugs: '35 / 61' },
  reply: { title: 'own reply visible', aim: '20 / 33', zbugs: '30 / 32' },
  elsewhere: { title: 'the reply in a second browser', aim: '40 / 60', zbugs: '67 / 79' },
} as const satisfies Record<string, { title: string; aim?: string; zbugs?: string }>;

export type Scenario = keyof typeof scenarios;
export type Samples = Record<Scenario, Sample[]>;

/** What a first visit transfers; sizes in bytes, scripts compressed. */
export type FirstVisit = { scripts: number; scriptBytes: number; rows: number; rowBytes: number };

export const noSamples = (): Samples => ({
  floor: [],
  cold: [],
  reload: [],
  status: [],
  priority: [],
  unseen: [],
  scroll: [],
  open: [],
  next: [],
  reply: [],
  elsewhere: [],
});

/**
 * Prints the table and writes every sample as JSON to `bench/results/`.
 * @returns how many samples failed
 */
export function reportDesk(run: {
  tickets: number;
  rounds: number;
  samples: Samples;
  visit: FirstVisit;
  loadBefore: number[];
}): number {
  const { samples, visit } = run;
  const rows = Object.entries(scenarios).map(([name, { title, ...beside }]) => {
    const all = samples[name as Scenario];
    const good = all.flatMap((sample) => ('ms' in sample ? [sample] : []));
    const { n, median, p95, max } = quantiles(good.map(({ ms }) => ms));
    const blocked = quantiles(good.map(({ longTasks }) => longTasks)).median;
    return [
      title,
      { n, median, p95, max, 'long tasks': blocked, failed: all.length - n, ...beside },
    ] as const;
  });
  console.table(Object.fromEntries(rows));
  console.log('Milliseconds from the input to the paint of the right content; aims and peers are');
  console.log('median / p95; the peer is zbugs with 50,000 issues (reload: its home).\n');

  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, loadAfter: loadavg() };
  const round = (values: number[]) => values.map((value) => value.toFixed(1)).join(' ');
  console.log(`${machine.cores} cores, ${machine.cpu}; load ${round(run.loadBefore)} before,`);
  console.log(`${round(machine.loadAfter)} after; ${run.tickets} tickets, ${run.rounds} rounds.`);
  console.log(
    `First visit: ${visit.scripts} scripts of ${kilobytes(visit.scriptBytes)} compressed,`,
    `${visit.rows} rows synced in ${kilobytes(visit.rowBytes)} of frames.`,
  );

  const failures = Object.entries(samples).flatMap(([name, all]) =>
    all.flatMap((sample) => ('failed' in sample ? [{ name, ...sample }] : [])),
  );
  for (const { name, failed, saw } of failures) console.error(`✗ ${name}: ${failed}; saw ${saw}`);

  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `desk-${new Date().toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(file, JSON.stringify({ ...run, machine }, null, 1));
  console.log(`Every sample: ${file}`);
  return failures.length;
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} kB`;
