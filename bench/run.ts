// `npm run bench -- NAME` runs one of the measured promises beside this file.
const [name] = process.argv.slice(2);
const benches: Record<string, () => Promise<unknown>> = {
  tenant: () => import('./tenant'),
  revocation: () => import('./revocation'),
};
const bench = name ? benches[name] : undefined;
if (bench) await bench();
else {
  console.error(`Choose one of: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 1;
}

// Top-level await needs a module.
export {};
