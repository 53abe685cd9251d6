// Like zero-cache: a parent that takes its time to stop, with a worker that leaves its group and
// outlives it. Prints nothing, holds both.
import { spawn } from 'node:child_process';

spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
process.on('SIGTERM', () => setTimeout(() => process.exit(), 1_000));
setInterval(() => {}, 1000);
