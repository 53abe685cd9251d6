import { database } from '../core/database';
import { withRequest } from '../core/request-id';
import { apiOperations, apiScopes } from '../modules';
import { createApi } from './app';
import { documentOf } from './document';

let api: ReturnType<typeof createApi> | undefined;

/** Answers a request to /api/v1. */
export function answerApi(request: Request): Promise<Response> {
  api ??= createApi({
    sql: () => database().sql,
    scopes: apiScopes,
    operations: apiOperations,
  });
  const app = api;
  return withRequest(request, async () => {
    const response = await app.fetch(request);
    // A stream says more than that of itself.
    if (response.headers.get('content-type') !== 'text/event-stream') {
      response.headers.set('cache-control', 'no-store');
    }
    return response;
  });
}

/** The OpenAPI document. */
export const apiDocument = () => documentOf(apiOperations, apiScopes);
