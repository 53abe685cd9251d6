// Like zero-cache: a parent whose worker leaves its group and outlives it. Prints nothing, holds both.
import { spawn } from 'node:child_process';

spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
setInterval(() => {}, 1000);
