import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import type { ApiDocument } from '@/lib/server/api/document';
import { clientTypesOf } from './client-types';

const source = readFileSync('docs/openapi.json', 'utf8');

it('has no finding of the linter', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: { 'info-license': 'off', 'tag-description': 'off' },
  });
  const problems = await lintFromString({ source, absoluteRef: 'docs/openapi.json', config });
  expect(
    problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
  ).toEqual([]);
});

it('would have one for a reference to nothing', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const broken = source.replaceAll(
    '"#/components/schemas/Ticket"',
    '"#/components/schemas/Nothing"',
  );
  const problems = await lintFromString({
    source: broken,
    absoluteRef: 'docs/openapi.json',
    config,
  });
  expect(problems.map(({ ruleId }) => ruleId)).toContain('no-unresolved-refs');
});

it('has the types of docs/openapi.d.ts', async () => {
  const types = await clientTypesOf(JSON.parse(source) as ApiDocument);
  expect(types, 'run `npm run openapi`').toBe(readFileSync('docs/openapi.d.ts', 'utf8'));
});
