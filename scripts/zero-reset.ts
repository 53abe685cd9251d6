import { env } from '@/lib/server/core/env';
import { exitWith } from '@/lib/server/core/setup-error';
import { dataPaths } from './stack/paths';
import { waitForEarlierRun } from './stack/run-file';
import { deleteReplica } from './stack/zero-cache';

// Deletes zero-cache's replica: the next start copies everything anew, and no data is lost.
async function reset() {
  const environment = env();
  const { runFile, zero } = dataPaths(environment.dataDir);
  await waitForEarlierRun(runFile, environment.dataDir, console.log);
  deleteReplica(environment);
  console.log(
    `Deleted the replica in ${zero}. The next start of zero-cache copies everything anew.`,
  );
}

await reset().catch(exitWith);
