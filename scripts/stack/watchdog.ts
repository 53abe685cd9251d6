import { pause } from './processes';
import { endLeftovers, isOwned, readRun } from './run-file';

// Started beside a run in its own process group. Its standard input is a pipe held by the
// supervisor: when that ends, even by SIGKILL, the watchdog ends what is left.
const [runFile, runId] = process.argv.slice(2);
if (!runFile || !runId) throw new Error('usage: watchdog <run file> <run id>');

process.stdin.resume().on('end', async () => {
  while (isOwned(runFile, runId)) await pause(50);
  if (readRun(runFile)?.runId === runId) await endLeftovers(runFile);
});
