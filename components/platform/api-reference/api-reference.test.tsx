import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ApiDocument } from '@/lib/server/api/document';
import { ApiReference } from './api-reference';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as ApiDocument;

it('shows every operation with its path, and the fields of what it answers', () => {
  const page = renderToStaticMarkup(<ApiReference document={document} />);
  for (const [path, methods] of Object.entries(document.paths)) {
    expect(page).toContain(`<code>${path}</code>`);
    for (const { operationId, summary } of Object.values(methods)) {
      expect(page).toContain(`id="${operationId}"`);
      expect(page).toContain(summary);
    }
  }
  expect(page).toContain('<code>firstRespondedAt</code>');
  expect(page).toContain('one of new, open, waiting_on_client');
});
