import { readFileSync } from 'node:fs';
import type { Sql } from 'postgres';
import { treeMembers } from '@/scripts/stack/processes';
import { readRun, treeOf } from '@/scripts/stack/run-file';

/** A fault to inject, by the name used in the report. */
export type Fault = (desk: { runFile: string; sql: Sql }) => unknown;

export const faults: Record<string, Fault> = {
  'none (control)': () => {},
  'one Postgres backend killed': async ({ sql }) => {
    const [backend] = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name = 'opsdesk' limit 1`;
    if (!backend) throw new Error('The web server has no connection to Postgres.');
    process.kill(backend.pid, 'SIGKILL');
  },
  'Postgres killed': ({ runFile }) => process.kill(leaderOf(runFile, 'postgres'), 'SIGKILL'),
  'Postgres restarted (fast)': ({ runFile }) =>
    process.kill(leaderOf(runFile, 'postgres'), 'SIGINT'),
  'zero-cache killed': ({ runFile }) => process.kill(leaderOf(runFile, 'zero-cache'), 'SIGKILL'),
  'one sync worker killed': ({ runFile }) => killZeroWorker(runFile, '/syncer.js'),
  'change-streamer killed': ({ runFile }) => killZeroWorker(runFile, '/change-streamer.js'),
  'web killed': ({ runFile }) => process.kill(leaderOf(runFile, 'web'), 'SIGKILL'),
  'worker killed': ({ runFile }) => process.kill(leaderOf(runFile, 'worker'), 'SIGKILL'),
};

function supervised(runFile: string, name: string) {
  const run = readRun(runFile);
  const child = run?.children.find((candidate) => candidate.name === name);
  if (!run || !child) throw new Error(`The desk runs no ${name}.`);
  return { child, tree: treeOf(run.runId, name) };
}

export const leaderOf = (runFile: string, name: string) => supervised(runFile, name).child.pid;

function killZeroWorker(runFile: string, script: string) {
  const { child, tree } = supervised(runFile, 'zero-cache');
  const pid = treeMembers(child, tree).find((member) =>
    readFileSync(`/proc/${member}/cmdline`, 'utf8').includes(script),
  );
  if (!pid) throw new Error(`zero-cache runs no ${script}.`);
  process.kill(pid, 'SIGKILL');
}
