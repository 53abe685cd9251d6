import { argv } from 'node:process';

// `npm run bench -- NAME` runs one of the benchmarks in this folder.
const [name] = argv.slice(2);
const benches: Record<string, () => Promise<unknown>> = {
  alerts: () => import('./alerts'),
  api: () => import('./api'),
  analytics: () => import('./analytics'),
  tenant: () => import('./tenant'),
  audit: () => import('./audit'),
  revocation: () => import('./revocation'),
  desk: () => import('./desk'),
  propagation: () => import('./propagation'),
  search: () => import('./search'),
  'sign-in': () => import('./sign-in'),
  recovery: () => (argv.includes('--queued') ? import('./recovery-queued') : import('./recovery')),
};
const bench = name ? benches[name] : undefined;
if (bench) await bench();
else {
  console.error(`Choose one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
}
