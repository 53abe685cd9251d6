import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { SetupError } from '@/lib/server/core/setup-error';
import { endTree, isAlive, pause } from './processes';

const processSchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
const signalSchema = z.enum(['SIGTERM', 'SIGINT']);
const runSchema = z.object({
  /** Marks the processes of this run. */
  runId: z.string(),
  owner: processSchema,
  /** Ends the other processes when the owner is killed. */
  watchdog: processSchema.optional(),
  /** The owner has been asked to stop. */
  isStopping: z.boolean().default(false),
  /** In start order. */
  children: z.array(
    processSchema.extend({ name: z.string(), stopSignal: signalSchema, graceMs: z.number() }),
  ),
});

type Run = z.infer<typeof runSchema>;

/** Time within which an owner notices that it should stop or that its starter was killed. */
const noticeMs = 2_000;
/** More than all grace periods of one run together. */
const longestStopMs = 90_000;

/** The marker of every process of one child of a run. */
export function treeOf(runId: string, name: string): string {
  return `${runId}/${name}`;
}

export function readRun(file: string): Run | undefined {
  try {
    return runSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeRun(file: string, run: z.input<typeof runSchema>) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(run));
  renameSync(draft, file);
}

/** Removes the record of a run, unless another run has replaced it. */
export function removeRun(file: string, runId: string) {
  if (readRun(file)?.runId === runId) rmSync(file, { force: true });
}

/** Whether this run's owner is alive and still registered. */
export function isOwned(file: string, runId: string): boolean {
  const run = readRun(file);
  return run?.runId === runId && isAlive(run.owner);
}

/**
 * Waits until an earlier run has stopped, and ends what it left behind.
 * @param say is called with what is waited for
 * @throws SetupError when another start is alive in this data folder and not stopping
 */
export async function waitForEarlierRun(
  file: string,
  dataDir: string,
  print: (line: string) => void,
): Promise<void> {
  const refuseAt = Date.now() + noticeMs;
  const giveUpAt = Date.now() + longestStopMs;
  let hasPrinted = false;
  for (;;) {
    const run = readRun(file);
    if (!run) return;
    const hasOwner = isAlive(run.owner);
    const hasWatchdog = run.watchdog !== undefined && isAlive(run.watchdog);
    if (!hasOwner && !hasWatchdog) {
      const ended = await endLeftovers(file);
      if (ended.length > 0) print(`  Ended what an earlier start left behind: ${ended.join(', ')}`);
      return;
    }
    const isEnding = !hasOwner || run.isStopping;
    if (Date.now() > (isEnding ? giveUpAt : refuseAt)) throw alreadyRuns(run, dataDir);
    if (isEnding && !hasPrinted) {
      hasPrinted = true;
      print('  Waiting until the earlier start has ended');
    }
    await pause(50);
  }
}

/**
 * Ends what a dead run left behind, last started first, and removes its record.
 * @returns the names of what was still alive
 */
export async function endLeftovers(file: string): Promise<string[]> {
  const run = readRun(file);
  if (!run || isAlive(run.owner)) return [];
  const ended: string[] = [];
  for (const child of run.children.toReversed()) {
    if (isAlive(child)) ended.push(child.name);
    await endTree(child, treeOf(run.runId, child.name), child);
  }
  removeRun(file, run.runId);
  return ended;
}

function alreadyRuns(run: Run, dataDir: string) {
  return new SetupError(
    `Opsdesk already runs from ${dataDir} (process ${run.owner.pid}): stop it, or set DATA_DIR and other ports.`,
  );
}
