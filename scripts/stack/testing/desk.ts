import { join } from 'node:path';
import { Supervisor } from '../supervisor';

// A supervisor in its own process, so that a test can kill or stop it.
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('usage: desk <data folder>');
const supervisor = new Supervisor(dataDir, (line) => process.send?.(line));
await supervisor.start({
  name: 'parent',
  command: process.execPath,
  args: [join(import.meta.dirname, 'parent.mjs')],
  cwd: dataDir,
  variables: {},
  stopSignal: 'SIGTERM',
  graceMs: 1_500,
  isReady: () => Promise.resolve(true),
});
process.send?.('ready');
process.once('SIGTERM', () => void supervisor.stop().then(() => process.exit()));
setInterval(() => {}, 1000);
