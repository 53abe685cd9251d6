import { rmSync } from 'node:fs';
import { env } from '@/lib/server/core/env';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { dataPaths } from './stack/paths';
import { fallbackFolder } from './stack/postgres-home';
import { waitForEarlierRun } from './stack/run-file';

async function reset() {
  const { dataDir, managedPostgres, mode } = env();
  if (managedPostgres || mode === 'production') {
    throw new SetupError(
      'DATABASE_URL is set: reset only deletes the embedded database. Unset it, or drop that database yourself.',
    );
  }
  const paths = dataPaths(dataDir);
  await waitForEarlierRun(paths.runFile, dataDir, console.log);
  const folders = [paths.postgres, paths.zero, paths.logs, paths.secrets, fallbackFolder(dataDir)];
  for (const path of folders) rmSync(path, { recursive: true, force: true });
  console.log(`Deleted the local data in ${dataDir}.`);
}

await reset().catch(exitWith);
