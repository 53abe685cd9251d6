import { pause } from './processes';
import { endLeftovers, liveRun } from './run-file';

// Started beside a run, outside its process group; its standard input is a pipe that the supervising
// process holds. When that process ends, even by SIGKILL, the pipe closes and what is left is ended.
const [runFile] = process.argv.slice(2);
if (!runFile) throw new Error('usage: watchdog <run file>');

process.stdin.resume().on('end', async () => {
  while (liveRun(runFile)) await pause(50);
  await endLeftovers(runFile);
});
