import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { SetupError } from '@/lib/server/setup-error';
import { endTree, isAlive } from './processes';

const processSchema = z.object({ pid: z.number().int().positive(), startedAt: z.string() });
const signalSchema = z.enum(['SIGTERM', 'SIGINT']);
const runSchema = z.object({
  /** Marks the processes of this run. */
  runId: z.string(),
  /** The process that supervises the others. */
  owner: processSchema,
  /** In the order in which they were started. */
  children: z.array(
    processSchema.extend({ name: z.string(), stopSignal: signalSchema, graceMs: z.number() }),
  ),
});

/** Who runs from a data folder; kept in its `run.json`. */
type Run = z.infer<typeof runSchema>;

/** The mark that every process of one child of a run carries. */
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

export function writeRun(file: string, run: Run) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(run));
  renameSync(draft, file);
}

export function forgetRun(file: string) {
  rmSync(file, { force: true });
}

/** The run that is alive in this data folder, if any. */
export function liveRun(file: string): Run | undefined {
  const run = readRun(file);
  return run && isAlive(run.owner) ? run : undefined;
}

/** @throws SetupError when another start is alive in this data folder */
export function refuseWhileRunning(file: string, dataDir: string) {
  const run = liveRun(file);
  if (!run) return;
  throw new SetupError(
    `Opsdesk already runs from ${dataDir} (process ${run.owner.pid}): stop it, or set DATA_DIR and other ports.`,
  );
}

/**
 * Ends what a dead run left behind, last started first, and forgets the run.
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
  forgetRun(file);
  return ended;
}
