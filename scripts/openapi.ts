import { writeFileSync } from 'node:fs';
import { documentOf } from '@/lib/server/api/document';
import { apiOperations, apiScopes } from '@/lib/server/modules';

// Writes the document of the REST API, which a test compares with what is served.
writeFileSync(
  'docs/openapi.json',
  `${JSON.stringify(documentOf(apiOperations, apiScopes), null, 2)}\n`,
);
