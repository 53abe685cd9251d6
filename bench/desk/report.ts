import { cpus, loadavg } from 'node:os';
import { quantiles } from '../quantiles';
import { type Scenario, scenarios } from './adapter';
import type { Sample } from './page';
import type { Profile } from './profile';
import type { Samples } from './rounds';

export type Run = {
  /** Round trip that was put in front of all, in milliseconds. */
  roundTrip: number;
  rounds: number;
  load: { before: number[]; after: number[] };
  contestants: { name: string; samples: Samples }[];
};

/** What is compared: wall time, and processor time of the main thread and the renderer process. */
const measures = ['ms', 'mainMs', 'processMs'] as const;
export type Measure = (typeof measures)[number];

export type Row = {
  scenario: Scenario;
  rounds: number;
  failed: number;
  own: Record<Measure, number>;
  peer: Record<Measure, number> | undefined;
};

/** The medians of a run; ours is the first contestant. */
export function rowsOf({ contestants: [own, peer] }: Run): Row[] {
  return (Object.keys(scenarios) as Scenario[]).flatMap((scenario) => {
    const all = own?.samples[scenario] ?? [];
    if (all.length === 0) return [];
    const beside = peer?.samples[scenario] ?? [];
    const failed = [...all, ...beside].filter((sample) => 'failed' in sample).length;
    return [
      {
        scenario,
        rounds: good(all).length,
        failed,
        own: medians(all),
        peer: good(beside).length > 0 ? medians(beside) : undefined,
      },
    ];
  });
}

const good = (samples: readonly Sample[]) =>
  samples.flatMap((sample) => ('ms' in sample ? [sample] : []));

function medians(samples: readonly Sample[]): Record<Measure, number> {
  const median = (measure: Measure) =>
    quantiles(good(samples).map((sample) => sample[measure])).median;
  return { ms: median('ms'), mainMs: median('mainMs'), processMs: median('processMs') };
}

/** A Markdown table of the medians, with ratios where there is a peer. */
export function table(run: Run): string {
  const peer = run.contestants[1]?.name;
  const heads = ['interaction'];
  for (const unit of ['ms', 'main thread CPU ms', 'process CPU ms']) {
    if (peer) heads.push(`${peer}, ${unit}`, `ours, ${unit}`, 'ratio');
    else heads.push(unit);
  }
  heads.push('rounds', 'failed');
  const lines = rowsOf(run).map(({ scenario, rounds, failed, own, peer: other }) => {
    const cells = measures.flatMap((measure) => {
      const ours = whole(own[measure]);
      if (!peer) return [ours];
      if (!other) return ['', ours, ''];
      return [whole(other[measure]), ours, ratio(own[measure], other[measure])];
    });
    return [scenarios[scenario], ...cells, rounds, failed];
  });
  const rows = [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...lines];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Pages without a peer, as a part of our own list. */
export function ownRatios(run: Run): string {
  const rows = new Map(rowsOf(run).map((row) => [row.scenario, row.own]));
  const pairs: [Scenario, Scenario][] = [
    ['dashboard', 'cold'],
    ['dashboardFilter', 'status'],
    ['portal', 'cold'],
  ];
  const lines = pairs.flatMap(([one, other]) => {
    const [page, list] = [rows.get(one), rows.get(other)];
    if (!page?.ms || !list?.ms) return [];
    const parts = `${ratio(page.ms, list.ms)} in ms, ${ratio(page.mainMs, list.mainMs)} in main thread CPU`;
    return [`- ${scenarios[one]} ÷ ${scenarios[other]}: ${parts}`];
  });
  return lines.length > 0 ? `Ours beside our own list:\n\n${lines.join('\n')}\n\n` : '';
}

export function machine({ rounds, load }: Run): string {
  const text = (values: number[]) => values.map((value) => value.toFixed(1)).join(' ');
  return `${cpus().length} cores, ${cpus()[0]?.model}; load ${text(load.before)} before, ${text(load.after)} after; medians of ${rounds} rounds`;
}

export const currentLoad = () => loadavg();

const whole = (value: number) => Intl.NumberFormat('en').format(Math.round(value));
const ratio = (own: number, other: number) => (other > 0 ? (own / other).toFixed(2) : '');

/** Where the time of each profiled interaction went, by package, and its long tasks. */
export function profileText(profiles: ReadonlyMap<string, Profile>): string {
  const parts = [...profiles].map(([name, { packages, longTasks }]) => {
    const total = packages.reduce((sum, [, ms]) => sum + ms, 0);
    const rows = packages
      .filter(([, ms]) => ms >= 1)
      .slice(0, 25)
      .map(([source, ms]) => `| ${source} | ${ms.toFixed(0)} |`);
    const tasks = longTasks.map((ms) => ms.toFixed(0)).join(', ') || 'none';
    return `## ${name}\n\n${total.toFixed(0)} ms in all; tasks over 50 ms: ${tasks}\n\n| package | ms |\n| --- | ---: |\n${rows.join('\n')}\n`;
  });
  return parts.join('\n');
}
