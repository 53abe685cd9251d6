import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dataPaths } from './paths';
import { endTree, isAlive, knownProcess, startedAt, treeMembers } from './processes';
import { endLeftovers, removeRun, readRun, treeOf, waitForEarlierRun, writeRun } from './run-file';

const patience = { timeout: 15_000, interval: 50 };
let dataDir: string;
let runFile: string;
let desk: ChildProcess | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'opsdesk-supervisor-'));
  runFile = dataPaths(dataDir).runFile;
});

afterEach(async () => {
  desk?.kill('SIGKILL');
  await vi.waitFor(() => expect(readRun(runFile)).toBeUndefined(), patience);
  rmSync(dataDir, { recursive: true, force: true });
});

async function startDesk() {
  desk = fork(join(import.meta.dirname, 'testing/desk.ts'), [dataDir], {
    execArgv: ['--import', 'tsx'],
  });
  const lines: string[] = [];
  desk.on('message', (line) => lines.push(String(line)));
  await vi.waitFor(() => expect(lines).toContain('ready'), patience);
  return { desk, lines, family: await untilTwo() };
}

async function untilTwo() {
  return vi.waitFor(() => {
    const { leader, tree } = supervised();
    const members = treeMembers(leader, tree);
    expect(members).toHaveLength(2);
    return { leader, tree, members };
  }, patience);
}

function supervised() {
  const run = readRun(runFile);
  const leader = run?.children[0];
  if (!run || !leader) throw new Error('nothing is supervised');
  return { leader, tree: treeOf(run.runId, leader.name) };
}

it('leaves nothing behind when the supervising process is killed', async () => {
  const { desk: killed, family } = await startDesk();
  killed.kill('SIGKILL');
  await vi.waitFor(() => {
    expect(treeMembers(family.leader, family.tree)).toEqual([]);
    expect(readRun(runFile)).toBeUndefined();
  }, patience);
}, 30_000);

it('ends the orphans of a killed parent before it starts the next one', async () => {
  const { lines, family } = await startDesk();
  process.kill(family.leader.pid, 'SIGKILL');
  await vi.waitFor(() => expect(lines).toContain('✓ parent is back'), patience);
  expect(lines).toContain('! parent ended (SIGKILL); starting it again now');
  expect(family.members.map(startedAt)).toEqual([undefined, undefined]);
  const next = await untilTwo();
  expect(next.members).not.toContain(family.leader.pid);
}, 30_000);

it('refuses a second start in the same data folder', async () => {
  const { desk: first } = await startDesk();
  await expect(waitForEarlierRun(runFile, dataDir, () => {})).rejects.toThrow(
    `Opsdesk already runs from ${dataDir} (process ${first.pid}): stop it, or set DATA_DIR`,
  );
}, 30_000);

it.each(['SIGKILL', 'SIGTERM'] as const)(
  'waits for an earlier start that is ending after %s, and says so',
  async (signal) => {
    const { desk: earlier, family } = await startDesk();
    earlier.kill(signal);
    await vi.waitFor(() => {
      const run = readRun(runFile);
      expect(run?.isStopping || (run && !isAlive(run.owner))).toBe(true);
    }, patience);
    const said: string[] = [];
    await waitForEarlierRun(runFile, dataDir, (line) => said.push(line));
    expect(said).toEqual(['  Waiting until the earlier start has ended']);
    expect(treeMembers(family.leader, family.tree)).toEqual([]);
  },
  30_000,
);

it('keeps the record of the next start while the earlier one is still being ended', async () => {
  const { desk: earlier, family } = await startDesk();
  const watchdog = readRun(runFile)?.watchdog;
  const next = { runId: 'the-next-run', owner: knownProcess(process.pid), children: [] };
  earlier.kill('SIGKILL');
  writeRun(runFile, next);
  await vi.waitFor(() => expect(watchdog && isAlive(watchdog)).toBe(false), patience);
  expect(readRun(runFile)).toMatchObject(next);
  removeRun(runFile, next.runId);
  await endTree(family.leader, family.tree, { stopSignal: 'SIGTERM', graceMs: 0 });
}, 30_000);

it('never touches a process that merely got the pid of one of ours', async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const pid = stranger.pid ?? 0;
  const child = { name: 'web', stopSignal: 'SIGTERM' as const, graceMs: 100 };
  writeRun(runFile, {
    runId: 'an-earlier-run',
    owner: { pid, startedAt: 'another time' },
    children: [{ ...child, pid, startedAt: 'another time' }],
  });
  expect(await endLeftovers(runFile)).toEqual([]);
  expect(isAlive({ pid, startedAt: startedAt(pid) ?? '' })).toBe(true);
  stranger.kill('SIGKILL');
});
