import { registerHooks } from 'node:module';
import type { ApiDocument } from '@/lib/server/api/document';

/** The types of a client, as `openapi-typescript` makes them of the document. */
export async function clientTypesOf(document: ApiDocument): Promise<string> {
  // It writes with the compiler's JavaScript, which TypeScript 7 no longer has.
  const virtual = 'virtual:typescript';
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'typescript' && context.parentURL?.includes('/openapi-typescript/')
        ? { url: virtual, shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === virtual
        ? {
            format: 'commonjs',
            source: `module.exports = require('@ts-morph/common').ts`,
            shortCircuit: true,
          }
        : next(url, context),
  });
  try {
    const { default: typesOf, astToString } = await import('openapi-typescript');
    return astToString(await typesOf(JSON.stringify(document)));
  } finally {
    hooks.deregister();
  }
}
