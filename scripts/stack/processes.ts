import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process identified by pid and start time, because pids are reused. */
export interface KnownProcess {
  pid: number;
  startedAt: string;
}

/**
 * The environment variable that marks every process of a supervised tree, as `<run>/<name>`.
 * Process groups are not enough: zero-cache gives each worker its own.
 */
export const treeMarker = 'OPSDESK_TREE';

/** When a process started; undefined when the pid has no process, or only a zombie. */
export function startedAt(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = readStat(pid);
    return stat && stat.state !== 'Z' ? stat.startTime : undefined;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

export function knownProcess(pid: number): KnownProcess {
  return { pid, startedAt: startedAt(pid) ?? 'never' };
}

/** True while this exact process is alive. */
export function isAlive(known: KnownProcess): boolean {
  return startedAt(known.pid) === known.startedAt;
}

/** The live processes of a tree: its leader, and every process with its marker. */
export function treeMembers(leader: KnownProcess, tree: string): number[] {
  const marked = process.platform === 'linux' ? markedByProc(tree) : markedByPs(tree);
  return isAlive(leader) && !marked.includes(leader.pid) ? [leader.pid, ...marked] : marked;
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/**
 * Ends a tree: `stopSignal` to its leader, then SIGKILL to everything left after `graceMs`.
 * Resolves when nothing is left.
 */
export async function endTree(
  leader: KnownProcess,
  tree: string,
  { stopSignal, graceMs }: { stopSignal: NodeJS.Signals; graceMs: number },
): Promise<void> {
  if (isAlive(leader)) signal(leader.pid, stopSignal);
  const deadline = Date.now() + graceMs;
  while (isAlive(leader) && Date.now() < deadline) await pause(50);
  for (let round = 0; round < 100; round += 1) {
    const left = treeMembers(leader, tree);
    if (left.length === 0) return;
    for (const pid of left) signal(pid, 'SIGKILL');
    await pause(50);
  }
}

/** Direct children of `pid`; on Linux. */
export const childrenOf = (pid: number): number[] =>
  processIds().filter((other) => readStat(other)?.parent === pid);

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function markedByProc(tree: string): number[] {
  const mark = `${treeMarker}=${tree}`;
  return processIds().filter(
    (pid) => environmentOf(pid).includes(mark) && startedAt(pid) !== undefined,
  );
}

function markedByPs(tree: string): number[] {
  const format = ['-axww', '-E', '-o', 'pid=,command='];
  const lines = execFileSync('ps', format, { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(`${treeMarker}=${tree}`)).map(Number.parseFloat);
}

const processIds = () => readdirSync('/proc').map(Number).filter(Number.isInteger);

function readStat(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may contain spaces: the fixed fields follow the last one.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0], parent: Number(fields[1]), startTime: fields[19] };
  } catch {
    return undefined;
  }
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function isGone(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH';
}
