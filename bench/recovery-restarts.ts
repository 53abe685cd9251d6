import { childrenOf, pause } from '@/scripts/stack/processes';
import { leaderOf } from './recovery-faults';
import type { StartedDesk } from './recovery-started-desk';

const awayMs = 12_000;
const restartMs = 20_000;

/** Takes something from a running desk and resolves when it is back or restarting. */
export type Restart = (desk: StartedDesk) => unknown;

export const restarts: Record<string, Restart> = {
  'none (control)': () => {},
  'Ctrl-C and start': async (desk) => {
    desk.signal('SIGINT');
    await desk.ended();
    await desk.start();
  },
  'supervisor killed, started 20 s later': async (desk) => {
    desk.signal('SIGKILL');
    await pause(restartMs);
    await desk.start();
  },
  'zero-cache killed': ({ runFile }) => process.kill(leaderOf(runFile, 'zero-cache'), 'SIGKILL'),
  'web killed': ({ runFile }) => process.kill(leaderOf(runFile, 'web'), 'SIGKILL'),
  'Postgres stopped for 12 s': async ({ runFile }) => {
    const leader = leaderOf(runFile, 'postgres');
    const all = [leader, ...childrenOf(leader)];
    for (const pid of all) process.kill(pid, 'SIGSTOP');
    await pause(awayMs);
    for (const pid of all) process.kill(pid, 'SIGCONT');
  },
  'gateway stopped for 12 s': async (desk) => {
    desk.signal('SIGSTOP');
    await pause(awayMs);
    desk.signal('SIGCONT');
  },
};
