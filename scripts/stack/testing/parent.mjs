// Like zero-cache: a parent that stops slowly, with a worker in another process group that outlives
// it.
import { spawn } from 'node:child_process';

spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
process.on('SIGTERM', () => setTimeout(() => process.exit(), 1_000));
setInterval(() => {}, 1000);
