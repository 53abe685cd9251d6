import { pause } from './processes';
import { endLeftovers, isOwned, readRun } from './run-file';

// Started beside a run, outside its process group; its standard input is a pipe that the supervising
// process holds. When that process ends, even by SIGKILL, the pipe closes and what is left is ended.
const [runFile, runId] = process.argv.slice(2);
if (!runFile || !runId) throw new Error('usage: watchdog <run file> <run id>');

process.stdin.resume().on('end', async () => {
  while (isOwned(runFile, runId)) await pause(50);
  if (readRun(runFile)?.runId === runId) await endLeftovers(runFile);
});
