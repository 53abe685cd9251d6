import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Backoff } from './backoff';
import { Child, logFileOf, type ChildSpec } from './child';
import { dataPaths, root } from './paths';
import { endTree, knownProcess } from './processes';
import { removeRun, treeOf, writeRun } from './run-file';

interface Post {
  spec: ChildSpec;
  backoff: Backoff;
  current: Child;
}

/**
 * Keeps processes alive: each in its own group, restarted with backoff, and ended as a tree, even
 * (by a watchdog) when this process is killed.
 */
export class Supervisor {
  #runId = randomUUID();
  #posts = new Map<string, Post>();
  #stopping = false;
  #watchdog: ChildProcess;
  #paths: ReturnType<typeof dataPaths>;

  /** @param print prints one line */
  constructor(
    dataDir: string,
    private readonly print: (line: string) => void,
  ) {
    this.#paths = dataPaths(dataDir);
    this.#watchdog = startWatchdog(this.#paths.runFile, this.#runId);
    this.#record();
  }

  async start(spec: ChildSpec): Promise<void> {
    const post: Post = { spec, backoff: new Backoff(), current: this.#spawn(spec) };
    this.#posts.set(spec.name, post);
    this.#record();
    await post.current.untilReady();
    void this.#keepAlive(post);
  }

  /**
   * Runs a process to its end, supervised.
   * @throws Error with the end of its log when it fails
   */
  async run(spec: ChildSpec): Promise<void> {
    const post: Post = { spec, backoff: new Backoff(), current: this.#spawn(spec) };
    this.#posts.set(spec.name, post);
    this.#record();
    const reason = await post.current.ended;
    this.#posts.delete(spec.name);
    if (!this.#stopping) this.#record();
    if (reason !== 'exit 0') throw post.current.failure(`failed (${reason})`);
  }

  /** Stops every process, last started first, and waits until nothing is left. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#record();
    for (const { current } of [...this.#posts.values()].toReversed()) {
      await this.#end(current);
    }
    removeRun(this.#paths.runFile, this.#runId);
    this.#watchdog.stdin?.destroy();
  }

  async #keepAlive(post: Post) {
    const { spec } = post;
    while (!this.#stopping) {
      const reason = await post.current.ended;
      if (this.#stopping) return;
      // A dead parent may leave workers that hold its ports.
      await this.#end(post.current);
      const seconds = post.backoff.next(Date.now() - post.current.bornAt);
      const when = seconds === 0 ? 'now' : `in ${seconds} s`;
      this.print(`! ${spec.name} ended (${reason}); starting it again ${when}`);
      await this.#rest(seconds);
      if (this.#stopping) return;
      post.current = this.#spawn(spec);
      this.#record();
      await post.current.untilReady().then(
        () => this.print(`✓ ${spec.name} is back`),
        (error: unknown) => this.print(`! ${String(error)}`),
      );
    }
  }

  #spawn(spec: ChildSpec) {
    if (this.#stopping) throw new Error(`${spec.name} is not started: the desk is stopping`);
    const tree = treeOf(this.#runId, spec.name);
    return new Child(spec, logFileOf(this.#paths.logs, spec.name), tree);
  }

  #end({ spec, known }: Child) {
    return endTree(known, treeOf(this.#runId, spec.name), spec);
  }

  async #rest(seconds: number) {
    const until = Date.now() + seconds * 1000;
    while (!this.#stopping && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #record() {
    const children = [...this.#posts.values()].map(({ spec, current }) => ({
      name: spec.name,
      stopSignal: spec.stopSignal,
      graceMs: spec.graceMs,
      ...current.known,
    }));
    writeRun(this.#paths.runFile, {
      runId: this.#runId,
      owner: knownProcess(process.pid),
      watchdog: this.#watchdog.pid ? knownProcess(this.#watchdog.pid) : undefined,
      isStopping: this.#stopping,
      children,
    });
  }
}

function startWatchdog(runFile: string, runId: string) {
  const watchdog = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'scripts/stack/watchdog.ts'), runFile, runId],
    { cwd: root, detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  );
  watchdog.unref();
  if (watchdog.stdin && 'unref' in watchdog.stdin && typeof watchdog.stdin.unref === 'function') {
    watchdog.stdin.unref();
  }
  return watchdog;
}
