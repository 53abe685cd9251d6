import { readFileSync, writeFileSync } from 'node:fs';
import { breakingChanges } from '@/lib/server/api/breaking';
import { documentOf } from '@/lib/server/api/document';
import { exitWith, SetupError } from '@/lib/server/core/setup-error';
import { apiOperations, apiScopes } from '@/lib/server/modules';
import { clientTypesOf } from './openapi/client-types';

const path = 'docs/openapi.json';

// Writes the document of the REST API, which only grows, and the types of its clients.
async function run() {
  const document = documentOf(apiOperations, apiScopes);
  const broken = breakingChanges(JSON.parse(readFileSync(path, 'utf8')), document);
  if (broken.length > 0) {
    throw new SetupError(`This would break programs that use the API:\n${broken.join('\n')}`);
  }
  writeFileSync(path, `${JSON.stringify(document, null, 2)}\n`);
  writeFileSync('docs/openapi.d.ts', await clientTypesOf(document));
}

await run().catch(exitWith);
