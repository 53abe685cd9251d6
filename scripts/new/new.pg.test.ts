import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = process.cwd();
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'opsdesk-new-'));
  const names = execFileSync('git', [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
  ]);
  for (const name of names.toString().split('\0')) {
    if (name && existsSync(name)) cpSync(name, join(copy, name));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs an installed command in the copy. @throws with its output where it fails */
async function run(command: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)(join(copy, 'node_modules', '.bin', command), args, {
      cwd: copy,
      maxBuffer: 50_000_000,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Files outside an entity's own that name it, but for tests of this command. */
function filesNaming(entity: RegExp): string[] {
  const files = execFileSync('git', ['ls-files', '--others', '--cached', '--exclude-standard'], {
    cwd: copy,
  });
  return files
    .toString()
    .split('\n')
    .filter(
      (file) =>
        file &&
        !/trial-entr|^node_modules$|^scripts\/new\//.test(file) &&
        existsSync(join(copy, file)),
    )
    .filter((file) => entity.test(readFileSync(join(copy, file), 'utf8')))
    .toSorted();
}

const writtenByHand = [
  'components/trials/module.tsx',
  'lib/server/trials/module.ts',
  'zero/trials/actions.ts',
  'zero/trials/capabilities.ts',
  'zero/trials/module.ts',
  'zero/trials/tables.ts',
];
const written = [
  'docs/webhooks.md',
  'drizzle/schema/index.ts',
  'lib/sections.ts',
  'zero/queries.test.ts',
  'zero/testing/all-samples.ts',
  'zero/trials/deferred-actions.ts',
];

it('writes an entity in a module of its own that passes lint, types and tests', async () => {
  execFileSync('git', ['init', '-q'], { cwd: copy });
  await run('tsx', 'scripts/new.ts', 'entity', 'trials/trial-entry', '--no-migration');
  expect(filesNaming(/trial.?entr/i)).toEqual([...writtenByHand, ...written].toSorted());
  await run('tsx', 'scripts/generate.ts', 'trial_entry');
  await run('next', 'typegen');
  await run('tsc');
  await run('oxlint', '--deny-warnings');
  const unit = ['zero', 'lib', 'drizzle', 'scripts/modules', 'components/modules'];
  await run('vitest', 'run', '--project', 'unit*', ...unit);
  const own = ['lib/server/trials', 'scripts/generate/access.pg.test.ts'];
  await run('vitest', 'run', '--project', 'postgres', ...own);
  expect(existsSync(join(copy, 'e2e/trials/trial-entry.spec.ts'))).toBe(true);
}, 1_200_000);
