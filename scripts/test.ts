import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from '@/lib/server/core/setup-error';
import { noCounts, sum, type Counts } from './proof/counts';
import { steps, type TestRun, type Step } from './proof/steps';
import { seconds } from './stack/report';

// Runs every check. The last line is `N passed, N failed`. `npm test -- --only=unit,postgres` runs
// some steps; other arguments go to Playwright.
const startedAt = performance.now();
const args = process.argv.slice(2);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const told = new AbortController();
const proof: TestRun = {
  reports: mkdtempSync(join(tmpdir(), 'opsdesk-reports-')),
  browserArgs: args.filter((arg) => !arg.startsWith('--only=')),
  signal: told.signal,
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => told.abort());
process.once('disconnect', () => told.abort());

const counts: Counts[] = [];
for (const step of steps) {
  if (told.signal.aborted) break;
  if (!only || only.includes(step.name)) counts.push(await runStep(step));
}
await proof.stack?.stop();
rmSync(proof.reports, { recursive: true, force: true });

const total = sum(counts);
const { skipped, repeated } = total;
// On a developer's machine a test that passes only on retry is a race to find.
const isShared = process.env['CI'] === 'true';
const passed = isShared ? total.passed : total.passed - repeated;
const failed = isShared ? total.failed : total.failed + repeated;
const load = loadavg().map((average) => average.toFixed(1));
console.log(
  `\n${seconds(performance.now() - startedAt)} on ${availableParallelism()} cores, load ${load.join(' ')}`,
);
for (const cause of total.causes) console.log(cause);
if (skipped > 0) console.log(`${skipped} skipped`);
if (repeated > 0) console.log(`${repeated} passed only when repeated: see above`);
if (told.signal.aborted) console.log('\nStopped before the end.');
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 || told.signal.aborted ? 1 : 0);

async function runStep({ name, run }: Step): Promise<Counts> {
  console.log(`\n━━ ${name} ${'━'.repeat(60 - name.length)}`);
  const stepStartedAt = performance.now();
  const result = await run(proof).catch((error: unknown) => {
    console.error(error instanceof SetupError ? error.message : error);
    return { ...noCounts, failed: 1 };
  });
  const verdict = result.failed === 0 ? '✓' : '✗';
  const tests = result.passed + result.failed > 0 ? `${result.passed} passed, ` : '';
  console.log(
    `${verdict} ${name}: ${tests}${result.failed} failed  ${seconds(performance.now() - stepStartedAt)}`,
  );
  return result;
}
